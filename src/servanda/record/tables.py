"""The tables. The ledger is append-only; the shadow is a pure function of it and may be dropped.

`BYTES` stands for the dialect's type for binary values, `TEXT` for text in the order of its bytes.

Ledger: tx, source, statement, evidence, statement_evidence, coverage, blob, tombstone, entry. What
was said of one statement with other passages or another confidence is a row of its own with the
same id. Content changes only where a tombstone names it.
Shadow: span (statements), source_span, coverage_span: each row holds for the record's states
`rec_from <= known < rec_to`. `span.pub` is the day by which the source was certainly public.
`migration` tells which format the tables have, and since when.
"""

from __future__ import annotations

from datetime import UTC, datetime

__all__ = ["ASKED", "ERASABLE", "FORMAT", "LEDGER", "SHADOW", "TABLES", "born"]

FORMAT = 2
"""The version of these tables; a record of a later one is refused, of an earlier one migrated."""

LEDGER = (
    "tx", "source", "statement", "evidence", "statement_evidence", "coverage", "blob",
    "tombstone", "entry",
)  # fmt: skip
SHADOW = ("span", "source_span", "coverage_span")

ASKED = ("statement_subject", "span_subject", "span_value", "span_prop")
"""Indexes that questions use, and nobody who writes."""

_STANDS = "SELECT 1 FROM tombstone t WHERE t.kind = '{}' AND t.of = OLD.{}"
ERASABLE = {
    "source": _STANDS.format("source", "hash"),
    "statement": _STANDS.format("statement", "id"),
    "blob": _STANDS.format("blob", "hash"),
    "evidence": (
        "SELECT 1 FROM tombstone t JOIN statement s ON s.id = t.of "
        "JOIN statement_evidence l ON l.statement = s.k "
        "WHERE t.kind = 'statement' AND l.evidence = OLD.k"
    ),
}
"""Which rows may lose their content, and the query that finds the tombstone allowing it."""


def born(format_: int) -> str:
    """The statement that records since when the tables have a format."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return f"INSERT INTO migration (format, at) VALUES ({format_:d}, '{at}');"


TABLES = """
CREATE TABLE migration (format INTEGER PRIMARY KEY, at TEXT NOT NULL);
CREATE TABLE tx (
    n INTEGER PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
    agent TEXT NOT NULL, reason TEXT NOT NULL,
    prev BYTES NOT NULL, root BYTES NOT NULL, hash BYTES NOT NULL,
    UNIQUE (origin, seq));
CREATE TABLE source (
    k INTEGER PRIMARY KEY, hash BYTES NOT NULL UNIQUE, id TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE statement (
    k INTEGER PRIMARY KEY, id BYTES NOT NULL, fact BYTES NOT NULL,
    subject TEXT NOT NULL, prop TEXT NOT NULL, value TEXT NOT NULL, valid TEXT NOT NULL,
    source TEXT NOT NULL, quals TEXT NOT NULL, lang TEXT NOT NULL,
    according_to TEXT NOT NULL, confidence TEXT NOT NULL, passages INTEGER NOT NULL);
CREATE INDEX statement_id ON statement (id);
CREATE INDEX statement_subject ON statement (subject);
CREATE TABLE evidence (
    k INTEGER PRIMARY KEY, id BYTES NOT NULL UNIQUE, source TEXT NOT NULL, locator TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, quote TEXT NOT NULL);
CREATE TABLE statement_evidence (
    statement INTEGER NOT NULL, pos INTEGER NOT NULL, evidence INTEGER NOT NULL,
    PRIMARY KEY (statement, pos));
CREATE TABLE coverage (
    k INTEGER PRIMARY KEY, id BYTES NOT NULL UNIQUE, source TEXT NOT NULL, subject TEXT NOT NULL,
    props TEXT NOT NULL, complete_from INTEGER NOT NULL, complete_to INTEGER NOT NULL);
CREATE TABLE blob (k INTEGER PRIMARY KEY, hash BYTES NOT NULL UNIQUE, content BYTES NOT NULL);
CREATE TABLE tombstone (
    k INTEGER PRIMARY KEY, id BYTES NOT NULL UNIQUE, kind TEXT NOT NULL, of BYTES NOT NULL);
CREATE TABLE entry (
    tx INTEGER NOT NULL, pos INTEGER NOT NULL, op TEXT NOT NULL,
    ref INTEGER NOT NULL, replaces BYTES NOT NULL, why TEXT NOT NULL,
    PRIMARY KEY (tx, pos));
CREATE INDEX entry_ref ON entry (ref, op);

CREATE TABLE span (
    subject TEXT NOT NULL, prop TEXT NOT NULL, value TEXT NOT NULL,
    rec_from INTEGER NOT NULL, rec_to INTEGER NOT NULL,
    from_lo INTEGER NOT NULL, from_hi INTEGER NOT NULL,
    to_lo INTEGER NOT NULL, to_hi INTEGER NOT NULL,
    pub INTEGER NOT NULL, statement INTEGER NOT NULL);
CREATE INDEX span_subject ON span (subject, prop, rec_from);
CREATE INDEX span_value ON span (value, prop, rec_from);
CREATE INDEX span_prop ON span (prop, rec_from);
CREATE INDEX span_statement ON span (statement, rec_from);
CREATE TABLE source_span (
    id TEXT NOT NULL, source INTEGER NOT NULL,
    rec_from INTEGER NOT NULL, rec_to INTEGER NOT NULL);
CREATE INDEX source_span_id ON source_span (id, rec_from);
CREATE TABLE coverage_span (
    subject TEXT NOT NULL, coverage INTEGER NOT NULL,
    rec_from INTEGER NOT NULL, rec_to INTEGER NOT NULL, pub INTEGER NOT NULL);
CREATE INDEX coverage_span_subject ON coverage_span (subject, rec_from);
CREATE INDEX coverage_span_coverage ON coverage_span (coverage, rec_from);
"""
