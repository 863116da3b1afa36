"""Texts that no curator would think of, and some would write."""

from hypothesis import strategies as st

LINES = (
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")) | st.sampled_from("{}\\$&%#_^~\"'`-@=,<>“”‘’ "), min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
"""Single lines without white space at their ends, often with signs that some format takes for its own."""

ADDRESSES = st.text(st.sampled_from("abcXYZ019-._~:/?#[]@!$&'()*+,=%"), min_size=1).map(lambda rest: f"https://a.example/{rest}")
"""Addresses of all signs that an address may have but the semicolon, at which one of the readers cuts."""
