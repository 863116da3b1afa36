"""What a schema offers are the ids of the collection, as far as it could be read."""

from __future__ import annotations

from dateline.load.collection import load
from dateline.schema.known import known
from dateline.text.tree import DictTree

FILES = {
    "site.yaml": "format: 1\ntitle: T\nclocks: {ship: {name: ship's time}}\n",
    "events/vote.yaml": "title: Council votes\n",
    "events/Not An Id.yaml": "title: Named by a slip\n",
    "events/broken.yaml": "title: [unclosed\n",
    "seeds/gazette.yaml": "title: Gazette\npublisher: P\n",
    "seeds/wire.yaml": "publisher: Wire Service\n",
    "seeds/nameless.yaml": "kind: unknown\n",
    "vocabulary/actors.yaml": "council: {name: Council, kind: group, description: Of Pellwick.}\nann: {name: Ann, kind: person}\n",
    "vocabulary/topics.yaml": "pier: {name: Pier\n",
}


def test_ids_are_given_by_kind_in_order_each_with_a_line() -> None:
    assert {
        "event": {"vote": "Council votes"},
        "source": {"gazette": "Gazette", "nameless": "", "wire": "Wire Service"},
        "actor": {"ann": "Ann: person", "council": "Council: Of Pellwick."},
        "topic": {"pier": ""},
        "clock": {"ship": "ship's time"},
    } == known(load(DictTree(FILES)).records)


def test_a_collection_of_nothing_offers_nothing() -> None:
    assert {} == known(load(DictTree({})).records)
