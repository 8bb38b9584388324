"""The outside world and the model: importers, exporters, feeds, and the only network client."""

from servanda.exchange.climate import read_climate
from servanda.exchange.coe import read_coe
from servanda.exchange.ecolex import read_ecolex
from servanda.exchange.folder import (
    DOCUMENTS,
    Folder,
    Place,
    Placed,
    Problem,
    read_folder,
    read_rows,
)
from servanda.exchange.ieadb import read_ieadb
from servanda.exchange.marked_yaml import Map, Text, Value
from servanda.exchange.own_csv import LISTS, read_own_csv
from servanda.exchange.table import ActRow, ActTable, Left
from servanda.exchange.untc import read_untc

__all__ = [
    "DOCUMENTS",
    "LISTS",
    "ActRow",
    "ActTable",
    "Folder",
    "Left",
    "Map",
    "Place",
    "Placed",
    "Problem",
    "Text",
    "Value",
    "read_climate",
    "read_coe",
    "read_ecolex",
    "read_folder",
    "read_ieadb",
    "read_own_csv",
    "read_rows",
    "read_untc",
]
