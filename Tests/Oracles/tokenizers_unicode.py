"""Writes Tests/Fixtures/tokenizers/unicode.txt: what `tokenizers` thinks of every Unicode scalar, as counts and hashes.

Usage: python tokenizers_unicode.py > unicode.txt

A line is `class count hash`. Of a class of characters, the hash is over its scalars in order; of a mapping, over the
scalars that it changes, each followed by what it becomes and by FFFFFFFF. FNV-1a, 64 bit, one 32-bit number a step.
"""
from tokenizers import Regex, normalizers, pre_tokenizers

SCALARS = [c for c in range(0x110000) if not 0xD800 <= c < 0xE000]
BLOCK = 4096


def members(pre_tokenizer):
    """The scalars that a pre-tokenizer leaves out."""
    found = []
    for at in range(0, len(SCALARS), BLOCK):
        block = SCALARS[at : at + BLOCK]
        kept = {ord(c) for word, _ in pre_tokenizer.pre_tokenize_str("".join(map(chr, block))) for c in word}
        found += [c for c in block if c not in kept]
    return found


def show(name, items):
    value, count = 0xCBF29CE484222325, 0
    for item in items:
        count += 1
        for number in item:
            value = ((value ^ number) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    print(name, count, format(value, "x"))


def bert(**on):
    steps = dict(clean_text=False, handle_chinese_chars=False, strip_accents=False, lowercase=False)
    return normalizers.BertNormalizer(**{**steps, **on}).normalize_str


def mapping(name, function):
    results = ((c, function(chr(c))) for c in SCALARS)
    show(name, ([c, *map(ord, new), 0xFFFFFFFF] for c, new in results if new != chr(c)))


def one_by_one(name, test):
    show(name, ([c] for c in SCALARS if test(chr(c))))


split = lambda pattern: pre_tokenizers.Split(Regex(pattern), "removed")
show("letter", ([c] for c in members(split(r"\p{L}"))))
show("number", ([c] for c in members(split(r"\p{N}"))))
show("space", ([c] for c in members(split(r"\s"))))
show("punctuation", ([c] for c in members(pre_tokenizers.Punctuation("removed"))))
word = pre_tokenizers.Whitespace().pre_tokenize_str
one_by_one("word", lambda c: word("a" + c)[0][0] == "a" + c)
digits = pre_tokenizers.Digits(individual_digits=True).pre_tokenize_str
one_by_one("numeric", lambda c: len(digits("a" + c)) == 2)
one_by_one("cleaned", lambda c: bert(clean_text=True)(c) == "")
one_by_one("nonspacing", lambda c: bert(strip_accents=True)(c) == "")
one_by_one("mark", lambda c: normalizers.StripAccents().normalize_str(c) == "")
one_by_one("ideograph", lambda c: len(bert(handle_chinese_chars=True)(c)) == 3)
mapping("lowercase", bert(lowercase=True))
mapping("nfc", normalizers.NFC().normalize_str)
mapping("nfd", normalizers.NFD().normalize_str)
