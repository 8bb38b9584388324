"""A PDF of lines of text, written sign by sign: what the tests of PDF are made from."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["At", "printed"]


@dataclass(frozen=True)
class At:
    """A line of text on a page of 600 by 800 points, from its lower left corner."""

    left: float
    height: float
    text: str
    size: float = 10


def printed(*pages: list[At], locked: bool = False) -> bytes:
    """A PDF of these pages in one typeface, whose every sign has half its size's width."""
    signs = sorted({sign for page in pages for line in page for sign in line.text})
    codes = {sign: number for number, sign in enumerate(signs, 33)}
    texts = [_stream(_drawn(page, codes)) for page in pages]
    first = 5
    kids = " ".join(f"{first + number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        _typeface(len(codes)),
        _stream(_meanings(codes)),
        *(_page(first + len(pages) + number) for number in range(len(pages))),
        *texts,
    ]
    return _file(objects, locked=locked)


def _drawn(page: list[At], codes: dict[str, int]) -> bytes:
    lines = []
    for line in page:
        shown = "".join(f"{codes[sign]:02x}" for sign in line.text)
        lines.append(f"BT /F {line.size} Tf {line.left} {line.height} Td <{shown}> Tj ET")
    return "\n".join(lines).encode()


def _typeface(count: int) -> bytes:
    widths = " ".join(["500"] * count)
    described = "<</Type/FontDescriptor/FontName/Printed/Flags 4/Ascent 800/Descent -200>>"
    return (
        f"<</Type/Font/Subtype/TrueType/BaseFont/Printed/FirstChar 33/LastChar {32 + count}"
        f"/Widths[{widths}]/FontDescriptor{described}/ToUnicode 4 0 R>>"
    ).encode()


def _meanings(codes: dict[str, int]) -> bytes:
    pairs = "\n".join(
        f"<{code:02x}> <{sign.encode('utf-16-be').hex()}>" for sign, code in codes.items()
    )
    return (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{pairs}\nendbfchar\nendcmap end end"
    ).encode()


def _page(text: int) -> bytes:
    return (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
        f"/Resources<</Font<</F 3 0 R>>>>/Contents {text} 0 R>>"
    ).encode()


def _stream(text: bytes) -> bytes:
    return f"<</Length {len(text)}>>stream\n".encode() + text + b"\nendstream\n"


def _file(objects: list[bytes], *, locked: bool) -> bytes:
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    key = "00" * 32
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{key}>/U<{key}>>>" if locked else ""
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R/ID[<{key}><{key}>]{lock}>>\n"
        f"startxref\n{len(body)}\n%%EOF\n"
    )
    return body + end.encode()
