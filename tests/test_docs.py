"""The documents say what the program does."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOW_TO = ROOT / "docs" / "how-to"
ALONE = (ROOT / "README.md", HOW_TO / "treaties.md")
SHOWING = (*ALONE, HOW_TO / "reservations.md")

sys.path.insert(0, str(ROOT / "docs"))


def commands() -> list[str]:
    """Every servanda command in the documents whose commands need no file beside them."""
    pages = "\n".join(page.read_text("utf-8") for page in ALONE)
    blocks = re.findall(r"(?:^    |`|^\$ )(servanda (?:\\\n|[^`\n])+)", pages, re.MULTILINE)
    joined = [re.sub(r"\s*\\\n\s*", " ", block).strip() for block in blocks]
    needs_a_file = {"FILE", "FOLDER", "actions.parquet", "page.txt"}
    return [text for text in dict.fromkeys(joined) if not set(text.split()) & needs_a_file]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('docs') / 'record.sqlite'}"


@pytest.mark.parametrize("text", [c for c in commands() if len(c.split()) > 2])
def test_every_command_of_the_documents_runs(text: str, record: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from servanda.cli.main import main; main()",
            *shlex.split(text)[1:],
        ],
        env=os.environ | {"SERVANDA_RECORD": record},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", ["commands.md", "json.md", "schema.md"])
def test_the_reference_is_what_the_program_does(page: str) -> None:
    from generate import pages  # noqa: PLC0415 - a script beside the documents

    on_disk = (ROOT / "docs" / "reference" / page).read_text("utf-8")
    assert on_disk == pages()[page], "run: python docs/generate.py"


def test_the_documents_link_to_what_exists() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if not target.startswith("http"):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_files_shown_are_the_files() -> None:
    text = (HOW_TO / "reservations.md").read_text("utf-8")
    shown = re.findall(r"<!-- file: (.+?) -->\n```\w+\n(.*?)```", text, re.DOTALL)
    assert {name for name, _ in shown} == {"examples/lakes/facts.yaml", "examples/lakes.csv"}
    for name, part in shown:
        assert part in (ROOT / "docs" / name).read_text("utf-8"), name


@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.stem)
def test_the_output_shown_is_the_output(page: Path) -> None:
    from generate import shown  # noqa: PLC0415 - a script beside the documents

    text = page.read_text("utf-8")
    assert shown(text) == text, "run: python docs/generate.py"
