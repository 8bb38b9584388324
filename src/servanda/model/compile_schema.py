"""From the schema's YAML to the one JSON file that is loaded.

Run `python -m servanda.model.compile_schema` after changing the YAML. Reading YAML would
cost every command most of its start-up time.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import yaml

from servanda.model.schema import COMPILED, Prop

__all__ = ["compiled", "read_yaml"]

SOURCE = Path(__file__).with_name("schema")


def read_yaml() -> dict[str, Prop]:
    """The properties as the YAML files give them."""
    props: dict[str, Prop] = {}
    for file in sorted(SOURCE.glob("*.yaml")):
        # Everything is text, so that a label `on` or a value `no` stays what is written.
        text = file.read_text("utf-8")
        body: dict[str, dict[str, Any]] = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506
        for name, prop in body.items():
            if name in props:
                raise ValueError(f"{file.name}: the property {name} stands twice; remove one")
            props[name] = msgspec.convert(_spread(prop), Prop, strict=False)
    return props


def compiled() -> bytes:
    """The same as JSON, a property a line."""
    lines = [
        f"{msgspec.json.encode(name).decode()}: {msgspec.json.encode(prop).decode()}"
        for name, prop in read_yaml().items()
    ]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _spread(body: dict[str, Any]) -> dict[str, Any]:
    """Allow the short forms `value: id` and `subject: any`."""
    value = body["value"]
    subject = body["subject"]
    return body | {
        "value": value if isinstance(value, dict) else {"value": value},
        "subject": [subject] if isinstance(subject, str) else subject,
    }


if __name__ == "__main__":
    COMPILED.write_bytes(compiled())
