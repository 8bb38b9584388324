"""How the ledger is hashed: leaves, roots, chain.

Each entry is a leaf, the leaves of a transaction have a Merkle root, and the hashes of one origin's
transactions make a chain.

The tree is that of RFC 6962, built as the leaves come, so that memory stays small. Order is by
`seq`, never by the clock: `at` only informs.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from servanda.errors import BadInput
from servanda.model import Source, Statement
from servanda.model.ids import digest
from servanda.record.entry import TABLE_OF, Entry, Erased, Tombstone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.record.entry import Content, Tx

__all__ = [
    "FORM",
    "Named",
    "Roots",
    "chain_hash",
    "content_id",
    "form_of",
    "name",
    "order_hash",
    "root_of",
]

FORM = 2
"""How transactions are hashed today.

In form 1 leaves left out a statement's confidence, so that it could be changed unseen. Which form a
transaction has is part of its hash: those of form 1 keep the hashes they were released with.
"""

_LARGEST = 2**31 - 1
_PLACES = {op: (op.value, table) for op, table in TABLE_OF.items()}


class Named(NamedTuple):
    """An entry with its hashes and its place, so that each is reckoned once."""

    entry: Entry
    op: str
    table: str
    id: bytes
    fact: bytes = b""
    passages: tuple[bytes, ...] = ()


def name(entry: Entry) -> Named:
    """Reckon an entry's hashes.

    Raises:
        BadInput: a text in it cannot be stored everywhere.
    """
    content = entry.content
    op, table = _PLACES[entry.op]
    try:
        if isinstance(content, Statement):
            fact = content.fact
            passages = tuple([piece.id for piece in content.evidence]) if content.evidence else ()
            _check_statement(entry, content)
            return Named(entry, op, table, content.id_with(fact), fact, passages)
        if isinstance(content, Erased):
            return Named(entry, op, table, content.id, b"", content.passages)
        if isinstance(content, Source):
            _check("".join(content.content.values()))
        _check(entry.why)
        return Named(entry, op, table, content_id(content))
    except UnicodeEncodeError as error:
        raise BadInput(f"a text holds half a character ({error.reason}); remove it") from error


def content_id(content: Content) -> bytes:
    """The hash that names what an entry is about."""
    if isinstance(content, bytes):
        return sha256(content).digest()
    if isinstance(content, Tombstone):
        return digest({"v": 1, "tombstone": content.kind, "id": content.id.hex()})
    return content.hash if isinstance(content, Source) else content.id


def chain_hash(tx: Tx, form: int = FORM) -> bytes:
    """What the next transaction of the same origin will name as its `prev`."""
    return digest(
        {
            "v": form,
            "origin": tx.origin,
            "seq": tx.seq,
            "at": tx.at,
            "agent": tx.agent,
            "reason": tx.reason,
            "root": tx.root.hex(),
            "prev": tx.prev.hex(),
        }
    )


def form_of(tx: Tx) -> int:
    """The form in which a transaction was hashed; 0 if its hash is not its own."""
    return next((form for form in (FORM, 1) if chain_hash(tx, form) == tx.hash), 0)


def order_hash(before: bytes, tx: Tx) -> bytes:
    """Names the order in which a record has the transactions of all its origins, up to this one.

    An origin's chain does not say what of another origin stood between its links.
    """
    return sha256(before + tx.hash).digest()


class Roots:
    """The Merkle root of leaves as they come."""

    def __init__(self, form: int = FORM) -> None:
        self.size = 0
        self._form = form
        self._tree = _Merkle()

    def add(self, named: Named) -> None:
        """The next entry."""
        content = named.entry.content
        confidence = content.confidence if isinstance(content, Statement | Erased) else ""
        entry = named.entry
        self.leaf(named.op, named.id, entry.replaces, entry.why, named.passages, confidence)

    def leaf(
        self, op: str, id_: bytes, replaces: bytes, why: str, passages: Sequence[bytes],
        confidence: str,
    ) -> None:  # fmt: skip
        """The next entry by its parts; a form that knows no confidence leaves it out."""
        sure = confidence if self._form > 1 else ""
        self._tree.add(_leaf(self.size, op, id_, replaces, why, passages, sure))
        self.size += 1

    @property
    def root(self) -> bytes:
        """The root of those that came."""
        return self._tree.root


def root_of(entries: Iterable[Named], form: int = FORM) -> bytes:
    """The root of a whole transaction."""
    roots = Roots(form)
    for named in entries:
        roots.add(named)
    return roots.root


class _Merkle:
    """Complete subtrees by height, as a binary counter holds its digits."""

    def __init__(self) -> None:
        self._stack: list[tuple[int, bytes]] = []

    def add(self, leaf: bytes) -> None:
        height = 0
        while self._stack and self._stack[-1][0] == height:
            leaf = _pair(self._stack.pop()[1], leaf)
            height += 1
        self._stack.append((height, leaf))

    @property
    def root(self) -> bytes:
        if not self._stack:
            return sha256(b"").digest()
        *rest, (_, root) = self._stack
        for _, left in reversed(rest):
            root = _pair(left, root)
        return root


def _leaf(
    pos: int, op: str, id_: bytes, replaces: bytes, why: str, passages: Sequence[bytes],
    confidence: str,
) -> bytes:  # fmt: skip
    """The hash of the canonical JSON of an entry's place and hashes.

    Written out, since all but two texts are hexadecimal: 100,000 of them are made and checked in
    one go (tests/record/test_hashing.py holds it against the canonical form).
    """
    sure = f'"confidence":{_quoted(confidence)},' if confidence else ""
    evidence = ",".join([f'"{passage.hex()}"' for passage in passages]) if passages else ""
    ground = _quoted(why) if why else '""'
    text = (
        f'{{{sure}"content":"{id_.hex()}","evidence":[{evidence}],"op":"{op}",'
        f'"pos":{pos},"replaces":"{replaces.hex()}","why":{ground}}}'
    )
    return sha256(b"\x00" + sha256(text.encode()).digest()).digest()


def _quoted(text: str) -> str:
    return msgspec.json.encode(text).decode()


def _pair(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def _check_statement(entry: Entry, s: Statement) -> None:
    texts = f"{entry.why}{s.subject}{s.prop}{s.value}{s.source}{s.lang}{s.according_to}"
    for name_, text in s.quals:
        texts += name_ + text
    for piece in s.evidence:
        texts += f"{piece.source}{piece.locator}{piece.quote}"
        if not -1 <= piece.start <= _LARGEST or not -1 <= piece.end <= _LARGEST:
            raise BadInput(f"a passage cannot run from {piece.start} to {piece.end}")
    _check(texts + s.confidence)


def _check(text: str) -> None:
    """PostgreSQL stores no NUL, and a record must be able to move there."""
    if "\x00" in text:
        raise BadInput("a text holds a NUL character; remove it")
