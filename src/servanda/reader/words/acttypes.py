"""The acts of one language as its data file has them."""

from __future__ import annotations

from typing import Literal

import msgspec

__all__ = ["Act", "ActWords", "Form", "Within"]

# What an act stands in: a headline, or a list of what was done, is told in other ways.
Within = Literal["", "headline", "list"]
Form = Literal["ongoing", "past", "passive", "present", "future", "base", "noun"]


class Act(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One act: its name, the forms that tell of it, and who takes part.

    `subject` and `object` are kinds of names; `organ` is a kind of state organ that has to act for
    this reading; one of the words `where` has to stand in the clause, none of `unless`. `setting`:
    the noun tells of it also where another thing is said to happen at it. `patient`: the subject
    of the passive takes part too. `both` counts the object among the actors.
    `lead`: told only where a page tells its news, in the headline and the first paragraphs.
    `site`: the state in which it happens takes part. `back`: where the sentence names nobody, it is
    the organisation named last, or those who met last. `decided`: whoever decides to do it has done
    it. `whom`: told only where an object is named. `effective`: a day from which on it holds is its
    day. `dated`: told only with its day. `or_named`: an object of these kinds does instead of
    `where`. `led`: of states and organisations only those whose organ stands right before the name.
    `direct`: one of `where` is what is done it to, not behind a preposition of another noun.
    `speaks`: where nobody is told to hold it, it is who says something there.
    `beside`: of these words too one has to stand there, alone or at the end of a compound or name.
    `lasting`: in the present it is going on. `befalls`: it is about its subject (`the treaty came
    into effect`). `among`: prepositions before others who take part; an empty one is that of
    somebody behind the act without any (`X handed Y the chair`).
    """

    type: str
    ongoing: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    base: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    subject: tuple[str, ...] = ("person", "state", "organisation", "body", "office")
    object: tuple[str, ...] = ()
    organ: str = ""
    where: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    setting: bool = False
    patient: bool = False
    both: bool = False
    fewest: int = 1
    lead: bool = False
    status: str = ""
    id: str = ""
    site: bool = False
    back: bool = False
    decided: bool = False
    whom: bool = False
    dated: bool = False
    effective: bool = False
    or_named: tuple[str, ...] = ()
    lasting: bool = False
    led: bool = False
    direct: bool = False
    speaks: bool = False
    befalls: bool = False
    among: tuple[str, ...] = ()


class ActWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All acts, and the words around them that tell who takes part and how far they came."""

    breaks: frozenset[str]
    relatives: frozenset[str]
    governing: frozenset[str]
    partner: frozenset[str]
    owner: frozenset[str]
    agent: frozenset[str]
    joining: frozenset[str]
    passing: frozenset[str]
    negations: frozenset[str]
    passive_aux: frozenset[str]
    settings: frozenset[str]
    memories: frozenset[str]
    topics: frozenset[str]
    signs: dict[str, tuple[str, ...]]
    support: dict[str, tuple[str, ...]]
    organs: dict[str, tuple[str, ...]]
    stand_ins: dict[str, frozenset[str]]
    whole_clause: bool
    sites: frozenset[str]
    compounds: bool
    plural_base: bool
    infinitive: frozenset[str]
    outstanding: frozenset[str]
    acts: tuple[Act, ...]
    # Words that several rows share: nouns of treaties, of instruments of ratification.
    lists: dict[str, tuple[str, ...]] = {}
    # Verbs that, right behind a comma, tell who said what stands before it.
    telling: frozenset[str] = frozenset()
    # Whether a noun tells whose it is by words alone, never by the case of the owner's name.
    only_owner: bool = False
    # Phrases that hold the word of an act and tell of none: `coup leaders`, `meeting point`.
    voids: tuple[str, ...] = ()
    # What makes a noun told in passing an earlier act, or one still to come.
    earlier: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    # Words beside a verb in the present by which it lies ahead, or goes on as the page tells it.
    soon: tuple[str, ...] = ()
    nowadays: tuple[str, ...] = ()
    # Before the day on which began what goes on: `since May`.
    since: frozenset[str] = frozenset()
    # With these it tells only when something was last: `the first talks since May`.
    firsts: frozenset[str] = frozenset()
    # Auxiliaries of a passive in the present: `is negotiated`.
    now_aux: frozenset[str] = frozenset()
    # Auxiliaries that make of what was planned what has not been done: `should have signed`.
    unreal: frozenset[str] = frozenset()
    # Verbs by which one tells that he will do what they tell: `pledged aid`.
    promising: frozenset[str] = frozenset()
    # Prepositions behind which it is still to come: `before the summit`.
    until: frozenset[str] = frozenset()
    # Prepositions that tell nothing of how far an act has come: `in spite of the talks`.
    aloof: frozenset[str] = frozenset()
    # And those behind which it is over.
    behind: frozenset[str] = frozenset()
    # Words of affairs other than those of states: sport, business, the arts; callings that are no
    # office of a state or body; and offices that are, whatever stands beside them. They are
    # looked for in small letters.
    elsewhere: str = "(?!)"
    callings: str = "(?!)"
    public: str = "(?!)"
    # Words, with a preposition or without, behind which stands why something is done.
    causing: frozenset[str] = frozenset()
    # Nouns of firms, clubs, schools and people who act for no state, in the case of a subject.
    privates: frozenset[str] = frozenset()
    # People who do not act for the state or organisation they are named after: `X workers`.
    outsiders: frozenset[str] = frozenset()
    # What stands before words that mean somebody named: `the ministers`, not `some ministers`.
    definite: frozenset[str] = frozenset()
    # Of these, those of two; and other words for whoever holds an office, none where all do.
    dual: frozenset[str] = frozenset()
    same_office: dict[str, frozenset[str]] = {}
    # Of these, those of one alone.
    singular: frozenset[str] = frozenset()
    # Whether the form of a word tells its case.
    cases: bool = False
    # What a finite verb or a participle looks like, where nouns do not.
    verbal: str = "(?!)"
    # What a verb of the past looks like, and words that say when something was: `last week`.
    preterite: str = "(?!)"
    bygone: frozenset[str] = frozenset()
    # Prepositions of what a text is about.
    topical: frozenset[str] = frozenset()
    # Prepositions of what people meet about, and words with which no topic begins.
    topic_by: frozenset[str] = frozenset()
    # Prepositions of a cause that opens a clause: `with the deposit by X, Y has begun`.
    accomplished: frozenset[str] = frozenset()
    # Prepositions of what something is about, with the verbs that say so.
    issues: dict[str, frozenset[str]] = {}
    no_topic: frozenset[str] = frozenset()
    # Words that begin what a verb of hoping or fearing is about.
    content: frozenset[str] = frozenset()
    # Those of them behind which a past tells what is wanted, whoever wants it.
    wishing: frozenset[str] = frozenset()
    # Negations that deny an infinitive or noun, and no finite verb: `ratified it without debate`.
    without: frozenset[str] = frozenset()
    # Words after a negation that make it deny nothing: `not only`.
    seeming: frozenset[str] = frozenset()
    # Articles of what there is none of: `signed no treaty`.
    none: frozenset[str] = frozenset()
    # What a verb of one person looks like, and verbs by which he does what a noun tells of, where a
    # content clause may have no subject: `X said that would visit Y`.
    of_one: str = ""
    undertaking: frozenset[str] = frozenset()
    # Negations that may stand behind their verb: `they met not`.
    closing_negations: frozenset[str] = frozenset()
    # Of these, those that deny the verb only where nothing but its particle follows.
    negating: frozenset[str] = frozenset()
    # Verbs of deciding: what is decided is planned, or done where deciding does it.
    deciding: tuple[str, ...] = ()
    # What a page calls a text it has told of as signed: `the document`.
    papers: frozenset[str] = frozenset()
    # Verbs of agreeing: they decide only on a standing that somebody is given.
    agreeing: frozenset[str] = frozenset()
    # Verbs with which a text tells what is to be.
    providing: frozenset[str] = frozenset()
    # Verbs of telling that one has done what deciding does: `announced the expulsion of`.
    announcing: tuple[str, ...] = ()
    # Where clauses inside others close with the verb: what opens them, and verbs that help others.
    subordinate: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    capital_nouns: bool = False
    # Articles of a noun that belongs to the one before, and particles that close the verb's clause.
    genitive: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    # Whether the subject of an active verb stands before it.
    subject_first: bool = False
    # Pronouns before a noun whose act is that of the clause's subject: `during his visit X spoke`.
    possessives: frozenset[str] = frozenset()
    # Ends of compounds that act for their first part, pronouns that are the subject, and verbs of
    # the future that with a participle are a passive.
    acting: tuple[str, ...] = ()
    subjects: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    # Auxiliaries of the perfect: beside them or a passive's a word is no infinitive.
    perfect: frozenset[str] = frozenset()
    # What opens a clause between commas, behind which the one around it goes on; and what may then
    # stand before its verb.
    asides: frozenset[str] = frozenset()
    helping: frozenset[str] = frozenset()
    # Of these, what tells of something that the name before it has: `X, whose envoy left`.
    owning: frozenset[str] = frozenset()
    # Auxiliaries that make of a verb that has another one a passive.
    being: frozenset[str] = frozenset()
    # Relatives that can mean a state without an article.
    neuters: frozenset[str] = frozenset()
    # Pronouns before a noun that mean one person: `his visit`.
    personal: frozenset[str] = frozenset()
    # Nouns with partners of their own: `cooperation with X`.
    bonds: frozenset[str] = frozenset()
    # Adjectives of a sitting of those who sat: `the next session`.
    following: frozenset[str] = frozenset()
    # Articles before a noun that means an act told of before.
    resuming: frozenset[str] = frozenset()
    # Pronouns of a content clause that mean the subject of the clause around it: `X said that it`.
    echoes: frozenset[str] = frozenset()
    # Nouns that are verbs behind an auxiliary: `the act`, `must act`.
    verb_nouns: frozenset[str] = frozenset()
    # What opens a clause whose present tense lies ahead: `when X meets Y`.
    awaited: frozenset[str] = frozenset()
    # What opens a clause that a comma ends where it stands before the one it belongs to.
    supposing: frozenset[str] = frozenset()
    # Prepositions before those who act together: `signed between the two sides`.
    among: frozenset[str] = frozenset()
    # Verbs whose object is to do what an infinitive tells: `urged X to sign`.
    asking: tuple[str, ...] = ()
    # Auxiliaries that make what is going on one of the past: `said it was expelling envoys`.
    past_aux: frozenset[str] = frozenset()
    # Ends of words that govern an object of their own: `targeting X`.
    object_ends: tuple[str, ...] = ()
    # Prepositions of a phrase with a participle: what was done, and what was not; and auxiliaries
    # that make what it tells of one still to come.
    opening: frozenset[str] = frozenset()
    unopening: frozenset[str] = frozenset()
    # Articles of what tells more of a name between two commas: `X, a member of Y, signed`.
    appositive: frozenset[str] = frozenset()
    modals: frozenset[str] = frozenset()
    # Ends of participles, and of infinitives.
    participle_ends: tuple[str, ...] = ()
    infinitive_ends: tuple[str, ...] = ()
    # Ends of the first of two joined adjectives of states, each with its end where it stands alone.
    pair_ends: tuple[tuple[str, str], ...] = (("", ""),)
    # Articles and pronouns behind which a participle describes a noun: `the signed copy`.
    describing: frozenset[str] = frozenset()
    # Nouns of what is only decided, promised or meant: `a decision on the withdrawal`.
    resolved: frozenset[str] = frozenset()
    # Adjectives of parts of the world that hold one of a state.
    regions: frozenset[str] = frozenset()
    # Prepositions of what a report or the like tells.
    about: frozenset[str] = frozenset()
    # Prepositions that open a clause as well: `after X signed`.
    linking: frozenset[str] = frozenset()
    # Adverbs in front of an object that are no part of it; prepositions that tie a day to a noun.
    loose: frozenset[str] = frozenset()
    dating: frozenset[str] = frozenset()
    # What opens a clause that is itself the object: `decide whether X may stay`.
    questions: frozenset[str] = frozenset()
    # Nouns between a group and whichever of it is meant: `the Union chair X`.
    ranks: frozenset[str] = frozenset()
    # Participles behind a delegation, before the agent that acts with it: `a team led by X`.
    heading: frozenset[str] = frozenset()
    # Verbs in the present that let somebody hold an act: what they hold on a day lies ahead.
    presents: frozenset[str] = frozenset()
    # What right before a participle of the present tells how far its act has come.
    gerunds: dict[str, tuple[str, ...]] = {}
    # Verbs of refusing: what is refused at a sitting says nothing of the sitting.
    refusing: frozenset[str] = frozenset()
    # Ends of nouns that only tell what the name behind them is: `in the capital X`.
    apposed: tuple[str, ...] = ()
    # Prepositions of what one meets for, or at: `met for talks`, `gathered at a summit`.
    aims: frozenset[str] = frozenset()
    # Words of a group that mean an organisation and none of its bodies.
    unions: frozenset[str] = frozenset()
    # And those of people who sit; bodies that are meant only where a name has the same noun.
    sitters: frozenset[str] = frozenset()
    namesakes: frozenset[str] = frozenset()
    # Adverbs that stand in front of a verb and its subject; articles and ends of nouns that `she`
    # can mean.
    fronting: frozenset[str] = frozenset()
    feminine_articles: frozenset[str] = frozenset()
    feminine: tuple[str, ...] = ()
    # Verbs that open a condition in front of its subject, beside those of acts, and what before a
    # conjunction makes it none: `even if`.
    fronted: frozenset[str] = frozenset()
    conceding: frozenset[str] = frozenset()
    # Behind a verb that so tells only of taking part: `took part`.
    partaking: frozenset[str] = frozenset()
    # And verbs whose subject, behind them too, takes part in what a preposition leads to.
    attending: frozenset[str] = frozenset()
    # Organs that are a state's where they sit: `the ministry in X`.
    seated: frozenset[str] = frozenset()
    # Nouns of how something is done, behind the preposition of who does it: `by consensus`.
    manner: frozenset[str] = frozenset()
    # Nouns of how many of somebody's people act: `a team of X inspectors`.
    counting: frozenset[str] = frozenset()
    # Prepositions of where those who act come from: `soldiers from X`.
    origin: frozenset[str] = frozenset()
    # Prepositions behind which stands who does not take part: `all members except X`.
    excepting: frozenset[str] = frozenset()
    # Words before a colon behind which is told what was done: `the outcomes are:`.
    outcomes: frozenset[str] = frozenset()
    # Nouns that stand in the nominative, so that nothing before them governs whose they are.
    nominatives: frozenset[str] = frozenset()
    # Organs that may be subjects or objects by their form: no subject right behind a preposition.
    either: frozenset[str] = frozenset()
    # What the first word of a name looks like in the nominative, of a person and of others; what an
    # adjective looks like; and what a name looks like in the case of who does a passive.
    nominative: str = ""
    nominative_person: str = ""
    # And of a state that stands as the record names it.
    nominative_state: str = ""
    attributive: str = "(?!)"
    # A verb of several, by which somebody acts who is told only by a place: `at X they said`.
    impersonal: str = "(?!)"
    # What a verb or predicate of several looks like: `they say, are ready`.
    several: str = "(?!)"
    # A verb whose subject is a man, and how a man is named to whom something is done.
    masculine: str = ""
    accusative: str = ""
    # What the first word of a name looks like that is no subject, but whom something is done to.
    accused: str = ""
    # Nouns of sittings and visits behind which those are told who then sign: `after the talks of`.
    visits: frozenset[str] = frozenset()
    # Participles that agree with their noun, by the end of the verb they are made of: in the active
    # voice of one in the past, in the passive of its short form; and what ends those of several.
    participles: dict[Literal["doing", "going", "done"], dict[str, tuple[str, ...]]] = {}
    plural_participle: tuple[str, ...] = ()
    # What opens a phrase with a participle between commas; nouns behind which a person is an owner.
    participle: str = ""
    # What a participle of any voice looks like that tells more of a noun: its days are its own.
    telling_more: str = ""
    # What a participle looks like that takes the endings of an adjective, and these.
    describable: str = "(?!)"
    described_ends: tuple[str, ...] = ()
    # What a verb looks like that no act is told by.
    finite: str = ""
    owned: frozenset[str] = frozenset()
    # Nouns of a currency, behind which a name only tells which: `X dollars`.
    measures: frozenset[str] = frozenset()
    # The same of nouns that may also tell what he is: `the deputy of X`, `the deputy X`.
    relations: frozenset[str] = frozenset()
    doing: str = ""
    # What joins the last of a list as two words, what opens a clause of what an act is for, and
    # articles in a case that no subject has.
    both_and: dict[str, str] = {}
    purpose: frozenset[str] = frozenset()
    not_subject: frozenset[str] = frozenset()
    # Verbs of wishing that beside a day tell of what lies ahead.
    due: frozenset[str] = frozenset()
    # What a name in the genitive ends with.
    genitive_ends: tuple[str, ...] = ()
    # Ends of infinitives of which the mood of indirect speech is made.
    reported: tuple[str, ...] = ()
    # Articles that open a clause with its subject; what nouns look like behind which they need not.
    articles: frozenset[str] = frozenset()
    oblique: str = "(?!)"
    # What opens a clause whose doer is that of the one before: `came to X, where he met Y`.
    there: frozenset[str] = frozenset()
    # Nouns whose preposition leads to what an act is done to: `participation in a treaty`.
    sharing: frozenset[str] = frozenset()
    # Words that may stand behind a name and are no noun it belongs to.
    behind_names: frozenset[str] = frozenset()
    # Nouns of texts that states are bound by.
    texts: frozenset[str] = frozenset()
    # Of types of acts that bind by a text, its nouns in the case of what is signed.
    signed: dict[str, frozenset[str]] = {}
    # Sittings at which things are approved by whoever sits.
    sittings: frozenset[str] = frozenset()
    convoking: frozenset[str] = frozenset()
    sent: frozenset[str] = frozenset()
    # Verbs behind a noun by which there is no such act: `a meeting there will not be`.
    absent: tuple[str, ...] = ()
    # Which end of a verb in the past is changed for that of its participle without a subject of its
    # own: `having signed, X said`.
    adverbial: dict[str, str] = {}
    # Ends of words that some write with other letters.
    spellings: dict[str, str] = {}
    # What opens a clause that stands beside another, and words by which it answers that: what is
    # told there may be understood here (`expelled diplomats, and X two Y-ish in return`).
    turning: frozenset[str] = frozenset()
    answering: frozenset[str] = frozenset()
    # Types whose verbs are told of games and shows as well; ends of words of which one tells so of
    # its sentence, and words of which several do of a page.
    played: frozenset[str] = frozenset()
    games: tuple[str, ...] = ()
    game_like: frozenset[str] = frozenset()
    # Parts of words of which a sentence has one where weights tell such an act.
    said_with: dict[str, tuple[str, ...]] = {}
