"""Every message in every language, and the same brief in all of them."""

from __future__ import annotations

import re
import string
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from servanda.flows.asking import Question, ask
from servanda.flows.brief import brief
from servanda.flows.calendar import calendar
from servanda.flows.parties import parties
from servanda.flows.status import status
from servanda.flows.treaties import treaties
from servanda.model import load_schema
from servanda.reader.words.types import claim_types
from servanda.render.brief import brief_page
from servanda.render.calendar import calendar_page
from servanda.render.compile_messages import CODES, codes, compiled, extracted, po_file
from servanda.render.document import Annexes, Box, Heading, Lines, Table
from servanda.render.markdown import to_markdown
from servanda.render.parties import parties_page
from servanda.render.plain import to_plain
from servanda.render.status import status_page
from servanda.render.treaty import treaties_page
from servanda.render.voice import LANGS, voice_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Catalog

    from servanda.record import Record
    from servanda.render.document import Block, Document

OTHERS = LANGS[1:]


def catalog(lang: str) -> Catalog:
    return read_po(BytesIO(po_file(lang).read_bytes()), locale=lang)


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


@pytest.mark.parametrize("lang", OTHERS)
def test_every_message_is_translated_with_all_its_values(lang: str) -> None:
    held = catalog(lang)
    for message in extracted():
        if not message.id:
            continue
        told = held.get(forms(message.id)[0], message.context)
        assert told is not None, f"{message.id}: run just messages, then translate it"
        said = forms(told.string or "")
        assert all(said), f"{message.id} has no {lang} translation"
        assert not told.fuzzy, message.id
        assert len(said) == (held.num_plurals if isinstance(message.id, tuple) else 1)
        assert all(fields(text) == fields(forms(message.id)[-1]) for text in said), message.id


@pytest.mark.parametrize("lang", OTHERS)
def test_what_is_shipped_is_compiled_from_the_catalog(lang: str) -> None:
    shipped = po_file(lang).with_suffix(".mo").read_bytes()
    fresh = compiled(catalog(lang))
    assert shipped == fresh, "run: just messages"
    assert {m.id for m in catalog(lang)} == {m.id for m in extracted()}, "run: just messages"


@pytest.mark.parametrize("lang", OTHERS)
def test_every_code_and_label_of_the_schema_has_its_words(lang: str) -> None:
    held = catalog(lang)
    for name, prop in load_schema().props.items():
        assert held.get(prop.label, "property"), name
        for code in (c for s in (prop.value, *prop.quals.values()) for c in s.one_of):
            assert held.get(code.replace("-", " "), "code"), code
    assert all(held.get(code.replace("-", " "), "code") for code in CODES)


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "Проведена 1 сессия."), (3, "Проведены 3 сессии."), (11, "Проведено 11 сессий.")],
)
def test_russian_counts_in_three_forms(n: int, said: str) -> None:
    assert voice_of("ru").count(n, "{n} session held.", "{n} sessions held.") == said


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    from servanda.flows.opening import open_record  # noqa: PLC0415 - once for the module

    record = open_record(f"sqlite:///{tmp_path_factory.mktemp('render') / 'record.sqlite'}")
    found = {lang: page(record, lang) for lang in LANGS}
    record.close()
    return found


def page(record: Record, lang: str) -> Document:
    asked = ask(record, Question(1, "2022-11-23", lang=lang), "test")
    return brief_page(brief(asked, ("csto", "cis", "sco")), voice_of(lang))


def shapes(blocks: tuple[Block, ...] | list[Block]) -> Iterator[tuple[str, int]]:
    """The kinds of blocks with their numbers of rows."""
    for block in blocks:
        if isinstance(block, Box):
            yield from shapes(block.blocks)
        elif isinstance(block, Table):
            yield "table", len(block.rows)
        else:
            yield type(block).__name__, len(block.lines) if isinstance(block, Lines) else 0


@pytest.mark.parametrize("lang", OTHERS)
def test_the_brief_holds_the_same_in_every_language(pages: dict[str, Document], lang: str) -> None:
    there, here = list(shapes(pages[lang].blocks)), list(shapes(pages["en"].blocks))
    # The last lines say, in every language but English, that passages stand as they were found.
    assert there[:-1] == here[:-1]
    marks = [sorted(re.findall(r"\[\d+m?\]", to_plain(pages[a]))) for a in (lang, "en")]
    assert marks[0] == marks[1]


def frame(blocks: tuple[Block, ...] | list[Block]) -> Iterator[str]:
    """Headings, columns, labels and titles: words of the page, not of the record."""
    for block in blocks:
        if isinstance(block, Box):
            yield block.title
            yield from frame(block.blocks)
        elif isinstance(block, Table):
            yield from block.columns
        elif isinstance(block, Heading):
            yield from [block.text] if block.level == 2 else []
        elif isinstance(block, Annexes):
            yield block.title
        elif block.label:
            yield block.label


@pytest.mark.parametrize("lang", OTHERS)
def test_what_frames_the_brief_is_translated(pages: dict[str, Document], lang: str) -> None:
    voice = voice_of(lang)
    there, here = frame(pages[lang].blocks), frame(pages["en"].blocks)
    same = {text for text, english in zip(there, here, strict=True) if text == english}
    assert {text for text in same if voice.say(text) != text} == set()
    assert same <= ALIKE_IN_FRENCH


ALIKE_IN_FRENCH = {
    "Annexes", "Instruments", "Sources", "documents", "instrument", "session", "sources", "type",
    "participant", "signature", "parties", "article",
}  # fmt: skip
TELLTALE = (
    "not found", "disputed", "uncertain", "since", "yes", "on record", "in force since", "signed:",
    "missing for", "left out", "last step", "share", "dialogue partner", "lower house",
)  # fmt: skip


def test_no_english_is_left_in_the_german_brief(pages: dict[str, Document]) -> None:
    text = to_plain(pages["de"]).partition("\nQuellen\n")[0]
    assert not [word for word in TELLTALE if re.search(rf"\b{word}\b", text)]


def test_a_trace_speaks_the_language(borduria: Record) -> None:
    asked = ask(borduria, Question(1, "2022-06-01", lang="de"), "test")
    text = to_plain(status_page(status(asked, "rescue-protocol-2019"), voice_of("de")))
    assert "mindestens" in text
    assert "Urkunde hinterlegt (Ratifikation)" in text


@pytest.mark.parametrize("lang", OTHERS)
def test_the_table_of_participants_speaks_the_language(borduria: Record, lang: str) -> None:
    asked = ask(borduria, Question(1, "2022-06-01", lang=lang), "test")
    found = parties(asked, "rescue-protocol-2019")
    there = parties_page(found, voice_of(lang))
    here = parties_page(found, voice_of())
    same = {*frame(there.blocks)} & {*frame(here.blocks)} - ALIKE_IN_FRENCH
    assert not same
    assert "Parties: " not in to_plain(there)


@pytest.mark.parametrize("lang", OTHERS)
def test_many_treaties_and_the_calendar_speak_the_language(borduria: Record, lang: str) -> None:
    asked = ask(borduria, Question(1, "2022-02-01", lang=lang), "test")
    lines, ahead = list(treaties(asked, clauses=False)), calendar(asked)
    voices = voice_of(lang), voice_of()
    for there, here in (
        tuple(treaties_page(lines, asked.as_of, voice) for voice in voices),
        tuple(calendar_page(ahead, voice) for voice in voices),
    ):
        assert not {*frame(there.blocks)} & {*frame(here.blocks)} - ALIKE_IN_FRENCH
        assert to_plain(there) != to_plain(here)


def test_markdown_tables_are_well_formed(pages: dict[str, Document]) -> None:
    for document in pages.values():
        columns = 0
        for row in to_markdown(document).splitlines():
            cells = len(re.findall(r"(?<!\\)\|", row)) - 1 if row.startswith("|") else 0
            assert not (cells and columns) or cells == columns, row
            columns = cells


GOVERNING = {
    "de": "an auf aus bei durch für gegen gegenüber mit nach ohne über um von vor zu zwischen",
    "ru": "без в для до за из к между на о об от по при про с со у через",
    "fr": "à avec chez contre de du des entre envers par pour sans sur vers",
}
NAMES = "about actor at contained name names org orgs pair subject territory toward who"


@pytest.mark.parametrize("lang", OTHERS)
def test_no_name_stands_where_the_language_would_bend_it(lang: str) -> None:
    """Names are on record as they stand alone: no case, no article."""
    bent = re.compile(
        rf"(?<!\w)(?:{GOVERNING[lang].replace(' ', '|')}) \{{(?:{NAMES.replace(' ', '|')})\}}"
    )
    told = [form for message in catalog(lang) for form in forms(message.string or "")]
    assert not [form for form in told if bent.search(form)]


def test_every_type_of_claim_can_be_said_in_every_language() -> None:
    assert not claim_types().keys() - set(codes())
