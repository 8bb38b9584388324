"""Questions: members, who, brief, show, history."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from servanda.cli.shared import asked, clocks, emit, spoken
from servanda.errors import BadInput

__all__ = [
    "brief_command",
    "history_command",
    "members_command",
    "show_command",
    "who_command",
]


@click.command("members")
@click.argument("org")
@click.option("--actor", default="", help="Ask about one actor only.")
@clocks
def members_command(
    org: str, actor: str, on: str, published_by: str, known: str, as_json: bool
) -> None:
    """Who belongs to an organisation on a day.

    \b
    servanda members csto --on 2022-11-23
    servanda members sco --actor by --on 2022-11-23
    """
    from servanda.flows.members import members  # noqa: PLC0415 - each command loads its own flow
    from servanda.render.members import members_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = members(question, org, actor)
        emit(found, lambda: members_page(found, spoken()), as_json=as_json)


@click.command("who")
@click.argument("org")
@click.argument("office")
@clocks
def who_command(
    org: str, office: str, on: str, published_by: str, known: str, as_json: bool
) -> None:
    """Who holds an office on a day.

    \b
    servanda who csto secretary-general --on 2018-12-01
    servanda who cis chair --on 2026-01-01
    """
    from servanda.flows.who import who  # noqa: PLC0415
    from servanda.render.members import who_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = who(question, org, office)
        emit(found, lambda: who_page(found, spoken()), as_json=as_json)


@click.command("brief")
@click.argument("actors", nargs=-1, required=True)
@click.option("--short", is_flag=True, help="Leave out the annexes.")
@click.option("--md", is_flag=True, help="Print Markdown.")
@click.option("--html", default="", metavar="FILE", help="Write one self-contained page.")
@click.option("--open", "open_", is_flag=True, help="Write the page and open it in a browser.")
@clocks
def brief_command(
    actors: tuple[str, ...],
    short: bool,
    md: bool,
    html: str,
    open_: bool,
    on: str,
    published_by: str,
    known: str,
    as_json: bool,
) -> None:
    """Several organisations or bodies side by side as of a day.

    \b
    servanda brief csto cis sco --on 2022-11-23
    servanda brief csto cis sco --short --html brief.html
    """
    from servanda.flows.brief import brief  # noqa: PLC0415
    from servanda.render.brief import brief_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = brief(question, actors)
    if html or open_:
        from servanda.render.html import to_html  # noqa: PLC0415

        target = Path(html) if html else _temporary("brief.html")
        _write(target, to_html(brief_page(found, spoken(), short=short)))
        click.echo(f"written to {target}")
        if open_:
            click.launch(target.absolute().as_uri())
    elif md:
        from servanda.render.markdown import to_markdown  # noqa: PLC0415

        sys.stdout.write(to_markdown(brief_page(found, spoken(), short=short)))
    else:
        emit(found, lambda: brief_page(found, spoken(), short=short), as_json=as_json)


@click.command("show")
@click.argument("id", metavar="ID")
@clocks
def show_command(id: str, on: str, published_by: str, known: str, as_json: bool) -> None:  # noqa: A002
    """Everything the record holds about an actor or instrument.

    \b
    servanda show csto --on 2022-11-23
    """
    from servanda.flows.showing import show  # noqa: PLC0415
    from servanda.render.showing import show_page  # noqa: PLC0415

    with asked(on, published_by, known) as (_, question):
        found = show(question, id)
        emit(found, lambda: show_page(found, spoken()), as_json=as_json)


@click.command("history")
@click.argument("id", metavar="ID")
@clocks
def history_command(id: str, on: str, published_by: str, known: str, as_json: bool) -> None:  # noqa: A002
    """What was said and taken back about an actor, an instrument or a statement.

    \b
    servanda history csto-peacekeeping-protocol-2021
    """
    from servanda.flows.history import history  # noqa: PLC0415
    from servanda.render.showing import history_page  # noqa: PLC0415

    with asked(on, published_by, known) as (record, question):
        found = history(record, question, id)
        emit(found, lambda: history_page(found, spoken()), as_json=as_json)


def _temporary(name: str) -> Path:
    from tempfile import mkdtemp  # noqa: PLC0415 - slow to load, and seldom needed

    return Path(mkdtemp()) / name


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}; name another file") from error
