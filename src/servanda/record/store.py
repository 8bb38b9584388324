"""The write face of the record, and the door to its views.

Appending goes: hash the entries, place the contents (each kept once, by hash), chain the
transaction, bring the shadow up to date. All of it or nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FOREVER, AsOf
from servanda.errors import BadInput, Damaged
from servanda.record import shadow
from servanda.record.advance import advance
from servanda.record.archive import export_lines
from servanda.record.bulk import bulk
from servanda.record.contents import Contents
from servanda.record.engines import connect, create, exists
from servanda.record.entry import GENESIS, Draft, Entry, Erased, Op, Tombstone, Tx
from servanda.record.erasing import check_tombstone, erase
from servanda.record.hashing import Named, chain_hash, form_of, name, root_of
from servanda.record.history import about, entries_of, raw, transactions
from servanda.record.migrations import up_to_date
from servanda.record.verify import Checkpoint, Finding, checkpoint, verify
from servanda.record.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from servanda.record.engines import Engine

__all__ = ["Record"]

_TX = "n, origin, seq, at, agent, reason, prev, root, hash"


class Record:
    """An open record. Use `Record.open` or `Record.create`, and `close` when done."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, address: str) -> Record:
        """Open the record at an address such as `sqlite:///PATH` or `postgresql://HOST/DATABASE`.

        Raises:
            RecordError: there is none, or it cannot be read.
            NewerRecord: a later version of Servanda made it.
        """
        engine = connect(address)
        try:
            return cls(up_to_date(engine))
        except BaseException:
            engine.close()
            raise

    @classmethod
    def create(cls, address: str) -> Record:
        """Make an empty record at the address.

        Raises:
            Unwritable: the place does not take it.
        """
        return cls(create(address))

    @staticmethod
    def exists(address: str) -> bool:
        """Whether there is something at the address already."""
        return exists(address)

    def close(self) -> None:
        """Let go of the file or the connection."""
        self.engine.close()

    def append(self, draft: Draft, *, at: str, origin: str = "local") -> Tx | None:
        """Append a transaction; None if the record already says all of it.

        Args:
            draft: who, why and what.
            at: the time of writing, ISO 8601, for information.
            origin: whose ledger it goes to, `local` for what the user adds.

        Raises:
            BadInput: it retracts something the record does not hold.
            Unwritable: the record does not take it; nothing was entered.
        """
        with bulk(len(draft.entries)):
            return self._append([name(entry) for entry in draft.entries], draft, at, origin)

    def _append(self, named: Sequence[Named], draft: Draft, at: str, origin: str) -> Tx | None:
        with self.engine.writing():
            contents = Contents(self.engine, named)
            for one in named:
                if isinstance(one.entry.content, Tombstone):
                    check_tombstone(self.engine, one.entry.content, one.entry.why)
            entries = _with_effect(contents, named)
            if not entries:
                return None
            seq, prev = self._next(origin)
            tx = Tx(
                self.latest + 1, origin, seq, at, draft.agent, draft.reason,
                prev, root_of(entries), b"",
            )  # fmt: skip
            return self._enter(msgspec.structs.replace(tx, hash=chain_hash(tx)), entries, contents)

    def append_fixed(self, fixed: Tx, entries: Sequence[Entry]) -> Tx:
        """Append a transaction made elsewhere, with the numbers and hashes it has there.

        Raises:
            Damaged: its content does not give its hashes, or it does not follow the last one.
        """
        (tx,) = self.load([(fixed, entries)])
        return tx

    def load(self, ledger: Iterable[tuple[Tx, Sequence[Entry]]]) -> Iterator[Tx]:
        """Append a whole ledger in one transaction of the database, telling after each of its own.

        Raises:
            Damaged: see `append_fixed`; then nothing at all was entered.
        """
        with self.engine.writing(), bulk(), self.engine.filling():
            missing: dict[bytes, str] = {}
            for fixed, entries in ledger:
                yield self._enter_fixed(fixed, entries)
                for entry in entries:
                    if isinstance(entry.content, Erased):
                        missing.setdefault(entry.content.id, fixed.name)
            self._refuse_missing(missing)

    def export(self) -> Iterator[str]:
        """The whole record as lines of JSON, the same on every engine."""
        return export_lines(self.engine)

    def rebuild(self) -> None:
        """Make the shadow anew from the ledger."""
        with self.engine.writing():
            shadow.rebuild(self.engine)

    @property
    def latest(self) -> int:
        """The number of transactions the record holds."""
        return int(self.engine.rows("SELECT coalesce(max(n), 0) FROM tx")[0][0])

    def view(self, as_of: AsOf) -> View:
        """The record as of the three clocks."""
        latest = self.latest
        known = latest if as_of.known is None else min(as_of.known, latest)
        return View(self.engine, AsOf(as_of.day, as_of.published_by, known))

    def transactions(self, *, after: int = 0) -> Iterator[Tx]:
        """All transactions in order, or those after the n-th."""
        return transactions(self.engine, after)

    def entries(self, tx: Tx) -> list[Entry]:
        """What a transaction said."""
        return entries_of(self.engine, tx.n)

    def about(self, subject_or_id: str) -> list[tuple[Tx, Entry]]:
        """All entries about a subject, or the statement whose id begins like this."""
        return about(self.engine, subject_or_id)

    def verify(
        self, against: Checkpoint | None = None, *, resume: bool = False
    ) -> Iterator[Tx | Finding]:
        """Check every hash; yields transactions as they are done, and what is wrong.

        With `resume`, the contents of what the checkpoint covers are not read again.
        """
        return verify(self.engine, against, resume=resume)

    def checkpoint(self) -> Checkpoint:
        """The heads of all origins, to be kept elsewhere."""
        return checkpoint(self.engine)

    def state_name(self, known: int | None = None) -> dict[str, int]:
        """How far each origin had come: `{"library": 12, "local": 3}`."""
        sql = "SELECT origin, max(seq) FROM tx WHERE n <= :known GROUP BY origin ORDER BY origin"
        return dict(self.engine.rows(sql, {"known": FOREVER if known is None else known}))

    def number_of(self, origin: str, seq: int) -> int:
        """Which transaction of this record `origin#seq` is.

        Raises:
            BadInput: the record has no such transaction.
        """
        sql = "SELECT n FROM tx WHERE origin = :origin AND seq = :seq"
        found = self.engine.rows(sql, {"origin": origin, "seq": seq}) if seq < 2**31 else []
        if not found:
            raise BadInput(
                f"the record has no transaction {origin}#{seq}; "
                f"it stands at {self.state_name()} (see servanda history)"
            )
        return int(found[0][0])

    def before_first(self, origin: str) -> int:
        """The number of transactions before the first one of an origin."""
        sql = (
            "SELECT coalesce(min(n) - 1, (SELECT max(n) FROM tx), 0) FROM tx WHERE origin = :origin"
        )
        return int(self.engine.rows(sql, {"origin": origin})[0][0])

    def _refuse_missing(self, missing: Mapping[bytes, str]) -> None:
        """Contents may be missing from a ledger only where a tombstone names them."""
        lawful = {raw(row[0]) for row in self.engine.rows("SELECT of FROM tombstone")}
        for id_, where in missing.items():
            if id_ not in lawful:
                raise Damaged(
                    f"{where} lacks a content and no tombstone names it: {id_.hex()[:12]}"
                )

    def _next(self, origin: str) -> tuple[int, bytes]:
        """The number of an origin's next transaction, and the hash it must name."""
        sql = "SELECT seq, hash FROM tx WHERE origin = :origin ORDER BY seq DESC LIMIT 1"
        found = self.engine.rows(sql, {"origin": origin})
        return (found[0][0] + 1, raw(found[0][1])) if found else (1, GENESIS)

    def _enter_fixed(self, fixed: Tx, entries: Sequence[Entry]) -> Tx:
        try:
            named = [name(entry) for entry in entries]
        except BadInput as error:
            raise Damaged(f"{fixed.name} cannot be entered: {error}") from error
        seq, prev = self._next(fixed.origin)
        if (fixed.seq, fixed.prev) != (seq, prev):
            raise Damaged(
                f"{fixed.name} does not follow the record's last transaction of its origin "
                f"({fixed.origin}#{seq - 1}); the ledger was cut or reordered, fetch it again"
            )
        form = form_of(fixed)
        if not form or root_of(named, form) != fixed.root:
            raise Damaged(f"{fixed.name} was changed after it was written; fetch the ledger again")
        return self._enter(
            msgspec.structs.replace(fixed, n=self.latest + 1), named, Contents(self.engine, named)
        )

    def _enter(self, tx: Tx, entries: Sequence[Named], contents: Contents) -> Tx:
        keys = contents.place(entries)
        for named in entries:
            if isinstance(named.entry.content, Tombstone):
                erase(self.engine, named.entry.content)
        row = (tx.n, tx.origin, tx.seq, tx.at, tx.agent, tx.reason, tx.prev, tx.root, tx.hash)
        self.engine.insert("tx", _TX, [row])
        self.engine.insert(
            "entry",
            "tx, pos, op, ref, replaces, why",
            [
                (tx.n, pos, named.op, key, named.entry.replaces, named.entry.why)
                for pos, (named, key) in enumerate(zip(entries, keys, strict=True))
            ],
        )
        advance(self.engine, tx.n, entries, keys, contents.fresh)
        return tx


def _with_effect(contents: Contents, entries: Sequence[Named]) -> list[Named]:
    """Leave out what the record says already; refuse to retract what it does not say."""
    live = contents.live()
    kept: list[Named] = []
    for named in entries:
        op = named.entry.op
        if contents.erased(named) and op is not Op.ERASE:
            raise BadInput(f"{named.id.hex()[:12]} was erased by law and cannot be entered again")
        if op in (Op.RETRACT, Op.UNCOVER):
            if named.id not in live:
                raise BadInput(
                    f"the record does not hold {named.id.hex()[:12]}, so it stays as it is"
                )
            live.discard(named.id)
        elif named.id in live or (op is Op.ERASE and contents.known(named)):
            continue
        elif op is not Op.BLOB:
            live.add(named.id)
        kept.append(named)
    if all(named.entry.op is Op.BLOB for named in kept):
        return [] if all(contents.known(named) for named in kept) else kept
    return kept
