"""Prints Sources/Wording/CellWidth+Table.swift from the Unicode data of this Python.

Run:  python3 Tests/Fixtures/wording/make_width_table.py > Sources/Wording/CellWidth+Table.swift
"""
import unicodedata as u


def ranges(test, gap=lambda c: False):
    """Ranges of scalars for which `test` holds; scalars for which `gap` holds may lie inside a range but not end it."""
    out, start, last = [], None, None
    for c in range(0x110000):
        if test(c):
            if start is None:
                start = c
            last = c
        elif start is not None and not gap(c):
            out.append((start, last))
            start = None
    if start is not None:
        out.append((start, last))
    return out


def category(c):
    return u.category(chr(c))


def eaw(c):
    return u.east_asian_width(chr(c))


def unassigned(c):
    return category(c) == "Cn"


def zero(c):
    if c in (0xAD,):
        return False  # soft hyphen: terminals draw it
    if 0x1160 <= c <= 0x11FF or 0xD7B0 <= c <= 0xD7FF:
        return True  # medial and final jamo, drawn into the leading one
    return category(c) in ("Mn", "Me") or (category(c) == "Cf" and not 0x600 <= c <= 0x605 and c != 0x6DD)


def wide(c):
    if zero(c):
        return False
    if unassigned(c):  # Python's width of these means nothing; the blocks below are kept for emoji and for ideographs
        return 0x1F6D8 <= c <= 0x1F6FF or 0x1F7E0 <= c <= 0x1F7FF or 0x1F900 <= c <= 0x1FAFF or 0x20000 <= c <= 0x3FFFD
    return eaw(c) in "WF"


def ambiguous(c):
    return not zero(c) and not unassigned(c) and eaw(c) == "A" and not 0xE000 <= c <= 0xF8FF


def show(name, doc, rs):
    print(f"  /// {doc}")
    print(f"  static let {name}: [ClosedRange<UInt32>] = [")
    line = "   "
    for a, b in rs:
        item = f" 0x{a:X}...0x{b:X},"
        if len(line) + len(item) > 118:
            print(line)
            line = "   "
        line += item
    print(line)
    print("  ]")


print(f"/// Unicode {u.unidata_version}; made by Tests/Fixtures/wording/make_width_table.py.")
print("enum CellWidthTable {")
show("zero", "Drawn into the cell before them: combining marks, joiners, variation selectors, formatting.", ranges(zero))
show("wide", "East Asian wide and full-width, emoji, and the places kept for emoji to come.", ranges(wide, unassigned))
show("ambiguous", "Two cells in some East Asian set-ups, one elsewhere.", ranges(ambiguous))
print("}")
