"""What all parts of a card measure by, in pixels."""

WIDTH, HEIGHT = 1200, 630
EDGE = 60.0
"""Free on both sides."""
INNER = WIDTH - 2 * EDGE
CAPITAL = 0.72
"""The height of capitals, in sizes."""
