"""Claims: what patterns and acts tell in each sentence, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.affairs.games import of_no_game
from servanda.reader.affairs.persons import of_officials
from servanda.reader.claims.by_acts import ByActs
from servanda.reader.claims.by_frames import ByFrames
from servanda.reader.claims.by_weights import ByWeights
from servanda.reader.claims.eachday import each_on_his_day
from servanda.reader.claims.houses import of_their_states
from servanda.reader.claims.keeping import contents, stands_alone
from servanda.reader.claims.lead import lead_statement
from servanda.reader.claims.named import with_named
from servanda.reader.claims.newsday import of_that_day
from servanda.reader.claims.occasions import on_occasion
from servanda.reader.claims.saidday import on_day_said
from servanda.reader.claims.sentences import Sentences
from servanda.reader.claims.standings import in_organisations
from servanda.reader.claims.standins import StandIns
from servanda.reader.names.short_objects import name_objects
from servanda.reader.words.fold import fold
from servanda.reader.words.lexicon import ACT, ACT_PART, FRAME, WHO
from servanda.reader.words.types import kin

if TYPE_CHECKING:
    from servanda.model.claim import Claim
    from servanda.reader.page import Page

__all__ = ["find_claims"]


def find_claims(page: Page) -> None:
    """All claims of the page, each once."""
    sentences = Sentences(page)
    _tell(sentences)
    told = [claim for claims in sentences.told for claim in claims]
    told += [claim for claim in sentences.caught if not _is_told(claim, told)]
    owners = {m.actor: m.of for m in page.mentions if m.kind == "body" and m.actor and m.of}
    owners |= {label: state for label, state in sentences.home.items() if label not in owners}
    folded = fold([*lead_statement(sentences), *told], owners)
    told = list(in_organisations(page, folded))
    folded = fold(told, owners) if told != folded else folded
    folded = on_day_said(sentences, of_that_day(sentences, folded))
    kept = [c for c in folded if c.actors or stands_alone(c)]
    told = with_named(page, name_objects(page, list(of_officials(page, kept))))
    weighed = ByWeights(sentences).with_more(told)
    if any(claim.likely_only for claim in weighed):
        weighed = list(of_officials(page, weighed))
    page.claims = with_named(page, of_no_game(page, weighed))


def _is_told(claim: Claim, others: list[Claim]) -> bool:
    """Whether the page tells of an act of the same kin and somebody of it, and surely."""
    return any(
        kin(claim.type, other.type) and not {*claim.actors}.isdisjoint(other.actors)
        for other in others
    )


def _tell(sentences: Sentences) -> None:
    """The claims of each sentence, in order: later ones look back at what was told before."""
    page = sentences.page
    stand_ins = StandIns(sentences)
    by_frames, by_acts = ByFrames(sentences, stand_ins), ByActs(sentences, stand_ins)
    for number, unit in enumerate(page.units):
        kinds = sentences.kinds[number]
        framed, nets = by_frames.find(number) if kinds & FRAME else ([], [])
        claims: list[Claim] = [claim for claim, _ in framed] if framed else []
        acts = kinds & (ACT | ACT_PART) and sentences.may_tell_of_acts(number)
        if acts and (claims or kinds & WHO or sentences.names_somebody(unit)):
            by_acts.add(number, framed, claims)
        if [claim for claim in claims if not claim.actors]:
            claims = stand_ins.texts.filled(number, claims)
        if [1 for claim in claims if claim.day] and sentences.lifted(number).dated:
            claims = each_on_his_day(sentences, number, claims)
        if nets:
            caught = by_frames.caught(number, nets, claims)
            sentences.caught += of_their_states(sentences, caught)
        told = of_their_states(sentences, contents(claims)) if claims else claims
        sentences.told.append(on_occasion(sentences, number, told))
