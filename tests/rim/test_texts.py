"""The archived texts, read for the second reading."""

from __future__ import annotations

import pytest

from dateline.rim.texts import source_proofs, source_texts
from dateline.text.tree import DictTree, ReadFault


def test_each_text_has_the_id_of_its_source() -> None:
    tree = DictTree({"seeds/nyt.txt": b"\xef\xbb\xbfNews.\r\n", "seeds/nyt.yaml": "title: a", "seeds/old/x.txt": "no source", "a.txt": ""})

    assert {"nyt": "News.\r\n"} == source_texts(tree)


def test_text_that_is_not_utf8_is_not_guessed_at() -> None:
    with pytest.raises(ReadFault, match=r"^seeds/nyt.txt: it is not UTF-8: byte 3 begins no sign of it$"):
        source_texts(DictTree({"seeds/nyt.txt": b"ab\xff"}))


def test_a_text_beside_its_record_comes_before_one_kept_elsewhere() -> None:
    tree = DictTree({"seeds/a.txt": "here", "../texts/a.txt": "there", "../texts/b.txt": "there", "../texts/old/c.txt": "no source"})

    assert {"a": "here", "b": "there"} == source_texts(tree, "../texts")


def test_each_proof_has_the_id_of_its_source() -> None:
    assert {"nyt": "{}"} == source_proofs(
        DictTree({"seeds/nyt.proof.json": "{}", "seeds/nyt.txt": "News.", "seeds/old/x.proof.json": "{}"})
    )
