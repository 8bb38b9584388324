"""The commands as a person meets them: answers, JSON, and one sentence when something is wrong."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from servanda.flows.opening import ledger_lines
from servanda.record import Record, read_ledger

BORDURIA = Path(__file__).parent.parent / "data" / "borduria"
PROTOCOL = "csto-peacekeeping-protocol-2021"


class Terminal:
    """Runs the program with a record of its own."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "record.sqlite"
        self.env = os.environ | {"SERVANDA_RECORD": f"sqlite:///{self.path}"}

    def run(self, *args: str, code: int = 0) -> str:
        """Run a command; returns what it prints, or its complaint."""
        done = subprocess.run(
            [sys.executable, "-c", "from servanda.cli.main import main; main()", *args],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout or done.stderr

    def json(self, *args: str, code: int = 0) -> dict[str, Any]:
        """Run a command with --json."""
        found: dict[str, Any] = json.loads(self.run(*args, "--json", code=code))
        return found


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    return Terminal(tmp_path_factory.mktemp("record"))


@pytest.fixture
def fresh(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def test_members_of_a_day_with_their_sources(terminal: Terminal) -> None:
    found = terminal.json("members", "csto", "--on", "2022-11-23")
    full = {row["actor"] for row in found["rows"] if row["answer"] == "yes"}
    assert full == {"am", "by", "kg", "kz", "ru", "tj"}
    assert all(row["sources"] for row in found["rows"])


def test_an_organisation_may_be_named_in_any_language(terminal: Terminal) -> None:
    assert terminal.json("members", "ОДКБ", "--on", "2022-11-23")["org"] == "csto"
    assert terminal.json("members", "OVKS", "--on", "2022-11-23")["org"] == "csto"


def test_belarus_was_an_observer_of_the_sco_and_not_a_member(terminal: Terminal) -> None:
    found = terminal.json("members", "sco", "--actor", "by", "--on", "2022-11-23")
    assert {(row["standing"], row["answer"]) for row in found["rows"]} >= {
        ("observer", "yes"),
        ("member", "no"),
    }


def test_an_acting_head_is_shown_as_acting(terminal: Terminal) -> None:
    found = terminal.json("who", "csto", "secretary-general", "--on", "2018-12-01")
    assert [(row["person"], row["acting"]) for row in found["rows"]] == [("valery-semerikov", True)]


def test_the_protocol_is_not_found_to_be_in_force_and_the_missing_text_is_named(
    terminal: Terminal,
) -> None:
    found = terminal.json("status", PROTOCOL, "--on", "2022-11-23")
    assert found["answer"] == "not found"
    assert found["in_force_since"] is None
    assert {missing["what"] for missing in found["missing"]} == {"clause", "list"}
    assert {step["act"] for step in found["steps"]} >= {"signature", "national_step"}


def test_before_it_was_signed_it_was_not_in_force(terminal: Terminal) -> None:
    assert terminal.json("status", PROTOCOL, "--on", "2021-09-15")["answer"] == "no"


def test_every_instrument_has_a_line_of_its_own(terminal: Terminal) -> None:
    lines = terminal.run("status", "--all", "--on", "2022-11-23", "--json").splitlines()
    found = {one["instrument"]: one for one in map(json.loads, lines)}
    assert found["vcdr-1961"]["untc_key"] == "3-3"
    assert found[PROTOCOL]["answer"] == terminal.json("status", PROTOCOL)["answer"]
    assert "vcdr-1961" in terminal.run("status", "--all", "--lang", "ru")
    terminal.json("status", "--all", PROTOCOL, code=2)
    terminal.json("status", "--all", "--if", "am signs on 2024-05-01", code=2)
    terminal.json("status", code=2)


def test_a_supposition_changes_the_answer_and_not_the_record(terminal: Terminal) -> None:
    suppose = [f"--if={actor} deposits ratification on 2002-08-20" for actor in ("cn", "kz", "kg")]
    args = ["status", "sco-charter-2002", "--on", "2002-12-01"]
    four = terminal.json(*args, *suppose, "--if", "ru deposits ratification on 2002-08-20")
    assert four["answer"] in ("yes", "disputed")
    assert terminal.json(*args)["answer"] != "yes"


def test_a_fact_entered_changes_the_answer_and_the_answer_before_stays(fresh: Terminal) -> None:
    args = ["status", PROTOCOL, "--on", "2024-06-01"]
    before = fresh.json(*args)
    entered = fresh.json(
        "add", PROTOCOL, "in_force", PROTOCOL, "--valid", "2024-05-01/..",
        "--source", "https://example.org/list", "--published", "2024-05-02",
        "--why", "a test",
    )  # fmt: skip
    assert entered["transaction"] == "local#1"
    assert fresh.json(*args)["answer"] == "yes"
    assert fresh.json(*args, "--known", "local#0")["answer"] == before["answer"]
    assert fresh.json(*args, "--published-by", "2024-05-01")["answer"] != "yes"
    fresh.json("correct", entered["asserted"][0], "--valid", "2024-07-01/..", "--why", "misread")
    assert fresh.json(*args)["answer"] == "no"
    events = fresh.json("history", PROTOCOL)["events"]
    assert [e["op"] for e in events if e["transaction"].startswith("local")] == [
        "assert",
        "retract",
        "assert",
    ]
    assert fresh.json("verify")["sound"]


def test_an_invented_organisation_gets_its_brief(fresh: Terminal) -> None:
    fresh.run("import", str(BORDURIA), "--why", "a test")
    text = fresh.run("brief", "rescue-union", "--on", "2022-06-01")
    assert "Ana Ilic" in text
    assert "Protocol on Joint Rescue" in text
    assert "CSTO" not in text


def test_the_brief_as_one_page_loads_nothing_from_elsewhere(
    terminal: Terminal, tmp_path: Path
) -> None:
    page = tmp_path / "brief.html"
    terminal.run("brief", "csto", "cis", "sco", "--on", "2022-11-23", "--html", str(page))
    text = page.read_text("utf-8")
    assert "<script" not in text
    assert 'src="' not in text
    assert "@import" not in text


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["members", "cstoo"], "did you mean"),
        (["members", "csto", "--on", "2022-13-01"], "2022-13-01"),
        (["members", "csto", "--on", "yesterday"], "year-month-day"),
        (["status", "csto-charter"], "did you mean"),
        (["status", "csto-peackeeping"], "did you mean csto-peacekeeping-"),
        (["who", "csto", "pope"], "it has:"),
        (["members", "csto", "--known", "local#99"], "no transaction local#99"),
        (["status", "sco-charter-2002", "--if", "nonsense"], "not understood"),
        (["history", "nobody-at-all"], "nobody-at-all"),
        (["retract", "ffffffffffff", "--why", "x"], "no statement"),
        (["add", "csto", "membr", "am", "--why", "x"], "no property"),
        (["add", "csto", "member", "am", "--why", "x"], "--valid"),
        (["brief", "csto", "csto"], "once"),
        (["frobnicate"], "frobnicate"),
    ],
)
def test_bad_input_gets_one_sentence(terminal: Terminal, args: list[str], says: str) -> None:
    text = terminal.run(*args, code=2)
    assert says in text
    assert len(text.strip().splitlines()) == 1
    error = terminal.json(*args, code=2)
    assert error["schema"] == "servanda.error/1"
    assert says in error["error"]["message"]


def test_a_wrong_key_in_a_file_is_named_with_its_line(fresh: Terminal, tmp_path: Path) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "a.yaml").write_text("subject: x\nstatements:\n- {membr: am}\n", "utf-8")
    assert "a.yaml:3:" in fresh.run("check", str(folder), code=1)
    assert "a.yaml:3:" in fresh.run("import", str(folder), "--why", "x", code=2)
    assert fresh.json("verify")["state"].keys() == {"library"}


def test_a_record_of_a_newer_version_is_refused(fresh: Terminal) -> None:
    fresh.run("members", "csto")
    with closing(sqlite3.connect(fresh.path)) as db:
        db.execute("PRAGMA user_version = 999")
    assert "update Servanda" in fresh.run("members", "csto", code=2)


def test_a_file_that_is_no_record_is_refused(fresh: Terminal) -> None:
    fresh.path.write_text("this is a letter, not a record\n" * 50, "utf-8")
    assert "record" in fresh.run("members", "csto", code=2)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        locked = Path("/proc/servanda")
    else:
        locked = tmp_path / "locked"
        locked.mkdir()
        locked.chmod(stat.S_IRUSR | stat.S_IXUSR)
    terminal = Terminal(locked)
    assert "SERVANDA_RECORD" in terminal.run("members", "csto", code=2)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\xff\xfe binary", "text"),
        ("Stanislav Zas – größer".encode("cp1252"), "too short"),
        (b"Le secretaire general a dit que la cooperation est possible et utile.", "French"),
    ],
)
def test_a_page_that_cannot_be_read_gets_one_sentence(
    terminal: Terminal, tmp_path: Path, content: bytes, says: str
) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(content)
    text = terminal.run("read", str(page), code=2)
    assert says in text
    assert len(text.strip().splitlines()) == 1


def test_a_page_that_is_not_there_is_named(terminal: Terminal) -> None:
    assert "check the name" in terminal.run("read", "no-such-page.txt", code=2)


def test_of_many_pages_the_bad_ones_are_told_and_the_rest_is_read(
    terminal: Terminal, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.bin"
    good.write_text("The council met in the city and it was said that talks would go on.")
    bad.write_bytes(b"\x00\x01")
    assert terminal.json("read", str(good), str(bad), code=1)["lang"] == "en"
    assert "none of 2 pages" in terminal.run("read", str(bad), str(tmp_path / "none"), code=2)
    assert "more than 0.0" in terminal.run("read", str(good), "--max-mb", "0.00001", code=2)


BILINGUAL = """Armenia and Tajikistan sign an agreement

12 May 2022

Armenia and Tajikistan signed an agreement on trade in Dushanbe on May 11, 2022, and their \
ministers said that the first goods would come in the summer.

Армения и Таджикистан подписали соглашение

12 мая 2022 года

Армения и Таджикистан подписали 11 мая 2022 года в Душанбе соглашение о торговле, и их министры \
сообщили, что первые товары придут летом, как это было в прошлом году.

"""
FRENCH = (
    "Les deux pays ont décidé de renforcer leur coopération dans le domaine de la pêche, et les "
    "ministres se sont félicités de ce qui a été fait depuis un an. Ils ont aussi demandé que les "
    "ports soient ouverts avant la fin de l’été.\n"
)


def test_of_a_page_in_several_languages_is_told_what_was_read(
    terminal: Terminal, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(BILINGUAL + FRENCH, "utf-8")
    shown = terminal.run("read", str(page), "--no-queue")
    assert "agency not found (en, ru)" in shown
    assert "characters in Russian, from line 7, were read by their own rules" in shown
    assert f"{len(FRENCH.strip())} characters in French, from line 13, were not read" in shown
    assert "also in Russian: “Армения и Таджикистан подписали" in shown
    said = terminal.run("read", str(page), "--no-queue", "--lang", "de")
    assert (
        f"{len(FRENCH.strip())} Zeichen auf Französisch, ab Zeile 13, wurden nicht gelesen" in said
    )
    found = terminal.json("read", str(page), "--no-queue")
    assert (found["lang"], found["langs"]) == ("en", ["en", "ru"])
    assert [(one["lang"], one["line"], one["read"]) for one in found["stretches"]] == [
        ("ru", 7, True),
        ("fr", 13, False),
    ]
    (signed,) = [one for one in found["claims"] if one["type"] == "treaty-signed"]
    assert any(one["text"].startswith("Армения") for one in signed["passages"])
    assert "page.txt *" in terminal.run("read", str(page), str(page), "--no-queue")


def test_a_corpus_is_read_into_tables(terminal: Terminal, tmp_path: Path) -> None:
    folder, out = tmp_path / "pages", tmp_path / "claims.parquet"
    folder.mkdir()
    (folder / "good.txt").write_text("The council met in the city and it was said that it would.")
    assert terminal.json("read", str(folder), "--out", str(out))["pages"] == 1
    assert "there already" in terminal.run("read", str(folder), "--out", str(out), code=2)
    (folder / "bad.bin").write_bytes(b"\x00\x01")
    other = tmp_path / "other.parquet"
    found = terminal.json("read", str(folder), "--out", str(other), "--workers", "2", code=1)
    assert (found["pages"], found["unread"], len(found["errors"])) == (2, 1, 1)
    assert ".parquet" in terminal.run("read", str(folder), "--out", "claims.csv", code=2)
    assert "save it as a file" in terminal.run("read", "-", "--out", str(other), code=2)


def test_many_pages_are_a_digest_unless_all_is_asked_for(
    terminal: Terminal, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        text = "The council met in the city and it was said that talks would go on."
        (tmp_path / name).write_text(text)
    digest = terminal.run("read", str(tmp_path), "--no-queue")
    assert digest.count(".txt") == 2
    assert "2 pages" in digest
    assert "queue" not in digest
    assert terminal.run("read", str(tmp_path), "--no-queue", "--full").count("Claims") == 2


def test_a_page_read_without_a_queue_points_to_none(terminal: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Iran joined the SCO in July 2023.")
    shown = terminal.run("read", str(page), "--no-queue")
    assert "1 found" in shown
    assert "queue" not in shown
    assert "servanda review show" not in shown
    assert "servanda review show" in terminal.run("read", str(page))


def test_a_record_of_an_older_library_is_told_to_be_one(fresh: Terminal) -> None:
    older = ledger_lines()[:-1]
    with closing(Record.create(fresh.env["SERVANDA_RECORD"])) as record:
        for _tx in record.load(read_ledger(older, "ledger.jsonl")):
            pass
    missing = fresh.run("show", "nobody-at-all", code=2)
    assert f"has {len(older)} of the {len(older) + 1} transactions" in missing
    assert "servanda upgrade" in missing
    fresh.run("upgrade")
    assert "transactions of the library" not in fresh.run("show", "nobody-at-all", code=2)
