"""What is known of dates, drawn to scale: from items to the numbers of a drawing, by rules that hold for any collection.

In here: which window is shown in which units, where each mark stands and how it fades, which names find room, what becomes
a density where marks would be too many. A drawing is made of final numbers: x in per cent of the width, so that it is fluid
without a script, y in pixels. Not in here: dates themselves (edtf/), words of any language (words.py says what is asked
for), HTML and colours (site_templates/macros/charts.html).
"""
