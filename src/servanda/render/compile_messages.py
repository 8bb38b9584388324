"""Extract the messages, bring the catalogs up to date, compile them: `just messages`.

For those who change the code or a translation; needs Babel, which the program itself does not.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from servanda.model import load_schema
from servanda.render.problem_texts import templates
from servanda.render.problems import CONTEXT, FILE
from servanda.render.voice import LANGS

__all__ = ["CODES", "codes", "compiled", "extracted", "main", "po_file", "updated"]

_ROOM = Path(__file__).parent
_KEYWORDS: dict[str, tuple[int, ...] | None] = {"say": None, "msg": None, "count": (2, 3)}
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_HEADER = "# Servanda: what it says. English is the source text.\n#"

CODES = (
    # Answers of the flows and words of the reader and of the ledger that are no schema values.
    "standing at the other", "assert", "retract", "accepted", "rejected", "undone",
    "edit undone", "text", "document",
    "definitive-signature", "stamp", "page-stamp", "url", "dateline-and-url", "dateline",
    "relative", "unknown", "entered",
    "direct", "indirect", "reported", "quoted", "agency", "approximate", "acting",
    "all-treaty-acts", "observer-status", "partner-status", "accession", "withdrawal",
    "chamber-approval", "parliament-approval", "parliament-vote", "treaty-submitted",
    "treaty-signed", "promulgation", "membership", "membership-count", "founding", "establishment",
    "cooperation", "summit", "work", "vote", "visit", "appointment", "aid", "airspace-closed",
    "appeal", "award", "briefing", "chair", "chair-transfer", "communique", "coup",
    "document-returned", "document-signing", "entry-into-force", "force-activated",
    "exclusion", "force-creation", "greeting", "integration", "invitation", "mediation",
    "obligations-fulfilled", "participation-freeze", "proposal", "recall", "sanction",
    "settlement", "withdrawal-of-troops", "deposit", "signature", "conference", "consultations",
    "negotiation", "phone-call", "credentials", "congratulation", "condemnation", "agreement",
    "treaty-suspension", "membership-application", "diplomatic-relations", "sanction-relief",
    "expulsion", "summons", "treaty-adopted", "treaty-amended", "treaty-extended", "treaty-ended",
    "provisional-application", "reservation", "reservation-withdrawn", "objection",
    "reinstatement", "referendum", "nomination", "representation",
    "recognition", "lawsuit", "ruling", "arrest-warrant", "ceasefire", "release",
)  # fmt: skip


def extracted() -> Catalog:
    """All messages of the code, the codes and labels of the schema, and what the checks say."""
    catalog = Catalog(project="Servanda", charset="utf-8", header_comment=_HEADER)
    found = extract_from_dir(_ROOM, [("**.py", "python")], keywords=_KEYWORDS)
    for _, _, message, _, _ in found:
        catalog.add(message)
    for label in _labels():
        catalog.add(label, context="property")
    for code in codes():
        catalog.add(code.replace("-", " ").replace("_", " "), context="code")
    for template in templates():
        catalog.add(template, context=CONTEXT)
    return catalog


def _labels() -> list[str]:
    return [prop.label for prop in load_schema().props.values()]


def codes() -> list[str]:
    """The words shown that are no messages: values of the schema, and those of CODES."""
    codes = dict.fromkeys(CODES)
    for prop in load_schema().props.values():
        for spec in (prop.value, *prop.quals.values()):
            codes |= dict.fromkeys(spec.one_of)
    return list(codes)


def po_file(lang: str) -> Path:
    """Where a language's translations are."""
    return _ROOM / "locale" / lang / "LC_MESSAGES" / "servanda.po"


def updated(lang: str) -> Catalog:
    """A language's catalog with the messages as they are now; what is new is not translated yet."""
    file = po_file(lang)
    catalog = Catalog(locale=lang)
    if file.exists():
        catalog = read_po(BytesIO(file.read_bytes()), locale=lang)
    catalog.update(extracted(), no_fuzzy_matching=True, update_header_comment=True)
    catalog.obsolete.clear()
    catalog.fuzzy = False
    catalog.project, catalog.version = "Servanda", "1"
    catalog.msgid_bugs_address = catalog.last_translator = catalog.language_team = ""
    # The history of the file tells when it changed; the file itself stays the same if nothing did.
    catalog.creation_date = catalog.revision_date = _NO_DATE
    return catalog


def compiled(catalog: Catalog) -> bytes:
    """The catalog as the program reads it."""
    out = BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def _forms(message: Message) -> tuple[str, ...]:
    """A translation in each of its plural forms."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def main() -> None:
    """Bring all catalogs up to date."""
    FILE.write_text("\n".join(templates()) + "\n", "utf-8")
    for lang in LANGS[1:]:
        catalog = updated(lang)
        file = po_file(lang)
        out = BytesIO()
        write_po(out, catalog, width=100, sort_output=True, no_location=True, omit_header=False)
        file.write_bytes(out.getvalue())
        file.with_suffix(".mo").write_bytes(compiled(catalog))
        missing = sum(not all(_forms(message)) for message in catalog if message.id)
        print(f"{lang}: {len(catalog)} messages, {missing} without translation")  # noqa: T201


if __name__ == "__main__":
    main()
