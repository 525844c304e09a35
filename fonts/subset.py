"""Cuts a font down to the letters that cards use, and gives it a name of its own.

python3 subset.py IN.ttf OUT.ttf FAMILY STYLE

The name is changed because the licence reserves "Source" for the fonts as Adobe made them.
"""

import sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Latin, Latin-1 with the Spanish accents, and the punctuation of newspapers.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x2009, 0x202F, *range(0x2010, 0x2016), *range(0x2018, 0x201F),
           0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC, 0x2212, 0x2248, 0x2264, 0x2265]

source, target, family, style = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
options = Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
subsetter = Subsetter(options)
subsetter.populate(unicodes=LETTERS)
subsetter.subset(font)
names = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
for record in list(font["name"].names):
    if record.nameID in names:
        record.string = names[record.nameID]
font.save(target)
