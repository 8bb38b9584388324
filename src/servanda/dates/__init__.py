"""Uncertain dates and three-valued logic: the ground everything else stands on."""

from servanda.dates.asof import AsOf
from servanda.dates.course import Course
from servanda.dates.day import BEGINNING, FOREVER, Day, iso, parse_day
from servanda.dates.shift import Clip, add_days, add_months, add_years, first_of_next_month
from servanda.dates.truth import FALSE, TRUE, UNKNOWN, Truth
from servanda.dates.when import When

__all__ = [
    "BEGINNING",
    "FALSE",
    "FOREVER",
    "TRUE",
    "UNKNOWN",
    "AsOf",
    "Clip",
    "Course",
    "Day",
    "Truth",
    "When",
    "add_days",
    "add_months",
    "add_years",
    "first_of_next_month",
    "iso",
    "parse_day",
]
