"""The nouns of the record and the protocols the rooms share."""

from servanda.model.answer import Answer
from servanda.model.coverage import Coverage
from servanda.model.facts import Facts, Needs
from servanda.model.names import Name, NameIndex
from servanda.model.schema import Prop, Schema, load_schema
from servanda.model.source import Evidence, Source
from servanda.model.statement import Quals, Statement, quals_of

__all__ = [
    "Answer",
    "Coverage",
    "Evidence",
    "Facts",
    "Name",
    "NameIndex",
    "Needs",
    "Prop",
    "Quals",
    "Schema",
    "Source",
    "Statement",
    "load_schema",
    "quals_of",
]
