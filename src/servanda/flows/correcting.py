"""Entering, retracting and correcting: one transaction each, with agent and reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from servanda.dates import When
from servanda.errors import BadInput, UnknownId
from servanda.model import Evidence, Source, Statement, load_schema, quals_of
from servanda.record import Draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.flows.asking import Asked
    from servanda.flows.change import Change
    from servanda.model import Quals
    from servanda.record import Record, Tx

__all__ = ["Entered", "Given", "add", "correct", "retract"]

_SHORTEST_ID = 6


class Entered(msgspec.Struct, frozen=True):
    """What was entered: the transaction, and the statements it asserts and retracts."""

    schema: str
    transaction: str | None
    asserted: list[str]
    retracted: list[str]


@dataclass(frozen=True, slots=True)
class Given:
    """What the person typed for a statement; an empty field was not given."""

    value: str = ""
    valid: str = ""
    source: str = ""
    lang: str = ""
    according_to: str = ""
    passage: str = ""
    confidence: str = ""
    quals: Mapping[str, str] = field(default_factory=dict)
    publisher: str = ""
    title: str = ""
    published: str = ""


def add(
    record: Record, asked: Asked, subject: str, prop: str, given: Given, change: Change
) -> Entered:
    """Enter one statement.

    Raises:
        BadInput: the schema does not allow it, or the source is missing.
        UnknownId: an actor it speaks of is not in the record.
    """
    schema = load_schema()
    if prop not in schema.props:
        raise BadInput(f"there is no property {prop!r}; there are: {', '.join(schema.props)}")
    if schema[prop].needs_valid and not given.valid:
        raise BadInput(f"{prop} needs --valid: a day such as 2024-05-01, or 2024-05-01/..")
    draft = Draft(change.agent, change.reason)
    source = _source(asked, given, draft)
    statement = Statement(
        _subject(asked, subject, prop),
        prop,
        given.value,
        When.parse(given.valid) if given.valid else When.always(),
        source,
        quals_of(given.quals),
        given.lang,
        given.according_to,
        given.confidence,
        (Evidence(source, given.passage),) if given.passage else (),
    )
    draft.assert_(_checked(asked, statement))
    return _entered(record, draft, change)


def retract(record: Record, asked: Asked, id_: str, change: Change) -> Entered:
    """Say that a statement was wrong.

    Raises:
        UnknownId: no statement held has this id.
    """
    draft = Draft(change.agent, change.reason)
    draft.retract(_held(asked, id_), change.reason)
    return _entered(record, draft, change)


def correct(record: Record, asked: Asked, id_: str, given: Given, change: Change) -> Entered:
    """Put a better statement in the place of one that was wrong.

    Raises:
        UnknownId: no statement held has this id.
        BadInput: nothing is different, or the schema does not allow it.
    """
    old = _held(asked, id_)
    draft = Draft(change.agent, change.reason)
    source = _source(asked, given, draft) if given.source else old.source
    new = msgspec.structs.replace(
        old,
        value=given.value or old.value,
        valid=When.parse(given.valid) if given.valid else old.valid,
        source=source,
        lang=given.lang or old.lang,
        according_to=given.according_to or old.according_to,
        confidence=given.confidence or ("" if given.source else old.confidence),
        quals=_merged(old.quals, given.quals),
        evidence=(Evidence(source, given.passage),) if given.passage else old.evidence,
    )
    if new.id == old.id:
        raise BadInput("the correction says what the statement says already; change a field of it")
    draft.retract(old, change.reason)
    draft.assert_(_checked(asked, new), replaces=old.id, why=change.reason)
    return _entered(record, draft, change)


def _entered(record: Record, draft: Draft, change: Change) -> Entered:
    tx: Tx | None = record.append(draft, at=change.at)
    statements = {"assert": [], "retract": []}  # type: dict[str, list[str]]
    for entry in draft.entries:
        if isinstance(entry.content, Statement):
            statements[entry.op.value].append(entry.content.id.hex()[:12])
    return Entered(
        "servanda.entered/1",
        tx.name if tx else None,
        statements["assert"],
        statements["retract"],
    )


def _subject(asked: Asked, subject: str, prop: str) -> str:
    """A new actor begins with its kind; everything else is said of somebody on record."""
    return subject if prop == "kind" else asked.names.find(subject)


def _checked(asked: Asked, statement: Statement) -> Statement:
    schema = load_schema()
    prop = schema.props.get(statement.prop)
    if prop and prop.value.value == "id":
        statement = msgspec.structs.replace(statement, value=asked.names.find(statement.value))
    if statement.according_to:
        statement = msgspec.structs.replace(
            statement, according_to=asked.names.find(statement.according_to)
        )
    schema.check(statement)
    return statement


def _merged(old: Quals, new: Mapping[str, str]) -> Quals:
    return quals_of({name: text for name, text in (dict(old) | dict(new)).items() if text})


def _held(asked: Asked, id_: str) -> Statement:
    found = asked.view.with_prefix(id_.lower()) if len(id_) >= _SHORTEST_ID else []
    if len(found) == 1:
        return found[0]
    if found:
        raise BadInput(f"{id_!r} fits {len(found)} statements; write more of its digits")
    raise UnknownId(
        f"the record holds no statement {id_!r}; see servanda history SUBJECT for the ids"
    )


def _source(asked: Asked, given: Given, draft: Draft) -> str:
    """The id of a source on record, or a new one described by its address."""
    if not given.source:
        raise BadInput("a statement needs --source: the address of a page, or the id of a source")
    if asked.view.source(given.source):
        return given.source
    parts = urlsplit(given.source)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        raise BadInput(
            f"{given.source!r} is neither a source on record nor an address; "
            "write https://… or an id shown by servanda history"
        )
    host = parts.netloc.removeprefix("www.").split(":")[0].replace("_", "-").lower()
    id_ = f"{host}-{sha256(given.source.encode()).hexdigest()[:8]}"
    When.parse(given.published) if given.published else None
    draft.describe(
        Source(
            id_,
            title=given.title,
            url=given.source,
            publisher=given.publisher,
            published=given.published,
            published_basis="entered" if given.published else "",
        )
    )
    return id_
