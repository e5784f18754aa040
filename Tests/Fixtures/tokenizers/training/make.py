#!/usr/bin/env python3
"""Writes what the `tokenizers` package's BpeTrainer learns, for the trainer's tests. Needs tokenizers 0.23.

    make.py . --shakespeare ../../../../../shared/data/tinyshakespeare.txt

NAME-SIZE.json holds the pieces after the 256 bytes, in the order of their ids, and the merge rules in order. `mixed.txt`, which
it writes too, is a text of Chinese, emoji, accents and white space.
"""
import argparse
import json
import random
from pathlib import Path

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

LINES = """天地玄黄 宇宙洪荒 日月盈昃 辰宿列张 寒来暑往 秋收冬藏 闰余成岁 律吕调阳 云腾致雨 露结为霜 金生丽水 玉出昆冈
学而时习之，不亦说乎？有朋自远方来，不亦乐乎？ 人不知而不愠，不亦君子乎？ 知之为知之，不知为不知，是知也。
道可道，非常道；名可名，非常名。 上善若水，水善利万物而不争。 千里之行，始于足下。 知人者智，自知者明。
😀😃😄 🎉🎊 👩‍👩‍👧‍👦 🇨🇳🇺🇸 ❤️‍🔥 👍🏽 naïve café ﬁancé Ελληνικά русский язык 日本語のテキスト 한국어 텍스트
It's we're they'll I'd don't  two  spaces\tand\ttabs 1234 56789 ٣٤٥ x²+y² a_b-c/d --- *** !!! \u3000全角 \u00a0hard""".split("\n")


def mixed() -> str:
    chance = random.Random(7)
    words = [line.split(" ") for line in LINES]
    text = []
    for _ in range(260):
        line = chance.choice(words)
        start = chance.randrange(len(line))
        text.append(" ".join(line[start:start + chance.randint(1, 5)]))
        text.append(chance.choice(["\n", "\n", "\n\n", " ", "  \n", "\r\n", "。"]))
    return "".join(text)


def train(text: str, size: int, minimum: int) -> dict:
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=size, min_frequency=minimum, special_tokens=["<|endoftext|>"], show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    tokenizer.train_from_iterator([text], trainer)
    model = json.loads(tokenizer.to_str())["model"]
    pieces = sorted(model["vocab"], key=model["vocab"].get)
    return {"size": size, "minimum": minimum, "pieces": pieces[257:], "merges": model["merges"]}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path)
    arguments.add_argument("--shakespeare", type=Path, required=True)
    options = arguments.parse_args()
    text = mixed()
    (options.output / "mixed.txt").write_bytes(text.encode())
    shakespeare = options.shakespeare.read_bytes().decode()
    for name, text, size, minimum in [
        ("shakespeare", shakespeare, 512, 2), ("shakespeare", shakespeare, 1024, 2), ("mixed", text, 600, 2), ("mixed", text, 730, 1)]:
        learned = train(text, size, minimum)
        file = options.output / f"{name}-{size}.json"
        file.write_text(json.dumps(learned, ensure_ascii=False, separators=(",", ":")) + "\n")
        print(file.name, len(learned["pieces"]), "pieces", len(learned["merges"]), "merges", file.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
