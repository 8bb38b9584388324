"""The ways in which a state consents to be bound (Vienna Convention, articles 11 to 17)."""

from __future__ import annotations

__all__ = ["CONSENTS", "UNSPECIFIED"]

CONSENTS = (
    "ratification", "acceptance", "approval", "accession", "succession", "confirmation",
    "notification", "definitive-signature",
)  # fmt: skip
UNSPECIFIED = "consent"
"""An instrument of a kind its source does not name."""
