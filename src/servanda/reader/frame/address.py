"""Whose address a page has: an archive's copy has that of what it copied."""

from __future__ import annotations

import re

__all__ = ["own_address"]

_HOST = r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?::\d{1,5})?"
_COPY = re.compile(  # the archive, the moment of the copy, and what was copied
    r"https?://[^/?#\s]{1,100}/(?:[\w-]{1,20}/)?\d{14}(?:[a-z]{2}_)?/"
    rf"(?:(?P<scheme>https?):/{{1,2}})?(?P<rest>{_HOST}(?(scheme)(?:/.*)?|/.*))$"
)


def own_address(url: str) -> str:
    """The address under which a page was published, for `https://archive.x/web/2012…/http://y/z`.

    An archive files by the moment of its copy, which is no day of publication.
    """
    copy = _COPY.match(url)
    return f"{copy['scheme'] or 'https'}://{copy['rest']}" if copy else url
