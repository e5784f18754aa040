"""Compares Vitrine's tokenizers with the `tokenizers` package on generated strings.

Usage: python tokenizers_compare.py strings COUNT SEED FILE      writes the strings, one a line, as hex
       python tokenizers_compare.py check STRINGS FOLDER DUMP    compares what the tests dumped for FOLDER/tokenizer.json

In between, from the top of the repository:

    VITRINE_TOKENIZER=FOLDER VITRINE_TOKENIZER_STRINGS=STRINGS VITRINE_TOKENIZER_DUMP=DUMP \\
      swift test -c release --filter tokenizersDump

Compared are ids, spans (ours, which may be parts of a character, widened to whole ones) and decoded text.
"""
import sys

from tokenizers import Tokenizer
from tokenizers_strings import reference, strings


def widened(start, end, spans):
    inside = [s for s in spans if s[0] < end and s[1] > start]
    return (inside[0][0], inside[-1][1]) if inside else (start, end)


def check(strings_path, folder, dump_path):
    tokenizer = Tokenizer.from_file(folder + "/tokenizer.json")
    tokenizer.no_truncation()
    tokenizer.no_padding()
    samples = [bytes.fromhex(line) for line in open(strings_path).read().split("\n")[:-1]]
    dump = open(dump_path).read().split("\n")[:-1]
    assert len(samples) == len(dump), (len(samples), len(dump))
    agree = {"ids": 0, "spans": 0, "decoded": 0}
    shown = 0
    for data, line in zip(samples, dump):
        tokens, decoded, skipped, chars = reference(tokenizer, data)
        ours, our_decoded, our_skipped = line.split("|")
        ours = [tuple(int(n) for n in token.split(":")) for token in ours.split()]
        ids = [t[0] for t in ours] == [t[0] for t in tokens]
        spans = ids and all(
            o[1] == o[2] if t[1] is None else widened(o[1], o[2], chars) == (t[1], t[2]) for o, t in zip(ours, tokens))
        texts = [bytes.fromhex(h).decode("utf-8", errors="replace") for h in (our_decoded, our_skipped)]
        agree["ids"] += ids
        agree["spans"] += spans
        agree["decoded"] += texts == [decoded, skipped]
        if not (ids and spans and texts == [decoded, skipped]) and shown < 8:
            shown += 1
            print(repr(data), "ids" if not ids else "spans" if not spans else "decoded")
            print("  reference", tokens, repr(decoded), repr(skipped), sep="\n    ")
            print("  ours     ", ours, repr(texts[0]), repr(texts[1]), sep="\n    ")
    print(folder, "of", len(samples), agree)
    return all(n == len(samples) for n in agree.values())


if __name__ == "__main__":
    if sys.argv[1] == "strings":
        with open(sys.argv[4], "w") as f:
            f.writelines(s.hex() + "\n" for s in strings(int(sys.argv[2]), int(sys.argv[3])))
    else:
        sys.exit(0 if check(*sys.argv[2:5]) else 1)
