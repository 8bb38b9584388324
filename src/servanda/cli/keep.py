"""Keeping the record sound: check, verify, release."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from servanda.cli.shared import change, emit, opened, progress, written

__all__ = ["check_command", "release_command", "verify_command"]


@click.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def check_command(folder: Path | None, as_json: bool) -> None:
    """Check a folder of facts (the library, if none is named): file, line, what to do.

    \b
    servanda check my-facts
    """
    from servanda.flows.checking import check, library_folder  # noqa: PLC0415
    from servanda.render.tables import checked_page  # noqa: PLC0415

    found = check(folder or library_folder())
    emit(found, lambda: checked_page(found), as_json=as_json)
    sys.exit(1 if found.problems else 0)


@click.command("verify")
@click.option("--checkpoint", type=click.Path(path_type=Path), help="Verify against a checkpoint.")
@click.option("--write-checkpoint", "keep", type=click.Path(path_type=Path), help="Write one.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def verify_command(checkpoint: Path | None, keep: Path | None, as_json: bool) -> None:
    """Prove that nothing in the record was changed.

    \b
    servanda verify --write-checkpoint today.json
    servanda verify --checkpoint today.json
    """
    from servanda.flows.verifying import verify, write_checkpoint  # noqa: PLC0415
    from servanda.render.tables import verified_page  # noqa: PLC0415

    with opened() as record:
        with progress("verifying") as tell:
            found = verify(record, checkpoint, tell)
        if keep and found.sound:
            write_checkpoint(record, keep)
    emit(found, lambda: verified_page(found), as_json=as_json)
    sys.exit(0 if found.sound else 1)


@click.command("release")
@click.argument("library", required=False, type=click.Path(path_type=Path))
@written
def release_command(library: Path | None, agent: str, why: str, as_json: bool) -> None:
    """Fix the library's YAML in its ledger: for those who edit the library."""
    from servanda.flows.checking import library_folder  # noqa: PLC0415
    from servanda.flows.releasing import release  # noqa: PLC0415
    from servanda.render.tables import released_page  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as scratch:
        found = release(library or library_folder(), change(agent, why), Path(scratch))
    emit(found, lambda: released_page(found), as_json=as_json)
