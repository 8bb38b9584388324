"""How the ledger is hashed: leaves, roots, chain.

Each entry is a leaf, the leaves of a transaction have a Merkle root, and the hashes of one origin's
transactions make a chain.

The tree is that of RFC 6962, built as the leaves come, so that memory stays small. Order is by
`seq`, never by the clock: `at` only informs.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from servanda.errors import BadInput
from servanda.model import Source, Statement
from servanda.model.ids import digest
from servanda.record.entry import TABLE_OF, Entry, Erased, Tombstone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.record.entry import Content, Tx

__all__ = ["Named", "Roots", "chain_hash", "content_id", "name", "roots_of"]

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


def chain_hash(tx: Tx) -> bytes:
    """What the next transaction of the same origin will name as its `prev`."""
    return digest(
        {
            "v": 1,
            "origin": tx.origin,
            "seq": tx.seq,
            "at": tx.at,
            "agent": tx.agent,
            "reason": tx.reason,
            "root": tx.root.hex(),
            "prev": tx.prev.hex(),
        }
    )


class Roots:
    """The Merkle roots of leaves as they come.

    Leaves once left out a statement's confidence. They name it now, so that it cannot be changed
    unseen; a transaction written before still verifies by the root it has.
    """

    def __init__(self) -> None:
        self.size = 0
        self._tree = _Merkle()
        self._before: _Merkle | None = None

    def add(self, named: Named) -> None:
        """The next entry."""
        leaf = _leaf(self.size, named)
        content = named.entry.content
        confidence = content.confidence if isinstance(content, Statement | Erased) else ""
        self.size += 1
        if confidence and self._before is None:
            self._before = self._tree.copy()
        if self._before is not None:
            self._before.add(_hashed(leaf))
        self._tree.add(_hashed(leaf | {"confidence": confidence} if confidence else leaf))

    @property
    def root(self) -> bytes:
        """The root as it is written today."""
        return self._tree.root

    def fits(self, root: bytes) -> bool:
        """Whether a stored root is that of these entries."""
        return root == self._tree.root or (self._before is not None and root == self._before.root)


def roots_of(entries: Iterable[Named]) -> Roots:
    """The roots of a whole transaction."""
    roots = Roots()
    for named in entries:
        roots.add(named)
    return roots


class _Merkle:
    """Complete subtrees by height, as a binary counter holds its digits."""

    def __init__(self, stack: Iterable[tuple[int, bytes]] = ()) -> None:
        self._stack = list(stack)

    def copy(self) -> _Merkle:
        return _Merkle(self._stack)

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


def _leaf(pos: int, named: Named) -> dict[str, object]:
    return {
        "pos": pos,
        "op": named.op,
        "content": named.id.hex(),
        "replaces": named.entry.replaces.hex(),
        "why": named.entry.why,
        "evidence": [id_.hex() for id_ in named.passages] if named.passages else [],
    }


def _hashed(leaf: dict[str, object]) -> bytes:
    return sha256(b"\x00" + digest(leaf)).digest()


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
