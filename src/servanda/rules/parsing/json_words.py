"""What the keys of a rule mean, in a sentence each, as an editor shows them."""

from __future__ import annotations

__all__ = ["CLAUSE", "CONDITION", "DELAY", "MEANING"]

CLAUSE = {
    "instrument": "Id of the treaty, charter or protocol.",
    "source": "Where the clause was read, or recalled.",
    "confidence": "How sure one is of a clause that was not read.",
    "provisional_application": "Application before entry into force: its article, or more.",
    "entry_into_force": "When the treaty enters into force.",
    "subsequent_consent": "When it enters into force for a party that comes later.",
    "withdrawal": "How a party leaves.",
    "duration": "How long the treaty lasts.",
    "termination": "What ends the treaty, for all or for the parties of a later one.",
    "amendment": "Which instrument this one amends, and whom it binds.",
}

CONDITION = {
    "count": "At least n of a set have consented.",
    "fraction": "A fraction of a set has consented.",
    "weight": "Those who have consented hold a fraction of a table of shares.",
    "named": "Every one of a set has consented.",
    "after": "A part has held and then a delay has run.",
    "all": "Every part holds.",
    "any": "At least one part holds.",
    "not": "The part does not hold.",
    "happened": "An act has been done.",
    "unopposed": "A window has closed, and fewer objected than it takes to stop it.",
    "parent": "Another instrument is in force.",
    "not_before": "A day has come.",
}

DELAY = {
    "n": "How many days, months or years.",
    "unit": "What n counts.",
    "form": "How the delay is counted.",
    "anchor": "The act from which it is counted.",
    "same_as_deposit": "Where no day of the anchor is on record, that of the act stands for it.",
    "month_end": "Which day is meant where the month has no such day; refuse makes it an error.",
}

MEANING = {
    "article": "Where it stands in the text.",
    "text": "The wording, where it may be kept.",
    "if": "The exception or way is open while this holds.",
    "when": "What has to be met.",
    "delay": "From meeting it to its effect.",
    "unless": "Exceptions: while one's condition holds it takes the place of the base case.",
    "counted_from": "Who is a later party: who consents after the condition was met, or later.",
    "notice": "How long a notice of withdrawal runs.",
    "moratorium": "A time after entry into force in which one cannot leave.",
    "in_force_for": "Whose entry into force moratorium, terms and windows are counted from.",
    "moratorium_bars": "Whether the moratorium bars the notice itself or only its effect.",
    "untimely": "Whether a notice given when none may be given is void or waits.",
    "later_date": "Whether a later day that the notice names counts.",
    "terms": "One leaves only at the end of a term: the first one, then those after it.",
    "windows": "A notice may be given only for a time (open) after the end of each period (every).",
    "season": "A notice may be given only in this part of the year.",
    "takes_effect": "One leaves only on this day of a year, if the notice came by given_by.",
    "linked_to": "Whoever leaves one of these instruments leaves this one the same day.",
    "or": "Further ways of leaving, each with its article and perhaps a condition.",
    "term": "How long the treaty lasts from its entry into force.",
    "then": "How long each later term is, where it differs.",
    "renewed": "Whether it goes on after the term, by decision, or unless any party denounced it.",
    "until": "Its last day.",
    "silent": "The text was read and says nothing of this: the law of treaties decides (VCLT).",
    "implied": "A right to leave follows from its nature or was intended (VCLT, article 56(1)).",
    "begins": "Whether it begins for those who notify it, for signatories or by consent.",
    "parties_of": "It ends for each party of this later treaty when that binds it.",
    "lapse_below": "It ends when fewer parties than this are left.",
    "of": "The instrument that is amended.",
    "binds": "Whom the amendment binds: those who accepted it, all, or all who did not object.",
    "later_parties": "Whether whoever joins later joins the treaty as amended.",
}
