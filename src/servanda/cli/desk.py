"""The record, a question to it, and the queue beside it: what reading and reviewing stand on."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from servanda.cli.shared import asked
from servanda.flows.opening import address_from, workspace_path
from servanda.flows.settling import settle
from servanda.record.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Asked
    from servanda.record import Record

__all__ = ["desk"]


@contextmanager
def desk(options: dict[str, Any]) -> Iterator[tuple[Record, Asked, Workspace]]:
    """The record, a question to it, and the queue beside it."""
    named = (options.get(name) or "" for name in ("on", "published_by", "known"))
    with asked(*named) as (record, question):
        workspace = Workspace(workspace_path(address_from(os.environ)))
        try:
            settle(record, workspace)
            yield record, question, workspace
        finally:
            workspace.close()
