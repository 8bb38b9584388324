"""Looking around: authority, sessions, cases, inventory, search, timeline, sources."""

from __future__ import annotations

import click

from servanda.cli.shared import asked, clocks, emit, spoken
from servanda.render import looking as pages

__all__ = [
    "authority_command",
    "cases_command",
    "inventory_command",
    "search_command",
    "sessions_command",
    "sources_command",
    "timeline_command",
]


@click.command("search")
@click.argument("text")
@clocks
def search_command(text: str, on: str, published_by: str, known: str, as_json: bool) -> None:
    """Find actors and instruments by name, in any language and form.

    \b
    servanda search OVKS
    """
    from servanda.flows.searching import search  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = search(question, text)
    emit(found, lambda: pages.search_page(found, spoken()), as_json=as_json)


@click.command("timeline")
@click.argument("id", metavar="ID")
@clocks
def timeline_command(id: str, on: str, published_by: str, known: str, as_json: bool) -> None:  # noqa: A002
    """What happened to something, day by day.

    \b
    servanda timeline csto-peacekeeping-protocol-2021
    """
    from servanda.flows.timeline import timeline  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = timeline(question, id)
    emit(found, lambda: pages.timeline_page(found, spoken()), as_json=as_json)


@click.command("sources")
@click.argument("id", metavar="ID")
@clocks
def sources_command(id: str, on: str, published_by: str, known: str, as_json: bool) -> None:  # noqa: A002
    """On what the record of something rests, and how many sources are independent.

    \b
    servanda sources csto-peacekeeping-protocol-2021
    """
    from servanda.flows.sourcing import sources  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = sources(question, id)
    emit(found, lambda: pages.sources_page(found, spoken()), as_json=as_json)


@click.command("authority")
@click.option("--for", "whom", required=True, metavar="ACTOR", help="For whom.")
@click.option("--toward", default="", metavar="ACTOR", help="Toward whom.")
@click.option("--in", "matter", default="", metavar="MATTER", help="In which matter.")
@click.option("--act", default="", help="represent, negotiate, sign, conclude, coordinate …")
@clocks
def authority_command(
    whom: str,
    toward: str,
    matter: str,
    act: str,
    on: str,
    published_by: str,
    known: str,
    as_json: bool,
) -> None:
    """Who may act for whom, on what ground, and what is missing.

    \b
    servanda authority --for csto --toward un --in peacekeeping --on 2022-11-23
    """
    from servanda.flows.authority import authority  # noqa: PLC0415
    from servanda.render.authority import authority_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = authority(question, whom, toward=toward, matter=matter, act=act)
    emit(found, lambda: authority_page(found, spoken()), as_json=as_json)


@click.command("sessions")
@click.argument("body")
@clocks
def sessions_command(body: str, on: str, published_by: str, known: str, as_json: bool) -> None:
    """Sessions of a body or organisation: held or not, who came, what was adopted and what not.

    \b
    servanda sessions csto-csc --on 2022-11-23
    """
    from servanda.flows.events import sessions  # noqa: PLC0415
    from servanda.render.events import sessions_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = sessions(question, body)
    emit(found, lambda: sessions_page(found, spoken()), as_json=as_json)


@click.command("cases")
@click.argument("which", required=False, default="", metavar="[ID]")
@clocks
def cases_command(which: str, on: str, published_by: str, known: str, as_json: bool) -> None:
    """Cases of crisis response: each step with its day, beside the recorded procedure.

    \b
    servanda cases csto
    """
    from servanda.flows.events import cases  # noqa: PLC0415
    from servanda.render.events import cases_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = cases(question, which)
    emit(found, lambda: cases_page(found, spoken()), as_json=as_json)


@click.command("inventory")
@click.argument("orgs", nargs=-1, required=True)
@clocks
def inventory_command(
    orgs: tuple[str, ...], on: str, published_by: str, known: str, as_json: bool
) -> None:
    """What cooperation exists between organisations, beside comparable pairs.

    \b
    servanda inventory csto cis sco --on 2026-03-01
    """
    from servanda.flows.inventory import inventory  # noqa: PLC0415
    from servanda.render.cooperation import inventory_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = inventory(question, orgs)
    emit(found, lambda: inventory_page(found, spoken()), as_json=as_json)
