"""The nouns of the record and the protocols the rooms share.

`Claim` is fetched from `servanda.model.claim` by those who read pages: no other question needs it.
"""

from servanda.model.acts import Act, Alternative, acts_of
from servanda.model.answer import Answer
from servanda.model.coverage import Coverage
from servanda.model.facts import Facts, Needs
from servanda.model.names import Name, NameIndex, NameScanner
from servanda.model.schema import Prop, Schema, load_schema
from servanda.model.source import Evidence, Source
from servanda.model.statement import Quals, Statement, quals_of

__all__ = [
    "Act",
    "Alternative",
    "Answer",
    "Coverage",
    "Evidence",
    "Facts",
    "Name",
    "NameIndex",
    "NameScanner",
    "Needs",
    "Prop",
    "Quals",
    "Schema",
    "Source",
    "Statement",
    "acts_of",
    "load_schema",
    "quals_of",
]
