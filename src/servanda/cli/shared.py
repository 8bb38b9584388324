"""What the commands share: clocks, the record, progress, and printing."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from servanda import __version__
from servanda.flows.asking import Asked, Question, ask
from servanda.flows.change import Change
from servanda.flows.opening import address_from, behind, open_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.record import Record
    from servanda.render.document import Document
    from servanda.render.voice import Voice

__all__ = [
    "asked",
    "change",
    "clocks",
    "emit",
    "in_language",
    "now",
    "opened",
    "progress",
    "spoken",
    "written",
    "written_because",
]

F = TypeVar("F", bound="Callable[..., Any]")

_LANGS = ("en", "de", "ru", "fr")
_LANG = "servanda.lang"
_REASON = "The reason, kept for ever."


def _remember(context: click.Context, _: click.Parameter, lang: str | None) -> None:
    """Keep the language with the call, so that no command need name it among its own arguments."""
    if lang:
        context.meta[_LANG] = lang


def in_language(command: F) -> F:
    """The language of an answer."""
    return click.option(
        "--lang",
        type=click.Choice(_LANGS),
        envvar="SERVANDA_LANG",
        callback=_remember,
        expose_value=False,
        help="Answer in this language; SERVANDA_LANG by default, else English.",
    )(command)


def clocks(command: F) -> F:
    """The options of every question."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Answer as JSON."),
        in_language,
        click.option(
            "--known", default="", metavar="TX", help="As the record stood, e.g. local#12."
        ),
        click.option(
            "--published-by", default="", metavar="DAY", help="On evidence public by that day only."
        ),
        click.option("--on", default="", metavar="DAY", help="As of that day; today by default."),
    ):
        command = option(command)
    return command


def written(command: F) -> F:
    """The options of every change."""
    return _change_options(command, click.option("--why", required=True, help=_REASON))


def written_because(reason: str) -> Callable[[F], F]:
    """The options of a change that may go without a reason of its own: `reason` says enough."""
    why = click.option("--why", default=reason, show_default=True, help=_REASON)
    return lambda command: _change_options(command, why)


def _change_options(command: F, why: Callable[[F], F]) -> F:
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Answer as JSON."),
        click.option("--agent", default="", help="Who enters it; your user name by default."),
        why,
    ):
        command = option(command)
    return command


@contextmanager
def opened() -> Iterator[Record]:
    """The record of this user, made if it is missing."""
    with progress("making your record from the library") as tell:
        record = open_record(address_from(os.environ), tell)
    try:
        yield record
    finally:
        record.close()


@contextmanager
def asked(on: str, published_by: str, known: str) -> Iterator[tuple[Record, Asked]]:
    """The record and a view of it by the clocks named."""
    with opened() as record:
        _tell_of_newer(record)
        today = date.today().toordinal()  # noqa: DTZ011 - the person's own day
        question = Question(today, on, published_by, known, _lang())
        yield record, ask(record, question, __version__)


def _tell_of_newer(record: Record) -> None:
    """Say that the library installed knows more than the record that is asked."""
    have, shipped = behind(record)
    if have:
        click.echo(
            f"servanda: your record has {have} of the {shipped} transactions of the library that "
            "is installed; servanda upgrade appends the others",
            err=True,
        )


def spoken() -> Voice:
    """The voice of the language asked for."""
    from servanda.render.voice import voice_of  # noqa: PLC0415 - not where the answer is JSON

    return voice_of(_lang())


def _lang() -> str:
    lang: str = click.get_current_context().meta.get(_LANG, "en")
    return lang


def change(agent: str, why: str) -> Change:
    """Who, why and when."""
    from getpass import getuser  # noqa: PLC0415 - only for those who write

    return Change(agent or getuser(), why, now())


def now() -> str:
    """The time by the clock, for information."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def emit(result: msgspec.Struct, page: Callable[[], Document], *, as_json: bool) -> None:
    """Print a result: as JSON, or as a document."""
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(result), indent=2).decode())
        return
    from servanda.render.printing import print_document  # noqa: PLC0415 - rich only where needed

    print_document(page(), sys.stdout)


@contextmanager
def progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on a terminal, once there is something to wait for."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    bar: list[Any] = []

    def tell(done: int, total: int) -> None:
        from rich.console import Console  # noqa: PLC0415 - rich only where needed
        from rich.progress import Progress  # noqa: PLC0415

        if not bar:
            shown = Progress(console=Console(stderr=True), transient=True)
            shown.start()
            bar.extend([shown, shown.add_task(title, total=total)])
        bar[0].update(bar[1], completed=done, total=total)

    try:
        yield tell
    finally:
        if bar:
            bar[0].stop()
