"""The walls of the house: the order of the rooms, the front door, the start of the program."""

import subprocess
import sys
from pathlib import Path

import servanda
from servanda.cli.main import COMMANDS, cli

ROOT = Path(__file__).parent.parent


def test_imports_run_only_downward() -> None:
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


def test_the_front_door_shows_at_most_25_names_and_all_of_them_exist() -> None:
    public = [name for name in servanda.__all__ if name != "__version__"]
    assert len(public) <= 25
    assert public == sorted(public)
    assert all(hasattr(servanda, name) for name in public)


def test_every_command_is_listed_with_its_own_first_line() -> None:
    context = cli.make_context("servanda", ["members", "csto"])
    for name, (_, help_) in COMMANDS.items():
        command = cli.get_command(context, name)
        assert command is not None, name
        assert (command.help or "").strip(), name
        assert help_.endswith("."), name


def test_help_loads_neither_rich_nor_yaml_nor_a_database() -> None:
    code = (
        "import sys; from servanda.cli.main import cli\n"
        "try: cli(['--help'])\n"
        "except SystemExit: pass\n"
        "print({'rich', 'yaml', 'sqlite3', 'msgspec'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.splitlines()[-1] == "set()"


def test_no_module_has_grown_past_500_lines() -> None:
    long = [p for p in ROOT.glob("src/**/*.py") if len(p.read_text("utf-8").splitlines()) > 500]
    assert not long
