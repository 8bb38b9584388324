# Commands of the house. `just --list` shows them all.

set positional-arguments

python := ".venv/bin/python"
export UV_NO_PROGRESS := "1"
export UV_SYSTEM_CERTS := "1"

# The main job: install, then the cooperation brief of the CSTO, the CIS and the SCO.
brief: install
    .venv/bin/servanda brief csto cis sco --on 2022-11-23

# Install into .venv exactly what requirements.lock names, by hash, and Servanda itself.
install:
    uv venv --quiet --allow-existing .venv
    uv pip sync --quiet --python .venv --require-hashes --compile-bytecode requirements.lock
    uv pip install --quiet --python .venv --no-deps --no-build-isolation --editable .
    {{python}} -m compileall -q src

# All tests, in their quick form.
test *args: install
    {{python}} -m pytest -n auto "$@"

# Everything that must hold before a change lands: style, types, layers, tests.
check: lint test

# Style, types and the order of the rooms.
lint: install
    .venv/bin/ruff check .
    .venv/bin/ruff format --check .
    .venv/bin/mypy
    .venv/bin/lint-imports

# The slow suites in full: kills, fuzz, load, evals.
full: install
    SERVANDA_FULL=1 {{python}} -m pytest -n auto

# Spark in full form: its rows must be those of processes. It needs Java 17.
spark: install
    uv pip install --quiet --python .venv 'pyspark>=4,<5' 'pandas>=2.2,<3'
    SERVANDA_FULL=1 {{python}} -m pytest -m spark

# Speed, with floors and peers side by side.
bench: install
    {{python}} bench/start.py
    {{python}} bench/record.py
    {{python}} bench/pages.py
    {{python}} bench/treaties.py

# The compiled schemas, the reference pages and the README's output, from the program itself.
docs: install
    {{python}} -m servanda.model.compile_schema
    {{python}} -m servanda.rules.parsing.json_schema
    {{python}} docs/generate.py

# Extract what is said, bring the catalogs of German, Russian and French up to date, compile them.
messages: install
    {{python}} -m servanda.render.compile_messages

# Choose versions anew; the lock holds names, versions and hashes, no addresses. Spark, which is
# hundreds of megabytes, is not in it: `just spark` installs that.
lock:
    uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
        --extra corpus --extra postgres --extra tables --group dev pyproject.toml --output-file requirements.lock

# Fix what the library's YAML says in its ledger.
release why:
    .venv/bin/servanda check
    .venv/bin/servanda release --agent "the library" --why "{{why}}"
