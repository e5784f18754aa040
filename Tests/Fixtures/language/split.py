"""Splits the corpus into the half it is developed on and the half that is reported.

A line belongs to a half by the 64-bit FNV-1a hash of its sentence's UTF-8 bytes (of both sentences with a tab between
them in dialogues.tsv): held out when bit 50 is set, developed otherwise. The low bits of FNV-1a mix poorly; of the upper
ones this bit divides the commands most evenly. A line never changes sides when others are added, moved or given another
reading.

Run:  python3 split.py                           counts of both halves
      python3 split.py developed english.tsv     the lines of one half
"""
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
HALVES = ("developed", "held-out")


def fnv1a(data: bytes) -> int:
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def sentence(fields: list[str]) -> str:
    """What is hashed: all that a user typed."""
    return "\t".join(fields[1::2])


def half(fields: list[str]) -> str:
    return HALVES[fnv1a(sentence(fields).encode()) >> 50 & 1]


def rows(path: pathlib.Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    if len(sys.argv) == 3 and sys.argv[1] in HALVES:
        for fields in rows(HERE / sys.argv[2]):
            if half(fields) == sys.argv[1]:
                print("\t".join(fields))
    elif len(sys.argv) == 1:
        for path in sorted(HERE.glob("*.tsv")):
            halves = [half(fields) for fields in rows(path)]
            print(f"{path.name:18}", *(f"{name} {halves.count(name):4}" for name in HALVES), sep="  ")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
