"""Treaties, one and all: status, treaties, parties, calendar."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from servanda.cli.shared import asked, clocks, emit, spoken

if TYPE_CHECKING:
    from servanda.flows.asking import Asked

__all__ = ["calendar_command", "parties_command", "status_command", "treaties_command"]


@click.command("status")
@click.argument("instrument", default="")
@click.option("--all", "every", is_flag=True, help="Every instrument on record, a line each.")
@click.option("--actor", default="", help="Ask for one party.")
@click.option("--toward", default="", metavar="OTHER", help="Between it and another party.")
@click.option("--territory", default="", metavar="T", help="For one of its territories.")
@click.option(
    "--if",
    "supposing",
    multiple=True,
    metavar="SENTENCE",
    help='Suppose an act, e.g. "am deposits ratification on 2024-05-01"; may be repeated.',
)
@click.option(
    "--readings", is_flag=True, help="Every reading of the sources and clauses, with its reasons."
)
@click.option("--full", is_flag=True, help="Tell of everybody whom a condition looks at.")
@clocks
def status_command(
    instrument: str,
    every: bool,
    actor: str,
    toward: str,
    territory: str,
    supposing: tuple[str, ...],
    readings: bool,
    full: bool,
    on: str,
    published_by: str,
    known: str,
    as_json: bool,
) -> None:
    """Whether an instrument is in force, why, and what is missing.

    \b
    servanda status csto-peacekeeping-protocol-2021 --on 2022-11-23
    servanda status sco-charter-2002 --on 2003-09-01
    servanda status sco-charter-2002 --actor kz --toward uz
    servanda status --all --json
    """
    if every == bool(instrument):
        raise click.UsageError("name one instrument, or write --all for every one")
    if every and supposing:
        raise click.UsageError("--if needs the instrument it is about; name it instead of --all")
    if every and (toward or territory):
        option = "--toward" if toward else "--territory"
        raise click.UsageError(f"{option} needs the instrument; name it instead of --all")
    from servanda.flows.status import status  # noqa: PLC0415 - each command loads its own flow
    from servanda.render.status import status_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        if every:
            _lines(question, actor, clauses=False, as_json=as_json)
            return
        found = status(
            question,
            instrument,
            actor=actor,
            toward=toward,
            territory=territory,
            supposing=supposing,
            readings=readings,
        )
        emit(found, lambda: status_page(found, spoken(), full=full), as_json=as_json)


@click.command("treaties")
@clocks
def treaties_command(on: str, published_by: str, known: str, as_json: bool) -> None:
    """Whether each treaty with a clause on record is in force, a line each.

    \b
    servanda treaties --on 2015-03-31 --json
    """
    with asked(on, published_by, known) as (_, question):
        _lines(question, clauses=True, as_json=as_json)


def _lines(question: Asked, actor: str = "", *, clauses: bool, as_json: bool) -> None:
    """A JSON object a line, each as soon as it is known; or a table."""
    from servanda.flows.treaties import treaties  # noqa: PLC0415

    found = treaties(question, clauses=clauses, actor=actor)
    if as_json:
        import msgspec  # noqa: PLC0415

        for one in found:
            click.echo(msgspec.json.encode(one).decode())
        return
    from servanda.render.printing import print_document  # noqa: PLC0415
    from servanda.render.treaty import treaties_page  # noqa: PLC0415

    print_document(treaties_page(list(found), question.as_of, spoken()), sys.stdout)


@click.command("parties")
@click.argument("instrument")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "csv", "html")),
    default="text",
    help="As text, CSV, or a page that prints.",
)
@clocks
def parties_command(
    instrument: str, form: str, on: str, published_by: str, known: str, as_json: bool
) -> None:
    """Who takes part in an instrument: signature, consent, entry into force for each.

    \b
    servanda parties vcdr-1961 --on 2015-03-31
    servanda parties vcdr-1961 --lang fr --format html > vcdr.html
    """
    from servanda.flows.parties import parties  # noqa: PLC0415
    from servanda.render.parties import parties_csv, parties_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = parties(question, instrument)
    if as_json or form == "text":
        emit(found, lambda: parties_page(found, spoken()), as_json=as_json)
    elif form == "csv":
        click.echo(parties_csv(found, spoken()), nl=False)
    else:
        from servanda.render.html import to_html  # noqa: PLC0415

        click.echo(to_html(parties_page(found, spoken(), written_out=True)))


@click.command("calendar")
@click.option("--days", type=click.IntRange(min=1), help="Only so many days ahead.")
@click.option("--until", default="", metavar="DAY", help="Only up to that day.")
@click.option("--ics", is_flag=True, help="Answer as an iCalendar file.")
@clocks
def calendar_command(
    days: int | None, until: str, ics: bool, on: str, published_by: str, known: str, as_json: bool
) -> None:
    """What lies ahead: entries into force, ends and terms, notices that run out, open windows.

    \b
    servanda calendar --on 2015-03-31 --days 90
    servanda calendar --until 2030-12-31 --ics > treaties.ics
    """
    from servanda.dates import parse_day  # noqa: PLC0415
    from servanda.flows.calendar import calendar  # noqa: PLC0415
    from servanda.render.calendar import calendar_page, icalendar  # noqa: PLC0415

    if days and until:
        raise click.UsageError("write --days or --until, not both")
    with asked(on, published_by, known) as (_, question):
        last = parse_day(until) if until else None
        found = calendar(question, question.day + days if days else last)
    if ics:
        sys.stdout.buffer.write(icalendar(found, spoken()))
    else:
        emit(found, lambda: calendar_page(found, spoken()), as_json=as_json)
