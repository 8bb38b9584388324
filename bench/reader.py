"""How many plain pages the reader reads in a second, beside a floor that only looks words up.

    python bench/reader.py [--names 100000] [--pages 200] [--long 1 2 5 10]

Everything is invented here: the pages are news of countries that do not exist, of about 3 KB each.
The floor cuts the same pages into words and looks every one of them up in a dictionary. The index
of names is made and written in a process of its own; the reader opens the file.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from clock import seconds

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read
from servanda.reader.names.namefile import open_names, write_names
from servanda.reader.names.nametable import NameTable
from servanda.reader.words.tokens import tokens

LEAD = (
    "KLOW, {day}. März (SylTA) - Der Generalsekretär der Union{n}, Ivo Beran, hält es für möglich, "
    "die Zusammenarbeit zwischen der Union{n} und Land{n} auszubauen. Das erklärte er in Klow.\n\n"
)
BODY = (
    "„Wir messen der Zusammenarbeit mit Land{n} große Bedeutung bei“, so Ivo Beran. Er wies darauf "
    "hin, dass der Gipfel der Union{n} am 5. April in der Stadt stattfinden wird. Die Straßen sind "
    "gesperrt, und die Schulen bleiben an diesem Tag geschlossen. Viele Menschen kommen aus den "
    "Nachbarorten, um die Gäste zu sehen. Der Minister Udo Lind sagte, dass das Wetter schlecht "
    "sei. Das Parlament hat das Protokoll über die gemeinsame Rettung ratifiziert.\n\n"
)


def page(number: int) -> str:
    """One invented page."""
    head = f"{1 + number % 28} März 2021, 09:05\n\nIvo Beran spricht in der Stadt Klow\n\n"
    text = head + LEAD.format(day=1 + number % 28, n=number % 97)
    while len(text) < 3000:
        text += BODY.format(n=(number + len(text)) % 97)
    return text


def rows(count: int) -> list[Name]:
    """So many invented names: organisations, states and persons."""
    always = When.always()
    kinds = ("organisation", "state", "person")
    words = ("Union", "Land", "Nela Vorn")
    return [
        Name(f"{words[n % 3]}{n // 3}", "de", f"x{n}", kinds[n % 3], "common", always)
        for n in range(count)
    ]


KEY = b"bench".ljust(32)


def memory() -> float:
    """The most this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def compiled(path: Path, count: int) -> tuple[float, float]:
    """Make and write the index: CPU seconds, and MB held."""
    write_names(path, KEY, NameTable.build(rows(count)))
    return time.process_time(), memory()


def opened(path: Path) -> tuple[NameBook, float]:
    """The index of a file, and the least milliseconds of five openings."""
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        found = open_names(path, KEY)
        times.append((time.perf_counter() - begin) * 1000)
    if found is None:
        raise SystemExit("the index that was just written cannot be opened")
    return NameBook(found), min(times)


def long_texts(names: NameBook, sizes: list[int]) -> None:
    """Seconds a megabyte for texts of so many megabytes, with the limit on a page's text raised."""
    numbers = range(max(sizes) * 1_000_000 // 3000)
    # A paragraph that repeats another is left out, so each has a number of its own.
    text = "".join(page(n).replace("gesperrt", f"{n} Mal gesperrt") for n in numbers)
    for size in sizes:
        begin = time.process_time()
        read(text[: size * 1_000_000], names, most=2_000_000 * size)
        took = time.process_time() - begin
        print(f"text of {size:>2} MB    {took / size:>9.1f} s/MB      the same at every length")


def main() -> None:
    """Both in one run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=100_000)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--long", type=int, nargs="*", default=[], help="megabytes: 1 2 5 10")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names"
        apart = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=apart) as pool:
            built, held = pool.submit(compiled, path, args.names).result()
        size = path.stat().st_size / 1e6
        names, took = opened(path)
    pages = [page(number) for number in range(args.pages)]
    known = {f"Union{number}" for number in range(args.names)}
    floor = seconds(lambda text: [word.text in known for word in tokens(text)], pages)
    whole = seconds(lambda text: read(text, names), pages)
    print(f"names compiled   {args.names:>9,} in {built:.1f} s CPU, {held:,.0f} MB")
    print(f"index file       {size:>9,.0f} MB")
    print(f"index opened     {took:>9.1f} ms       target 50")
    print(f"floor (lookup)   {len(pages) / floor:>9,.0f} pages/s")
    print(f"reader           {len(pages) / whole:>9,.0f} pages/s   target 400")
    print(f"memory           {memory():>9,.0f} MB        target 300")
    if args.long:
        long_texts(names, args.long)


if __name__ == "__main__":
    main()
