"""The bytes of pages as they were fetched, each in a file named by its hash, beside the record."""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from servanda.errors import Unwritable

__all__ = ["PageBytes"]


class PageBytes:
    """A folder of such files; like the queue, it may be thinned out and erased."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, body: bytes) -> str:
        """Keep the bytes, unless they are there; returns their hash.

        Raises:
            Unwritable: the folder cannot be written.
        """
        sha = sha256(body).hexdigest()
        path = self._path(sha)
        if path.exists():
            return sha
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(prefix=f".{sha}.", dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(body)
            Path(draft).replace(path)
        except OSError as error:
            raise Unwritable(f"the page cannot be kept in {self._folder} ({error})") from error
        return sha

    def find(self, sha: str) -> bytes | None:
        """The bytes of this hash, if they are kept and still what they were."""
        try:
            body = self._path(sha).read_bytes()
        except OSError:
            return None
        return body if sha256(body).hexdigest() == sha else None

    def _path(self, sha: str) -> Path:
        return self._folder / sha[:2] / sha
