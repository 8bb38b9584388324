"""A job over a corpus: what it reads and with what, its parts as they are done, its end.

Beside the table that is to be made lies the job's folder while it is under way. Its manifest tells
all that the rows depend on, so that the job goes on only with what it was begun with. A part is two
files, written whole beside their place and renamed; the second of them says that both are there.
Whoever writes the same part again writes the same, so any engine may try a shard twice.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput, Unwritable
from servanda.flows.corpus.held import holding
from servanda.flows.corpus.parts import joined, rows_of, whole
from servanda.flows.corpus.reading import read_shard
from servanda.flows.corpus.shards import Piece
from servanda.flows.corpus.tables import CLAIMS, PAGES, SAID
from servanda.flows.name_index import Names
from servanda.flows.page_work import Budget, PageReader

if TYPE_CHECKING:
    from servanda.record import View

__all__ = ["Job", "Made", "Part", "pages_beside"]

_MANIFEST = "manifest.json"
_NAMES = "names"
_SCHEMA = "servanda.job/2"


class Part(msgspec.Struct, frozen=True):
    """A shard that is done, and of how many pages."""

    number: int
    pages: int


class Made(msgspec.Struct, frozen=True):
    """What all rows depend on: inputs, names, bounds, plug-ins, way and version.

    `names` stands for the state of the record too.
    """

    version: str
    names: str
    budget: Budget
    extractors: tuple[str, ...]
    fast: bool
    shards: tuple[tuple[Piece, ...], ...]
    schema: str = _SCHEMA


class Job(msgspec.Struct, frozen=True):
    """A job that was begun: `out` is the table of claims to be made, `made` what it is made of."""

    out: str
    made: Made

    @staticmethod
    def begin(out: Path, made: Made, names: Names) -> Job:
        """Make the job's folder, with the index of names: it must not change under the job.

        Raises:
            Unwritable: it cannot be made there.
        """
        folder = _folder(out)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for part in folder.glob("*.parquet"):
                part.unlink()  # of a job that was ended or never begun: it has no manifest
            names.copy_to(folder / _NAMES)
            (folder / f".{_MANIFEST}").write_bytes(msgspec.json.encode(made))
            (folder / f".{_MANIFEST}").replace(folder / _MANIFEST)
        except OSError as error:
            raise Unwritable(f"{folder} cannot be made ({error}); name another place") from error
        return Job(str(out), made)

    @staticmethod
    def find(out: Path) -> Job | None:
        """The job under way there, if one is."""
        try:
            made = msgspec.json.decode((_folder(out) / _MANIFEST).read_bytes(), type=Made)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError) as error:
            raise BadInput(f"{_folder(out)} cannot be used ({error}); remove it") from error
        return Job(str(out), made)

    @property
    def folder(self) -> Path:
        """Where its parts are."""
        return _folder(Path(self.out))

    def reader(self) -> PageReader:
        """What reads its pages: a process with the job's own names and bounds."""
        names = Names(self.folder / _NAMES, bytes.fromhex(self.made.names))
        made = self.made
        return PageReader(names, made.budget, made.extractors, fast=made.fast)

    def pending(self) -> list[int]:
        """The shards that are not done."""
        return [n for n in range(len(self.made.shards)) if not self._path(n, "pages").exists()]

    def write(self, number: int, reader: PageReader) -> Part:
        """Read a shard and write its part.

        Raises:
            Unwritable: no room, or no permission.
        """
        try:
            with (
                whole(self._path(number, "pages"), PAGES) as pages,
                whole(self._path(number, "claims"), SAID) as claims,
            ):
                for tables in read_shard(self.made.shards[number], reader, self.made.version):
                    pages.write_batch(tables.pages)
                    claims.write_batch(tables.claims)
        except OSError as error:
            raise Unwritable(f"{self.folder} cannot be written ({error})") from error
        return Part(number, rows_of(self._path(number, "pages")))

    def finish(self, view: View | None = None) -> None:
        """Join all parts into the two tables, and remove the job's folder.

        Claims are held against the record as `view` has it.

        Raises:
            Unwritable: no room, or no permission.
        """
        out, numbers = Path(self.out), range(len(self.made.shards))
        try:
            joined((self._path(n, "pages") for n in numbers), pages_beside(out), PAGES)
            hold = holding(view)
            joined((self._path(n, "claims") for n in numbers), out, CLAIMS, hold)
            (self.folder / _MANIFEST).unlink()
            shutil.rmtree(self.folder)
        except OSError as error:
            raise Unwritable(f"{out} cannot be written ({error})") from error

    def _path(self, number: int, name: str) -> Path:
        return self.folder / f"{number:06}.{name}.parquet"


def pages_beside(out: Path) -> Path:
    """The table of pages that belongs to a table of claims."""
    return out.with_name(f"{out.stem}.pages{out.suffix}")


def _folder(out: Path) -> Path:
    return out.with_name(f"{out.name}.job")
