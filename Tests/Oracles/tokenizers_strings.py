"""Seeded strings that are hard on tokenizers, and what `tokenizers` makes of them, in bytes."""
import codecs
import random

CHINESE = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么，。：！？《》“”、；"
LATIN = "The quick brown fox don't won't I'll we've they're he's I'm I'd IT'S DON'T can’t naïve café résumé Zürich Łódź ßtraße ĳssel ŉ ſ'ſ 'ſ"
SCRIPTS = "нещо на Български ελληνικά עברית العربية हिन्दी ไทย 한국어 日本語カタカナ កាន់តែ ქართული አማርኛ বাংলা தமிழ்"
MARKS = "\u0301\u0300\u0316\u0323\u0308\u0327\u0334\u05b0\u05bc\u064b\u0651\u093c\u094d\u0e31\u3099\u20e3\u0345\u1ab0\u0338"
BASES = "aeiouAEIOUnNcCsSzZdD가각ㄱ한\u1100\u1161\u11a8かがक"
COMPOSED = "éèêëñçøåÅÅΩΩKﬁ①Ａ豈ḍ̇ṩǖǘệǻÇİıŞ가힣が파\u0958\u2adc\u0344\u0f43"
EMOJI = ["😀", "🚀", "👩‍🚀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪🇫🇷", "👍🏽", "😶‍🌫️", "❤️", "1️⃣", "🦙"]
SPACES = [" ", "  ", "   ", "\t", "\n", "\n\n", "\r\n", "\r", "\u00a0", "\u3000", "\u2003", "\u200a", "\u2028", "\u2029", "\u0085", "\u1680", "\u202f", "\x0b", "\x0c"]
CONTROLS = ["\x00", "\x01", "\x07", "\x08", "\x1b", "\x1c", "\x1f", "\x7f", "\x80", "\x9f", "\u00ad", "\u200b", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\ufeff", "\ufffd", "\ufff9", "\U000e0041", "\ue000"]
DIGITS = ["0", "1", "12", "123", "1234", "12345", "3.14", "1,000", "½", "Ⅷ", "٣٤", "²", "一二", "१२", "𝟘𝟙", "007"]
SIGNS = ["'", "''", "\"", "!", "?!", "...", "--", "—", "$", "€", "`", "^", "+", "<", ">", "=", "|", "~", "@", "#", "%", "&", "*", "_", "(", ")", "[", "]", "{", "}", "/", "\\", ":", ";", ",", "."]
SPECIALS = ["<|endoftext|>", "<|im_start|>", "[MASK]", "[CLS]", "[SEP]", "<s>", "</s>", "<unk>", "<0x0A>", "▁", "▁▁the", "Ġ", "##ing", "[UNK]", "<extra>", "é_added"]
BROKEN = [b"\xff", b"\xfe", b"\xc3", b"\xe4\xb8", b"\xf0\x9f\x98", b"\x80", b"\xbf\xbf", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe0\x80\x80", b"\xf0\x80", b"\xe4\xb8\xe4\xb8\xad", b"\xf0\x9fA"]


def words(text):
    return text.split(" ")


def piece(r):
    kind = r.randrange(19)
    if kind == 0:
        return "".join(r.choice(CHINESE) for _ in range(r.randint(1, 6)))
    if kind in (1, 2, 3):
        return r.choice(words(LATIN))
    if kind == 4:
        return r.choice(words(SCRIPTS))
    if kind == 5:
        return "".join(r.choice(BASES) + "".join(r.choice(MARKS) for _ in range(r.randint(0, 3))) for _ in range(r.randint(1, 3)))
    if kind == 6:
        return "".join(r.choice(COMPOSED) for _ in range(r.randint(1, 3)))
    if kind == 7:
        return r.choice(EMOJI)
    if kind in (8, 9, 10, 11):
        return r.choice(SPACES)
    if kind == 12:
        return r.choice(CONTROLS)
    if kind == 13:
        return r.choice(DIGITS)
    if kind in (14, 15):
        return r.choice(SIGNS)
    if kind == 16:
        return r.choice(SPECIALS)
    if kind == 17:
        code = r.choice([r.randrange(0x80, 0x3000), r.randrange(0x3000, 0xD800), r.randrange(0xE000, 0x20000), r.randrange(0x20000, 0x110000)])
        return chr(code)
    return r.choice(BROKEN)


def strings(count, seed, longest=12):
    """`count` byte strings; the same for the same seed."""
    r = random.Random(seed)
    result = [b"", b" ", b"  ", b"\n", b"a", b" a", b"a ", "é".encode(), "e\u0301".encode(), b"\xff"]
    while len(result) < count:
        parts = []
        for _ in range(r.randint(1, longest)):
            part = piece(r)
            if isinstance(part, str):
                part = part.encode("utf-8")
            if r.random() < 0.3:
                part = b" " + part
            parts.append(part)
        if r.random() < 0.05:
            parts = [parts[0]] * r.randint(2, 40)
        result.append(b"".join(parts))
    return result[:count]


def decode(data):
    """The text that broken bytes are read as, and the byte range of each of its characters."""
    spans, at = [], 0

    def bad(error):
        return "\ufffd", error.end

    codecs.register_error("tokenizers_strings", bad)
    text = data.decode("utf-8", errors="tokenizers_strings")
    for char in text:
        own = char.encode("utf-8")
        if data.startswith(own, at):
            length = len(own)
        else:
            try:
                data[at:].decode("utf-8")
                raise AssertionError(data)
            except UnicodeDecodeError as error:
                length = error.end
        spans.append((at, at + length))
        at += length
    assert at == len(data) and text == data.decode("utf-8", errors="replace")
    return text, spans


def reference(tokenizer, data):
    """Ids, byte spans (whole characters) and decoded texts (with and without special tokens) by `tokenizers`."""
    text, spans = decode(data)
    encoding = tokenizer.encode(text)
    tokens = []
    for id, (start, end) in zip(encoding.ids, encoding.offsets):
        tokens.append((id, spans[start][0], spans[end - 1][1]) if end > start else (id, None, None))
    ids = encoding.ids
    return tokens, tokenizer.decode(ids, skip_special_tokens=False), tokenizer.decode(ids, skip_special_tokens=True), spans
