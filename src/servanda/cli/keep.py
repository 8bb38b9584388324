"""Keeping the record sound: check, verify, erase, upgrade, export, restore, release."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from servanda.cli.shared import change, emit, in_language, opened, progress, spoken, written

__all__ = [
    "check_command",
    "erase_command",
    "export_command",
    "release_command",
    "restore_command",
    "upgrade_command",
    "verify_command",
]


@click.command("check")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option("--schema", is_flag=True, help="Print the JSON Schema by which an editor completes.")
@in_language
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def check_command(path: Path | None, schema: bool, as_json: bool) -> None:
    """Check a folder or file of facts (the library, if none is named): file, line, what to do.

    \b
    servanda check my-facts
    servanda check my-facts/clause.yaml
    servanda check --schema > servanda.schema.json
    """
    if schema:
        import json  # noqa: PLC0415

        from servanda.flows.editor import editor_schema  # noqa: PLC0415

        click.echo(json.dumps(editor_schema(), indent=2, ensure_ascii=False))
        return
    from servanda.flows.checking import check, library_folder  # noqa: PLC0415
    from servanda.render.checked import checked_page  # noqa: PLC0415

    found = check(path or library_folder())
    emit(found, lambda: checked_page(found, spoken()), as_json=as_json)
    sys.exit(1 if found.problems else 0)


@click.command("verify")
@click.option("--checkpoint", type=click.Path(path_type=Path), help="Verify against a checkpoint.")
@click.option("--write-checkpoint", "keep", type=click.Path(path_type=Path), help="Write one.")
@click.option("--resume", is_flag=True, help="Trust what the checkpoint covers, go on from there.")
@click.option("--rebuild", is_flag=True, help="Make the shadow anew from the ledger before.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def verify_command(
    checkpoint: Path | None, keep: Path | None, resume: bool, rebuild: bool, as_json: bool
) -> None:
    """Prove that nothing in the record was changed.

    \b
    servanda verify --write-checkpoint today.json
    servanda verify --checkpoint today.json
    """
    from servanda.flows.verifying import verify  # noqa: PLC0415
    from servanda.render.tables import verified_page  # noqa: PLC0415

    with opened() as record, progress("verifying") as tell:
        if rebuild:
            record.rebuild()
        found = verify(record, checkpoint, tell, resume=resume, keep=keep)
    emit(found, lambda: verified_page(found), as_json=as_json)
    sys.exit(0 if found.sound else 1)


@click.command("erase")
@click.argument("statement")
@click.option("--ground", required=True, help="The law or decision that demands it, kept for ever.")
@click.option("--agent", default="", help="Who enters it; your user name by default.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def erase_command(statement: str, ground: str, agent: str, as_json: bool) -> None:
    """Erase a statement's text because the law demands it; its hashes and the ground stay.

    It is gone from every state of the record and cannot come back. Who was only wrong is
    corrected: see servanda retract.

    \b
    servanda erase 3fa9c1d2e4b5 --ground "court order of 2026-03-01"
    """
    from servanda.flows.erasing import erase  # noqa: PLC0415
    from servanda.flows.name_index import forget_names  # noqa: PLC0415
    from servanda.flows.opening import address_from, names_folder  # noqa: PLC0415
    from servanda.render.tables import entered_page  # noqa: PLC0415

    with opened() as record:
        found = erase(record, statement, change(agent, ground))
    forget_names(names_folder(address_from(os.environ)))
    emit(found, lambda: entered_page(found), as_json=as_json)


@click.command("upgrade")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def upgrade_command(as_json: bool) -> None:
    """Append a newer library to your record; what you entered stays as it is.

    \b
    servanda upgrade
    """
    from servanda.flows.opening import ledger_lines  # noqa: PLC0415
    from servanda.flows.upgrading import upgrade  # noqa: PLC0415
    from servanda.render.tables import upgraded_page  # noqa: PLC0415

    with opened() as record, progress("upgrading") as tell:
        found = upgrade(record, ledger_lines(), tell)
    emit(found, lambda: upgraded_page(found), as_json=as_json)


@click.command("export")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The file to write.")
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def export_command(out: Path, as_json: bool) -> None:
    """Write the whole record into a file: JSON Lines, every origin, every blob.

    \b
    servanda export --out record.jsonl
    """
    from servanda.flows.exporting import export_record  # noqa: PLC0415
    from servanda.render.tables import exported_page  # noqa: PLC0415

    with opened() as record, progress("exporting") as tell:
        found = export_record(record, out, tell)
    emit(found, lambda: exported_page(found), as_json=as_json)


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")
def restore_command(file: Path, as_json: bool) -> None:
    """Make a record out of an export, where SERVANDA_RECORD names an empty place.

    \b
    SERVANDA_RECORD=sqlite:///copy.sqlite servanda restore record.jsonl
    """
    from servanda.flows.exporting import restore_record  # noqa: PLC0415
    from servanda.flows.opening import address_from  # noqa: PLC0415
    from servanda.render.tables import restored_page  # noqa: PLC0415

    with progress("restoring") as tell:
        found = restore_record(address_from(os.environ), file, tell)
    emit(found, lambda: restored_page(found), as_json=as_json)


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
