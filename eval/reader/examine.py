"""How well what is learned tells of passages it was not learned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons import is_called, is_day, middle, statuses_in
from scoring import TYPES

from servanda.reader.learned.acting import acting, actors_near, cast_of
from servanda.reader.learned.dating import AHEAD, dating, days_near
from servanda.reader.learned.hints import hints_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lessons import Taught

    from servanda.reader.words.linear import Model

__all__ = ["examined"]


def examined(passages: Sequence[Taught], models: dict[str, Model]) -> Iterator[str]:
    """What the models say of passages they have not seen, a line a part."""
    for sure in (0.3, 0.4, 0.5, 0.6, 0.7):
        yield f"types told at {sure}: {_types(passages, models['words'], sure)}"
    yield f"actors, the likeliest: {_actors(passages, models['actors']):.3f}"
    yield f"days: {_days(passages, models['days'])}"
    right = [models["status"].surest(row) == told for row, told in statuses_in(passages)]
    yield f"status: {sum(right) / len(right):.3f}"


def _types(passages: Sequence[Taught], model: Model, sure: float) -> str:
    right = found = sought = 0
    for one in passages:
        for sentence, acts in zip(one.sentences, one.acts, strict=True):
            told: list[str] = []
            for hint in hints_in(sentence, model):
                if hint.sure >= sure and not any(_same(hint.type, other) for other in told):
                    told.append(hint.type)
            left = [act.type for act, _ in acts]
            sought, found = sought + len(left), found + len(told)
            for label in told:
                if fits := [type_ for type_ in left if _same(type_, label)]:
                    left.remove(fits[0])
                    right += 1
    return _figures(right, found, sought)


def _same(one: str, other: str) -> bool:
    return other in TYPES.get(one, {one}) or one in TYPES.get(other, {other})


def _actors(passages: Sequence[Taught], model: Model) -> float:
    right = []
    for one in passages:
        cast = cast_of(one.sentences)
        for number, acts in enumerate(one.acts):
            for act, words in acts:
                near = actors_near(one.sentences, number, middle(words))
                if not act.actors:
                    continue
                trigger = (number, middle(words), act.type)
                sure = [model.sure(acting(one.sentences, cast, trigger, part)) for part in near]
                best = near[sure.index(max(sure))].name.text if near else ""
                right.append(any(is_called(best, actor) for actor in act.actors if best))
    return sum(right) / len(right)


def _days(passages: Sequence[Taught], model: Model) -> str:
    right = found = sought = 0
    for one in passages:
        for number, acts in enumerate(one.acts):
            for act, words in acts:
                ahead = act.status in AHEAD
                near = days_near(one.sentences, number, middle(words), one.page_day, ahead=ahead)
                told = (act.type, act.status)
                sure = [
                    model.sure(dating(one.sentences, number, middle(words), told, day))
                    for day in near
                ]
                sought += bool(act.day)
                if near and max(sure) >= 0.5:
                    found += 1
                    right += is_day(near[sure.index(max(sure))].text, act.day)
    return _figures(right, found, sought)


def _figures(right: int, found: int, sought: int) -> str:
    precision, recall = right / max(1, found), right / max(1, sought)
    f1 = 2 * right / max(1, found + sought)
    return f"F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f}, of {sought})"
