"""The outside world and the model: importers, exporters, feeds, and the only network client."""

from servanda.exchange.folder import Folder, Place, Placed, Problem, read_folder, read_rows
from servanda.exchange.marked_yaml import Map, Text, Value
from servanda.exchange.textfile import EXTRACTOR, read_text

__all__ = [
    "EXTRACTOR",
    "Folder",
    "Map",
    "Place",
    "Placed",
    "Problem",
    "Text",
    "Value",
    "read_folder",
    "read_rows",
    "read_text",
]
