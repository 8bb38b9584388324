"""The library's clauses: sound, marked where recalled, and no official date in any of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from servanda.exchange import read_folder
from servanda.flows.checking import library_folder
from servanda.rules import parse_rule

CLAUSES = library_folder() / "clauses"
OFFICIAL = Path(__file__).parents[3] / "shared" / "data" / "treaties" / "clauses.yaml"
READ = Path(__file__).parents[2] / "eval" / "clauses" / "read.yaml"
WRITTEN_IN_THE_LAW = ("not_before", "by:")


def test_every_clause_is_read_and_named_once() -> None:
    found = read_folder(CLAUSES)
    assert not found.problems
    rules = [parse_rule(body) for body, _ in found.clauses]
    assert len({rule.instrument for rule in rules}) == len(rules) >= 250


def test_a_recalled_clause_says_how_sure_it_is() -> None:
    for body, place in read_folder(CLAUSES).clauses:
        rule = parse_rule(body)
        assert (rule.source == "recalled") <= bool(rule.confidence), place


def test_a_clause_held_against_no_text_answers_as_recalled() -> None:
    read = yaml.safe_load(READ.read_text("utf-8"))
    unread = {row["clause"] for row in read if row["against"] == "recalled"}
    rules = (parse_rule(body) for body, _ in read_folder(CLAUSES).clauses)
    assert not {r.instrument for r in rules if r.instrument in unread and r.source != "recalled"}


def test_no_sentence_of_others_is_kept() -> None:
    for body, place in read_folder(CLAUSES).clauses:
        clause = parse_rule(body).entry_into_force
        assert clause is None or not clause.text, place


def test_no_official_date_stands_in_a_clause_or_fact() -> None:
    if not OFFICIAL.exists():
        pytest.skip("no clauses.yaml in shared/data/treaties beside the tree")
    official = {
        str(entry["official_entry_into_force"])
        for entry in yaml.load(OFFICIAL.read_text("utf-8"), Loader=yaml.CSafeLoader)
        if entry.get("official_entry_into_force")
    }
    for file in sorted(CLAUSES.glob("*.yaml")):
        if "case" in file.name:
            continue
        for document in file.read_text("utf-8").split("\n---\n"):
            if "\ncases:" in document or document.startswith("cases:"):
                continue
            for line in document.splitlines():
                # A day that the clause itself names is law, that of a deposit an act.
                if any(word in line for word in (*WRITTEN_IN_THE_LAW, "{deposit: ")):
                    continue
                found = set(re.findall(r"\d{4}-\d{2}-\d{2}", line)) & official
                assert not found or "adoption" in line, f"{file.name}: {line}"


def test_each_clause_stands_in_the_table_of_what_was_read() -> None:
    table = yaml.safe_load(READ.read_text("utf-8"))
    rules = {rule.instrument: rule for rule in map(parse_rule, bodies())}
    assert [row["clause"] for row in table] == sorted(rules)
    for row in table:
        assert row["against"] in ("read", "article", "sentence", "recalled"), row
        # Who marks a clause as read must name where; a recalled one was held against nothing.
        read = row["against"] != "recalled"
        assert read <= (rules[row["clause"]].source != "recalled"), row
        assert read or "at" not in row, row


def bodies() -> list[dict[str, object]]:
    return [dict(body) for body, _ in read_folder(CLAUSES).clauses]
