"""Pieces of references as HTML, in all directions of writing."""

from __future__ import annotations

from dateline.citing import runs
from dateline.citing.runs import Run


def test_what_is_written_from_right_to_left_draws_no_year_and_no_title_into_itself() -> None:
    reference = (Run("وزارة الخارجية. 2026. “فتح البوابة: gate 12.” "), Run("שער & <b>", italic=True))

    shown = runs.shown(reference)

    assert "<bdi>وزارة الخارجية</bdi>. 2026. “<bdi>فتح البوابة</bdi>: gate 12.” <i><bdi>שער</bdi> &amp; &lt;b&gt;</i>" == shown


def test_figures_and_signs_within_such_words_stay_with_them() -> None:
    assert "<bdi>عام 1987، في باكو</bdi> 1990" == runs.shown((Run("عام 1987، في باكو 1990"),))


def test_other_words_are_left_as_they_are() -> None:
    assert "Café “Ondřejov” 日本 Ελλάδα" == runs.shown((Run("Café “Ondřejov” 日本 Ελλάδα"),))
