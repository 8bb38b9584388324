"""What the record says to a claim: known, new, contradicted, or too vague to tell."""

from servanda.flows.comparing.marks import CONTRADICTS, KNOWN, NEW, VAGUE, compare, proposed

__all__ = ["CONTRADICTS", "KNOWN", "NEW", "VAGUE", "compare", "proposed"]
