"""A page of text becomes an article: frame, names, quotations, claims. Pure and offline."""

from servanda.reader.article import Article, Dateline, Frame, Mention, Quote, Speaker
from servanda.reader.asdict import article_dict
from servanda.reader.cascade import STEPS, languages_of, read
from servanda.reader.names.namebook import NameBook
from servanda.reader.plugin import Extractor, Found, extended

__all__ = [
    "STEPS",
    "Article",
    "Dateline",
    "Extractor",
    "Found",
    "Frame",
    "Mention",
    "NameBook",
    "Quote",
    "Speaker",
    "article_dict",
    "extended",
    "languages_of",
    "read",
]
