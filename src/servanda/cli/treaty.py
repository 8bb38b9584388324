"""Treaties in number: treaties, parties, calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from servanda.cli.shared import asked, clocks, emit

if TYPE_CHECKING:
    from servanda.flows.parties import Parties

__all__ = ["calendar_command", "parties_command", "treaties_command"]


@click.command("treaties")
@clocks
def treaties_command(on: str, published_by: str, known: str, as_json: bool) -> None:
    """Whether each treaty with a clause on record is in force, a line each.

    \b
    servanda treaties --on 2015-03-31 --json
    """
    import msgspec  # noqa: PLC0415

    from servanda.flows.treaties import treaties  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        for found in treaties(question):
            if as_json:
                click.echo(msgspec.json.encode(found).decode())
            else:
                since = found.in_force_since or ""
                parties = f"{found.parties:4} parties"
                flags = " ".join(found.flags)
                click.echo(f"{found.instrument:32} {found.answer:10} {since:10} {parties}  {flags}")


@click.command("parties")
@click.argument("instrument")
@click.option("--csv", "as_csv", is_flag=True, help="Answer as CSV.")
@click.option("--html", "as_html", is_flag=True, help="Answer as a page.")
@clocks
def parties_command(
    instrument: str,
    as_csv: bool,
    as_html: bool,
    on: str,
    published_by: str,
    known: str,
    as_json: bool,
) -> None:
    """Who takes part in an instrument: signature, consent, entry into force for each.

    \b
    servanda parties vcdr-1961 --on 2015-03-31
    """
    from servanda.flows.parties import parties  # noqa: PLC0415
    from servanda.render.treaty import parties_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = parties(question, instrument)
    if as_csv:
        click.echo(_csv(found), nl=False)
    elif as_html:
        from servanda.render.html import to_html  # noqa: PLC0415

        click.echo(to_html(parties_page(found)))
    else:
        emit(found, lambda: parties_page(found), as_json=as_json)


@click.command("calendar")
@click.option("--ical", is_flag=True, help="Answer as iCalendar.")
@clocks
def calendar_command(ical: bool, on: str, published_by: str, known: str, as_json: bool) -> None:
    """What lies ahead: entries into force, and notices of withdrawal that run out.

    \b
    servanda calendar --on 2015-03-31
    """
    from servanda.flows.calendar import calendar, icalendar  # noqa: PLC0415
    from servanda.render.treaty import calendar_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = calendar(question)
    if ical:
        click.echo(icalendar(found), nl=False)
    else:
        emit(found, lambda: calendar_page(found), as_json=as_json)


def _csv(found: Parties) -> str:
    """Participants as CSV; a cell is never read as a formula."""
    import csv  # noqa: PLC0415
    import io  # noqa: PLC0415

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    head = ("id", "participant", "signature", "consent", "kind", "party", "entry_into_force")
    writer.writerow((*head, "until", "notes"))
    for row in found.rows:
        cells = [row.actor, row.name, row.signature, row.consent, row.kind, row.party]
        cells += [row.entry_into_force or "", row.until or "", "; ".join(row.notes)]
        writer.writerow(
            [f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in cells]
        )
    return out.getvalue()
