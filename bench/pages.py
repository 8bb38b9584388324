"""How much longer a page of HTML takes to be read than trafilatura alone takes for its text.

    python bench/pages.py [--pages 60]

Everything is invented: pages of about 50 KB with menus, scripts, related links and an article of
3 KB, half of which declare their day. All measures in one run and in turn, in CPU seconds of this
process.
"""

from __future__ import annotations

import argparse

import trafilatura
from clock import seconds_in_turn

from servanda.exchange.pages import Raw, take
from servanda.reader import NameBook, read

LINK = '<li class="menu-item"><a href="/news/{n}" title="{n}">Meldung {n} aus der Stadt</a></li>'
DECLARED = '<meta property="article:published_time" content="2021-03-12T09:05:00+03:00">'
HEAD = (
    '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Beran spricht {n} - SylTA'
    "</title>{day}<script>var a = {{}};{script}</script><style>{style}</style></head><body>"
)
SCRIPT = "a['x{n}'] = function(b) {{ return b * {n}; }};"
STYLE = ".c{n} {{ color: #{n:06}; }} "
PARAGRAPH = (
    "<p>„Wir messen der Zusammenarbeit mit Land {n} große Bedeutung bei“, so Ivo Beran. Er wies "
    "darauf hin, dass der Gipfel der Union am 5. April in der Stadt stattfinden wird. Die Straßen "
    "sind gesperrt, und die Schulen bleiben an diesem Tag geschlossen. Viele Menschen kommen aus "
    "den Nachbarorten, um die {n} Gäste zu sehen.</p>"
)
ROWS = (
    ("text taken", "   target 1.2"),
    ("the fast way", ""),
    ("text taken, read", ""),
    ("the fast way, read", "   target 1.2"),
)
NOBODY = NameBook.build([])


def page(number: int) -> bytes:
    """One invented page."""
    menu = "".join(LINK.format(n=n) for n in range(number % 7, 120))
    body = (
        f"<header><nav><ul>{menu}</ul></nav></header><main><h1>Ivo Beran spricht {number}</h1>"
        f'<div class="date"><span>{1 + number % 28}. März 2021</span></div><article class="post">'
        f"{''.join(PARAGRAPH.format(n=number + n) for n in range(9))}</article>"
        f"<aside><ul>{menu}</ul></aside></main><footer><ul>{menu}</ul></footer></body></html>"
    )
    head = HEAD.format(
        n=number,
        day=DECLARED if number % 2 else "",
        script="".join(SCRIPT.format(n=n) for n in range(150)),
        style="".join(STYLE.format(n=n) for n in range(200)),
    )
    return (head + body).encode()


def alone(body: bytes) -> object:
    """What trafilatura does with it."""
    return trafilatura.bare_extraction(body, include_comments=False, with_metadata=False)


def taken(body: bytes) -> object:
    """What becomes of it here: its text, headline and day."""
    return list(take(Raw("page", body)))


def quickly(body: bytes) -> object:
    """The same the fast way."""
    return list(take(Raw("page", body), fast=True))


def whole(body: bytes) -> object:
    """The same, and read."""
    return [read(p.text, NOBODY, url=p.url, hints=p.hints) for p in take(Raw("page", body))]


def quickly_whole(body: bytes) -> object:
    """Taken the fast way, and read."""
    pages = take(Raw("page", body), fast=True)
    return [read(p.text, NOBODY, url=p.url, hints=p.hints) for p in pages]


def main() -> None:
    """All in one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=60)
    pages = [page(number) for number in range(parser.parse_args().pages)]
    size = sum(map(len, pages)) / len(pages) / 1000
    works = (alone, taken, quickly, whole, quickly_whole)
    peer, *took = seconds_in_turn(works, pages)
    print(f"pages               {len(pages):>8} of {size:.0f} KB")
    print(f"trafilatura alone   {len(pages) / peer:>8,.0f} pages/s")
    for (name, target), one in zip(ROWS, took, strict=True):
        print(f"{name:<19} {len(pages) / one:>8,.0f} pages/s   {one / peer:.2f} times{target}")


if __name__ == "__main__":
    main()
