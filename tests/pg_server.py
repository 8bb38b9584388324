"""A PostgreSQL server of our own for the tests: an installed one, else that of the wheel pgserver.

It listens on a Unix socket only, in a temporary folder, and never runs as root.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg

if TYPE_CHECKING:
    from collections.abc import Iterator

MISSING = (
    "no PostgreSQL server was found: install Debian's package postgresql, "
    "or the wheel with pip install pgserver"
)


def binaries() -> Path | None:
    """The folder of initdb and postgres, or None."""
    return next((folder for folder in _candidates() if (folder / "initdb").exists()), None)


def _candidates() -> Iterator[Path]:
    yield from sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if found := shutil.which("postgres"):
        yield Path(found).resolve().parent
    if (spec := find_spec("pgserver")) and spec.origin:
        yield Path(spec.origin).parent / "pginstall" / "bin"


class Server:
    """A server with one database; every record gets a schema of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))
        self._bin = folder
        self._numbers = count(1)
        self._user = _user()
        if self._user:
            shutil.chown(self.folder, self._user)
        self._call("initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C",
                   "--username=servanda", "--pgdata", str(self.folder / "data"))  # fmt: skip
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        self._process = subprocess.Popen(
            [self._bin / "postgres", "-D", str(self.folder / "data"), "-k", str(self.folder),
             "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=60"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, user=self._user,
            cwd=self.folder,
        )  # fmt: skip
        for _ in range(300):
            try:
                psycopg.connect(self.address("public")).close()
            except psycopg.OperationalError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError("the PostgreSQL server does not start")

    def stop(self, sign: signal.Signals = signal.SIGINT) -> None:
        """Stop it: at once by default, as by a power cut with SIGQUIT."""
        self._process.send_signal(sign)
        self._process.wait(60)

    def remove(self) -> None:
        """Stop it and leave nothing behind."""
        if self._process.poll() is None:
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, schema: str) -> str:
        """The address of a record in a schema."""
        return (
            f"postgresql://servanda@/postgres?host={self.folder}&options=-csearch_path%3D{schema}"
        )

    def new(self) -> str:
        """The address of an empty schema."""
        schema = f"record_{next(self._numbers)}"
        with psycopg.connect(self.address("public"), autocommit=True) as db:
            db.execute(f"CREATE SCHEMA {schema}".encode())
        return self.address(schema)

    def _call(self, program: str, *args: str) -> None:
        subprocess.run(
            [self._bin / program, *args], check=True, capture_output=True, user=self._user,
            cwd=self.folder,
        )  # fmt: skip


def _user() -> str | None:
    """Whom to run it as: ourselves, unless we are root."""
    if os.getuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
