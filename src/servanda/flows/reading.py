"""Reading a page: its frame, speakers, posts, quotations, and claims held against the record."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.exchange.pages import PLAIN
from servanda.flows.comparing import compare
from servanda.flows.name_book import name_book
from servanda.flows.showing import Said, said
from servanda.model.ids import short
from servanda.model.page import PageText
from servanda.reader import article_dict, extended, read
from servanda.reader.words.postcases import post_by_itself
from servanda.record.workspace import Item, PageRead, Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.flows.asking import Asked
    from servanda.model import NameScanner
    from servanda.model.claim import Claim
    from servanda.reader import Article, Extractor, Speaker

__all__ = [
    "ClaimShown",
    "Part",
    "PostShown",
    "QuoteShown",
    "ReadPage",
    "SpeakerShown",
    "StretchShown",
    "claim_id",
    "hold_page",
    "page_source",
    "read_page",
]


class SpeakerShown(msgspec.Struct, frozen=True):
    """Who speaks; `actor` is the id if the record knows him, `office` an id or the page's words."""

    name: str
    actor: str | None
    office: str | None
    office_name: str | None


class PostShown(msgspec.Struct, frozen=True):
    """Who holds, or held (`former`), which post where, as the page tells it; also if he is silent.

    `person` and `organisation` are ids, or the page's words for whom the record does not know;
    `post` is in the nominative where the language has data for it; `text`, from `start` to `end`,
    is what the page says.
    """

    person: str
    person_name: str
    post: str
    former: bool
    organisation: str | None
    organisation_name: str | None
    start: int
    end: int
    text: str


class StretchShown(msgspec.Struct, frozen=True):
    """A part of a page in another language than its main one; `line` is the first of its lines.

    It was `read` by the rules of its language, or there are none for that, or it is not enabled.
    """

    start: int
    end: int
    line: int
    lang: str
    read: bool


class Part(msgspec.Struct, frozen=True):
    """A stretch of the page's text; `end` is after its last character."""

    start: int
    end: int
    text: str


class QuoteShown(msgspec.Struct, frozen=True):
    """Words of another: direct, indirect, reported (summed up) or free (by mood alone).

    `start` to `end` takes in all that is said. `speaker` is an id, or the page's words for whom the
    record does not know. The roles are parts of the text: `words` with their
    marks, `cue` (the verb, noun or preposition that tells), `said_by` (the speaker as named there),
    `frame` (what introduces the words) and `addressee`.
    """

    start: int
    end: int
    text: str
    kind: str
    speaker: str | None
    words: list[Part]
    cue: list[Part]
    said_by: list[Part]
    frame: list[Part]
    addressee: list[Part]
    speaker_name: str | None = None


class ClaimShown(msgspec.Struct, frozen=True):
    """A claim with its place in the text, what the record says to it, and its id in the queue.

    `likely_only` says that no rule told it: weights of words make it likely, and it wants a look.
    So do `likely_actors`, those of the actors whom no rule told, and a status beside which
    `told_status` is that of the rule. `passages` are all that tell it, in whatever language.
    """

    id: str
    type: str
    status: str
    voice: str
    speaker: str | None
    actors: list[str]
    names: list[str]
    object: str | None
    object_name: str | None
    day: str | None
    day_basis: str
    place: str | None
    start: int
    end: int
    text: str
    rule: str
    likely_only: bool
    likely_actors: list[str]
    told_status: str
    against_record: str
    meets: list[str]
    record_says: list[Said]
    passages: list[Part] = []


class ReadPage(msgspec.Struct, frozen=True):
    """A page, read. Offsets count characters of the text exactly as it was taken out of the page.

    `sha256` is the hash of that text, `bytes_sha256` of the page's bytes; `notes` say what was odd;
    `langs` are the languages that were read, `stretches` the parts in others than the main one;
    `kept` says whether the claims stand in a review queue, `queued` how many of them are new there.
    """

    schema: str
    name: str
    url: str | None
    url_basis: str | None
    fetched: str | None
    bytes_sha256: str
    sha256: str
    extractor: str
    notes: list[str]
    agency: str | None
    headline: str | None
    headline_basis: str | None
    dateline: dict[str, str | None] | None
    published: str | None
    published_basis: str
    lang: str
    langs: list[str]
    stretches: list[StretchShown]
    relay: list[str]
    speakers: list[SpeakerShown]
    posts: list[PostShown]
    mentions: list[dict[str, Any]]
    quotes: list[QuoteShown]
    claims: list[ClaimShown]
    queued: int
    kept: bool


def read_page(
    asked: Asked,
    page: PageText | str,
    workspace: Workspace | None,
    at: str,
    *,
    names: NameScanner | None = None,
    more: Sequence[Extractor] = (),
) -> ReadPage:
    """Read a page, hold its claims against the record, and put them in the review queue.

    `page` may be its mere text. `names` is the index of the names of this state
    (`name_index`); without it one is made. `more` are the plug-ins asked for.

    Raises:
        BadInput: the page is empty, not text, or in a language the reader does not know.
    """
    if isinstance(page, str):
        page = PageText("", page, PLAIN, sha256(page.encode()).hexdigest(), "utf-8")
    names = names or name_book(asked.view)
    article = extended(read(page.text, names, url=page.url, hints=page.hints), more, names)
    return hold_page(asked, page, article, workspace, at)


def hold_page(
    asked: Asked, page: PageText, article: Article, workspace: Workspace | None, at: str
) -> ReadPage:
    """Hold the claims of an article against the record, and put them in the review queue."""
    sha = sha256(page.text.encode()).hexdigest()
    claims = [_claim(asked, article, claim, sha) for claim in article.claims]
    queued = 0
    if workspace:
        queued = workspace.keep(_page(article, page, sha, at), _items(article, claims, sha))
    plain = article_dict(article)
    return ReadPage(
        schema=plain["schema"],
        name=page.name,
        url=page.url or None,
        url_basis=page.url_basis or None,
        fetched=page.fetched or None,
        bytes_sha256=page.sha256,
        sha256=sha,
        extractor=page.extractor,
        notes=list(page.notes),
        agency=plain["agency"],
        headline=plain["headline"],
        headline_basis=plain["headline_basis"],
        dateline=plain["dateline"],
        published=plain["published"],
        published_basis=plain["published_basis"],
        lang=plain["lang"],
        langs=plain["langs"],
        stretches=[msgspec.convert(one, StretchShown) for one in plain["stretches"]],
        relay=plain["relay"],
        speakers=[_speaker(asked, speaker, article.frame.lang) for speaker in article.speakers],
        posts=[_post(asked, post) for post in plain["posts"]],
        mentions=plain["mentions"],
        quotes=[_quote(asked, quote) for quote in plain["quotes"]],
        claims=claims,
        queued=queued,
        kept=workspace is not None,
    )


def page_source(sha: str) -> str:
    """The id of a page handed in as text: named by its own bytes."""
    return f"page-{sha[:12]}"


def _claim(asked: Asked, article: Article, claim: Claim, sha: str) -> ClaimShown:
    mark, meets = compare(claim, asked.view, article.frame.day)
    return ClaimShown(
        id=claim_id(claim, sha),
        type=claim.type,
        status=claim.status,
        voice=claim.voice,
        speaker=asked.names.of(claim.speaker) if claim.speaker else None,
        actors=list(claim.actors),
        names=[asked.names.abbreviation(actor) for actor in claim.actors],
        object=claim.object or None,
        object_name=asked.names.abbreviation(claim.object) if claim.object else None,
        day=claim.day.text if claim.day else None,
        day_basis=claim.day_basis,
        place=claim.place or None,
        start=claim.start,
        end=claim.end,
        text=article.text[claim.start : claim.end],
        rule=claim.rule,
        likely_only=claim.likely_only,
        likely_actors=list(claim.likely_actors),
        told_status=claim.told_status,
        against_record=mark,
        meets=[short(statement.id) for statement in meets],
        record_says=[said(asked, statement) for statement in meets],
        passages=[Part(start, end, article.text[start:end]) for start, end in claim.passages],
    )


def claim_id(claim: Claim, sha: str) -> str:
    """The same claim of the same page always has the same id."""
    key = (sha, claim.start, claim.end, claim.type, claim.status, *claim.actors, claim.object)
    return sha256("\x00".join(map(str, key)).encode()).hexdigest()[:8]


def _page(article: Article, page: PageText, sha: str, at: str) -> PageRead:
    frame = article.frame
    return PageRead(
        sha, article.text, page.url, frame.agency, frame.headline, frame.lang, frame.published[:10],
        frame.published_basis if frame.published else "", page.extractor, at,
        "\n".join(frame.relay), page.url_basis, page.fetched, page.sha256,
    )  # fmt: skip


def _items(article: Article, shown: list[ClaimShown], sha: str) -> list[Item]:
    return [
        Item(found.id, sha, pos, msgspec.json.encode(claim).decode())
        for pos, (claim, found) in enumerate(zip(article.claims, shown, strict=True))
    ]


def _quote(asked: Asked, plain: dict[str, Any]) -> QuoteShown:
    quote = msgspec.convert(plain, QuoteShown)
    name = asked.names.of(quote.speaker) if quote.speaker else None
    return msgspec.structs.replace(quote, speaker_name=name)


def _post(asked: Asked, plain: dict[str, Any]) -> PostShown:
    person, where = plain["person"], plain["organisation"]
    return PostShown(
        person=person,
        person_name=asked.names.of(person),
        post=plain["post"],
        former=plain["former"],
        organisation=where,
        organisation_name=asked.names.of(where) if where else None,
        start=plain["start"],
        end=plain["end"],
        text=plain["text"],
    )


def _speaker(asked: Asked, speaker: Speaker, lang: str) -> SpeakerShown:
    office = speaker.office or None
    name = post_by_itself(asked.names.of(office), lang) if office else None
    return SpeakerShown(speaker.name, speaker.actor or None, office, name)
