"""The weights of words of each language, as they stand in the files beside the languages."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from servanda.reader.words.linear import Model

__all__ = ["Models", "models_of"]


class Models(NamedTuple):
    """What is learned of a language: words that tell acts, their actors, days and status."""

    words: Model
    actors: Model
    days: Model
    status: Model


@cache
def models_of(lang: str) -> Models:
    """The weights of a language."""
    folder = files("servanda.reader") / "languages" / lang / "weights"
    read = (
        Model((folder / f"{name}.tsv").read_text("utf-8").splitlines()) for name in Models._fields
    )
    return Models(*read)
