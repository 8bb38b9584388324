"""The two tables of a corpus: what is claimed, a row a claim, and what was read, a row a page.

What is not known is null. Offsets count characters of the text taken out of the page, whose hash is
`text_sha256`; days are EDTF, with the first and last day they may mean beside them.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from servanda.dates import BEGINNING, FOREVER
from servanda.flows.reading import claim_id
from servanda.model.page import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.dates import Day, When
    from servanda.flows.page_work import ReadText
    from servanda.model.claim import Claim

__all__ = ["CLAIMS", "PAGES", "SAID", "Tables", "tables_of"]

_EPOCH = 719_163  # 1970-01-01 as a day number
_TEXTS = pa.list_(pa.string())
_STRETCHES = pa.list_(
    pa.struct([("start", pa.int32()), ("end", pa.int32()), ("lang", pa.string())])
)

PAGES = pa.schema(
    [
        ("page", pa.string()),
        ("error", pa.string()),
        ("url", pa.string()),
        ("url_basis", pa.string()),
        ("fetched", pa.string()),
        ("sha256", pa.string()),
        ("text_sha256", pa.string()),
        ("characters", pa.int32()),
        ("encoding", pa.string()),
        ("extractor", pa.string()),
        ("reader", pa.string()),
        ("notes", _TEXTS),
        ("lang", pa.string()),
        ("langs", _TEXTS),
        ("unread", _STRETCHES),
        ("agency", pa.string()),
        ("relay", _TEXTS),
        ("headline", pa.string()),
        ("headline_basis", pa.string()),
        ("published", pa.string()),
        ("published_basis", pa.string()),
        ("dateline", pa.string()),
        ("speakers", _TEXTS),
        ("quotes", pa.int32()),
        ("claims", pa.int32()),
    ]
)
"""A row a page, those that could not be read too: `error` then says why, and most else is null."""

SAID = pa.schema(
    [
        ("page", pa.string()),
        ("url", pa.string()),
        ("sha256", pa.string()),
        ("text_sha256", pa.string()),
        ("published", pa.string()),
        ("lang", pa.string()),
        ("id", pa.string()),
        ("type", pa.string()),
        ("status", pa.string()),
        ("voice", pa.string()),
        ("speaker", pa.string()),
        ("actors", _TEXTS),
        ("object", pa.string()),
        ("day", pa.string()),
        ("day_basis", pa.string()),
        ("day_first", pa.date32()),
        ("day_last", pa.date32()),
        ("place", pa.string()),
        ("named", _TEXTS),
        ("country", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("quote", pa.string()),
        ("rule", pa.string()),
        ("confidence", pa.string()),
        ("likely_actors", _TEXTS),
        ("told_status", pa.string()),
        ("extractor", pa.string()),
        ("reader", pa.string()),
    ]
)
"""A row a claim, in the order of the pages and in each of them as the reader found them."""

CLAIMS = pa.schema([*SAID, ("against_record", pa.string()), ("meets", _TEXTS)])
"""The same, with what the record says to each claim."""


class Tables(NamedTuple):
    """Some pages, and the claims of those that could be read."""

    pages: pa.RecordBatch
    claims: pa.RecordBatch


def tables_of(found: Iterable[ReadText | Unread], reader: str) -> Tables:
    """The rows of some pages; `reader` names the version of what read them."""
    pages: list[dict[str, Any]] = []
    claims: list[dict[str, Any]] = []
    for one in found:
        if isinstance(one, Unread):
            pages.append(_error_row(one, reader))
        else:
            sha = sha256(one.page.text.encode("utf-8", "surrogatepass")).hexdigest()
            pages.append(_page_row(one, sha, reader))
            claims.extend(_claim_row(one, claim, sha, reader) for claim in one.article.claims)
    return Tables(_batch(pages, PAGES), _batch(claims, SAID))


def _batch(rows: Sequence[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    """Rows as columns; what is empty is not known, but an empty list is one."""
    columns = [
        pa.array([_known(row.get(field.name)) for row in rows], type=field.type) for field in schema
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _known(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    # Half of a surrogate pair is no text that a table can hold.
    return value.encode("utf-8", "replace").decode() or None


def _error_row(page: Unread, reader: str) -> dict[str, Any]:
    return {
        "page": page.name,
        "error": page.why,
        "url": page.url,
        "sha256": page.sha256,
        "reader": reader,
    }


def _page_row(read: ReadText, sha: str, reader: str) -> dict[str, Any]:
    page, article, frame = read.page, read.article, read.article.frame
    return {
        "page": page.name,
        "url": page.url,
        "url_basis": page.url_basis,
        "fetched": page.fetched,
        "sha256": page.sha256,
        "text_sha256": sha,
        "characters": len(page.text),
        "encoding": page.encoding,
        "extractor": page.extractor,
        "reader": reader,
        "notes": list(page.notes),
        "lang": frame.lang,
        "langs": list(article.langs),
        "unread": [stretch._asdict() for stretch in article.unread],
        "agency": frame.agency,
        "relay": list(frame.relay),
        "headline": frame.headline,
        "headline_basis": frame.headline_basis,
        "published": frame.published,
        "published_basis": frame.published_basis if frame.published else "",
        "dateline": frame.dateline.place if frame.dateline else "",
        "speakers": [speaker.label for speaker in article.speakers],
        "quotes": len(article.quotes),
        "claims": len(article.claims),
    }


def _claim_row(read: ReadText, claim: Claim, sha: str, reader: str) -> dict[str, Any]:
    page, frame = read.page, read.article.frame
    first, last = _days(claim.day)
    return {
        "page": page.name,
        "url": page.url,
        "sha256": page.sha256,
        "text_sha256": sha,
        "published": frame.published,
        "lang": frame.lang,
        "id": claim_id(claim, sha),
        "type": claim.type,
        "status": claim.status,
        "voice": claim.voice,
        "speaker": claim.speaker,
        "actors": list(claim.actors),
        "object": claim.object,
        "day": claim.day.text if claim.day else "",
        "day_basis": claim.day_basis if claim.day else "",
        "day_first": first,
        "day_last": last,
        "place": claim.place,
        "named": list(claim.named),
        "country": claim.country,
        "start": claim.start,
        "end": claim.end,
        "quote": page.text[claim.start : claim.end],
        "rule": claim.rule,
        "confidence": claim.confidence,
        "likely_actors": list(claim.likely_actors),
        "told_status": claim.told_status,
        "extractor": page.extractor,
        "reader": reader,
    }


def _days(when: When | None) -> tuple[int | None, int | None]:
    """The first and the last day it may mean, as tables count them; null where it is open."""
    if when is None:
        return None, None
    first = when.from_lo if when.from_lo != BEGINNING else None
    last = when.to_hi - 1 if when.to_hi != FOREVER else None
    return _since_epoch(first), _since_epoch(last)


def _since_epoch(day: Day | None) -> int | None:
    return None if day is None else day - _EPOCH
