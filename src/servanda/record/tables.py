"""The tables. The ledger is append-only; the shadow is a pure function of it and may be dropped.

`BYTES` stands for the dialect's type for binary values.

Ledger: tx, source, statement, evidence, statement_evidence, coverage, blob, entry.
Shadow: span (statements), source_span, coverage_span: each row holds for the record's states
`rec_from <= known < rec_to`. `span.pub` is the day by which the source was certainly public.
"""

from __future__ import annotations

__all__ = ["FORMAT", "LEDGER", "SHADOW", "TABLES"]

FORMAT = 1
"""The version of these tables; a record of a later one is refused."""

LEDGER = (
    "tx", "source", "statement", "evidence", "statement_evidence", "coverage", "blob", "entry",
)  # fmt: skip
SHADOW = ("span", "source_span", "coverage_span")

TABLES = """
CREATE TABLE tx (
    n INTEGER PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
    agent TEXT NOT NULL, reason TEXT NOT NULL,
    prev BYTES NOT NULL, root BYTES NOT NULL, hash BYTES NOT NULL,
    UNIQUE (origin, seq));
CREATE TABLE source (
    k INTEGER PRIMARY KEY, hash BYTES NOT NULL UNIQUE, id TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE statement (
    k INTEGER PRIMARY KEY, id BYTES NOT NULL UNIQUE, fact BYTES NOT NULL,
    subject TEXT NOT NULL, prop TEXT NOT NULL, value TEXT NOT NULL, valid TEXT NOT NULL,
    source TEXT NOT NULL, quals TEXT NOT NULL, lang TEXT NOT NULL,
    according_to TEXT NOT NULL, confidence TEXT NOT NULL, passages INTEGER NOT NULL);
CREATE TABLE evidence (
    k INTEGER PRIMARY KEY, id BYTES NOT NULL UNIQUE, source TEXT NOT NULL, locator TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, quote TEXT NOT NULL);
CREATE TABLE statement_evidence (
    statement INTEGER NOT NULL REFERENCES statement, pos INTEGER NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence, PRIMARY KEY (statement, pos));
CREATE TABLE coverage (
    k INTEGER PRIMARY KEY, id BYTES NOT NULL UNIQUE, source TEXT NOT NULL, subject TEXT NOT NULL,
    props TEXT NOT NULL, complete_from INTEGER NOT NULL, complete_to INTEGER NOT NULL);
CREATE TABLE blob (k INTEGER PRIMARY KEY, hash BYTES NOT NULL UNIQUE, content BYTES NOT NULL);
CREATE TABLE entry (
    tx INTEGER NOT NULL REFERENCES tx, pos INTEGER NOT NULL, op TEXT NOT NULL,
    ref INTEGER NOT NULL, replaces INTEGER REFERENCES statement, why TEXT NOT NULL,
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
CREATE INDEX span_statement ON span (statement, rec_from);
CREATE TABLE source_span (
    id TEXT NOT NULL, source INTEGER NOT NULL,
    rec_from INTEGER NOT NULL, rec_to INTEGER NOT NULL);
CREATE INDEX source_span_id ON source_span (id, rec_from);
CREATE TABLE coverage_span (
    subject TEXT NOT NULL, coverage INTEGER NOT NULL,
    rec_from INTEGER NOT NULL, rec_to INTEGER NOT NULL, pub INTEGER NOT NULL);
CREATE INDEX coverage_span_subject ON coverage_span (subject, rec_from);
"""
