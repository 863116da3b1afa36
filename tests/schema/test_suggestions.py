"""What an editor offers for rules of derivation and anchors is what Dateline reads."""

from __future__ import annotations

import re

from dateline.edtf.derivation_rules import BARE, NEEDS, read
from dateline.edtf.model import text
from dateline.edtf.parse import parse
from dateline.form.event import BASIS_STEP, EXCERPT
from dateline.model.records import DOCUMENT, EVENT_ANCHOR, PUBLICATION
from dateline.schema.suggestions import suggested
from tests.schema.test_document import Whole, listed, mapping
from tests.schema.validating import KIND


def bodies(field: str) -> list[str]:
    """Return what is put into a field of a step, each hole filled with its example."""
    return [re.sub(r"\$\{[0-9]+:([^}]*)\}", r"\1", str(mapping(offer)["body"])).strip('"') for offer in suggested(BASIS_STEP, field)]


def test_every_rule_is_offered_once_and_is_one() -> None:
    rules = bodies("rule")

    assert len(BARE) + len(NEEDS) == len(rules) == len(set(rules))
    assert [] == [rule for rule in rules if read(rule) is None]


def test_every_anchor_is_offered() -> None:
    publication, document, event, day = bodies("anchor")

    assert (PUBLICATION, DOCUMENT, f"{EVENT_ANCHOR}id-of-an-event") == (publication, document, event)
    assert text(parse(day)) == day


def test_what_is_offered_is_chosen_by_a_name_and_explained() -> None:
    for field in ("rule", "anchor"):
        labels = [str(mapping(offer)["label"]) for offer in suggested(BASIS_STEP, field)]

        assert len(labels) == len(set(labels))
        assert all(mapping(offer)["description"] for offer in suggested(BASIS_STEP, field))


def test_most_fields_offer_nothing() -> None:
    assert [] == suggested(EXCERPT, "speaker")


def test_the_schema_of_a_step_offers_them() -> None:
    whole = Whole(KIND["event"])

    for field in ("rule", "anchor"):
        assert suggested(BASIS_STEP, field) == listed(mapping(whole.definitions[f"{field}-line"])["defaultSnippets"])
