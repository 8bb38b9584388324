"""What was entered, verified, written: English only, for those who keep a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.document import Document, Lines, Span, line

if TYPE_CHECKING:
    from servanda.flows.correcting import Entered
    from servanda.flows.exporting import Exported, Restored
    from servanda.flows.releasing import Released
    from servanda.flows.upgrading import Upgraded
    from servanda.flows.verifying import Verified

__all__ = [
    "entered_page",
    "exported_page",
    "released_page",
    "restored_page",
    "upgraded_page",
    "verified_page",
]


def entered_page(found: Entered) -> Document:
    """What was entered."""
    page = Document("entered")
    if found.transaction is None:
        page.add(Lines((line("the record says this already; nothing was entered"),)))
        return page
    lines = [line(Span("✓ ", "yes"), f"entered as {found.transaction}")]
    lines += [line(f"  says       {id_}") for id_ in found.asserted]
    lines += [line(f"  takes back {id_}") for id_ in found.retracted]
    page.add(Lines(tuple(lines)))
    return page


def verified_page(found: Verified) -> Document:
    """The result of a verification."""
    page = Document("verify")
    state = " + ".join(f"{origin}#{seq}" for origin, seq in found.state.items())
    if found.sound:
        checked = words.plural(found.transactions, "transaction")
        text = f"{checked} checked, {state}: nothing was changed"
        page.add(Lines((line(Span("✓ ", "yes"), text),)))
        return page
    lines = [
        line(Span("✗ ", "no"), f"{finding.where}: {finding.what}") for finding in found.findings
    ]
    page.add(Lines(tuple(lines)))
    return page


def released_page(found: Released) -> Document:
    """The new transactions of the library."""
    page = Document("release")
    if not found.transactions:
        page.add(Lines((line("the ledger says all of this already"),)))
        return page
    first, last = found.transactions[0], found.transactions[-1]
    text = f"{first} to {last}: {found.asserted} asserted, {found.retracted} retracted"
    page.add(Lines((line(Span("✓ ", "yes"), text),)))
    return page


def upgraded_page(found: Upgraded) -> Document:
    """The library's new transactions, and what to look at."""
    page = Document("upgrade")
    if found.library > found.shipped:
        text = f"the record has library#{found.library}, newer than this program's #{found.shipped}"
        page.add(Lines((line(text),)))
        return page
    if not found.transactions:
        page.add(Lines((line(f"the record has library#{found.library} already"),)))
        return page
    last = f"{words.plural(len(found.transactions), 'transaction')} up to {found.transactions[-1]}"
    lines = [line(Span("✓ ", "yes"), f"{last} appended; what you entered is as it was")]
    for conflict in found.conflicts:
        names = f"{conflict.library} {conflict.statement}, {conflict.local}"
        lines.append(
            line(
                Span("! ", "no"), f"{conflict.kind}: {conflict.says}", Span(f" ({names})", "quiet")
            )
        )
    page.add(Lines(tuple(lines)))
    return page


def exported_page(found: Exported) -> Document:
    """What was written."""
    page = Document("export")
    text = f"{words.plural(found.transactions, 'transaction')} written to {found.file}"
    page.add(Lines((line(Span("✓ ", "yes"), text),)))
    return page


def restored_page(found: Restored) -> Document:
    """What was made."""
    page = Document("restore")
    state = " + ".join(f"{origin}#{seq}" for origin, seq in found.state.items())
    text = f"{words.plural(found.transactions, 'transaction')} restored, {state}"
    page.add(Lines((line(Span("✓ ", "yes"), text),)))
    return page
