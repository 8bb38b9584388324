"""A process that appends transactions until it is done or killed.

    python writer.py ADDRESS NAME NUMBER SIZE

Prints the name of every transaction the record has acknowledged.
"""

from __future__ import annotations

import sys

from servanda.dates import When
from servanda.model import Evidence, Statement
from servanda.record import Draft, Record

AT = "2026-01-01T00:00:00+00:00"


def main(address: str, name: str, number: int, size: int) -> None:
    record = Record.open(address)
    for count in range(number):
        draft = Draft(name, f"number {count}")
        for place in range(size):
            evidence = (Evidence("page", f"p. {place}"),)
            value = f"{name}-{count}-{place}"
            draft.assert_(
                Statement("klow", "member", value, When.parse("1955/.."), "page", evidence=evidence)
            )
        tx = record.append(draft, at=AT)
        assert tx is not None
        sys.stdout.write(f"{tx.name} {tx.hash.hex()}\n")
        sys.stdout.flush()
    record.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
