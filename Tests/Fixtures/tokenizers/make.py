"""Makes the small tokenizers of this folder and `*.cases`: what the `tokenizers` package makes of some hundred strings.

Usage: python make.py TEXT   (a few hundred KB of English; run in this folder)

A line of a `.cases` file is one string: the tokens as `id.length`, each beginning where the last one ended or at
`id.length@start` (bytes of the string; `id.` has no place in it), then the decoded text and the one without special
tokens as hex (`=` for the string itself). The strings, as hex, are in `strings.txt`, line for line.
"""
import json
import os
import sys

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Oracles"))
from tokenizers_strings import CHINESE, COMPOSED, LATIN, SCRIPTS, reference, strings

LLAMA3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
QWEN2 = LLAMA3.replace("{1,3}", "")
ALPHABET = pre_tokenizers.ByteLevel.alphabet()


def bpe(split, special, normalizer=None, size=560, **options):
    t = Tokenizer(models.BPE(**options))
    t.normalizer = normalizer
    byte_level = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=split is None)
    t.pre_tokenizer = byte_level if split is None else pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(split), "isolated"), byte_level])
    t.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=ALPHABET, special_tokens=special, show_progress=False)
    return t, trainer


def gpt2():
    t, trainer = bpe(None, ["<|endoftext|>"])
    yield t, trainer
    t.post_processor = processors.ByteLevel(trim_offsets=True, add_prefix_space=False)
    t.add_tokens([AddedToken("<extra>", lstrip=True, rstrip=True), AddedToken("é_added", single_word=True)])


def llama3():
    t, trainer = bpe(LLAMA3, ["<|endoftext|>", "<|im_start|>"], ignore_merges=True)
    yield t, trainer
    t.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=False),
        processors.TemplateProcessing(single="<|im_start|> $A", special_tokens=[("<|im_start|>", t.token_to_id("<|im_start|>"))])])


def qwen2():
    t, trainer = bpe(QWEN2, ["<|endoftext|>", "<|im_start|>"], normalizers.NFC())
    yield t, trainer
    t.post_processor = processors.ByteLevel(trim_offsets=False)
    t.add_tokens([AddedToken("é_added", normalized=True)])


def roberta():
    t = Tokenizer(models.BPE())
    t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=True)
    t.decoder = decoders.ByteLevel()
    yield t, trainers.BpeTrainer(
        vocab_size=420, initial_alphabet=ALPHABET, special_tokens=["<s>", "</s>", "<unk>", "[MASK]"], show_progress=False)
    t.post_processor = processors.RobertaProcessing(("</s>", 1), ("<s>", 0), trim_offsets=True, add_prefix_space=True)


def sentencepiece():
    t = Tokenizer(models.BPE(byte_fallback=True, unk_token="<unk>", fuse_unk=True))
    t.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    t.decoder = decoders.Sequence([
        decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    trainer = trainers.BpeTrainer(
        vocab_size=760, special_tokens=["<unk>", "<s>", "</s>"] + [f"<0x{b:02X}>" for b in range(256)],
        limit_alphabet=120, show_progress=False)
    t.pre_tokenizer = pre_tokenizers.Split("▁", "merged_with_next")
    yield t, trainer
    t.pre_tokenizer = None
    t.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", 1)])


def metaspace():
    t = Tokenizer(models.BPE(unk_token="<unk>"))
    t.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Metaspace(prepend_scheme="first"), pre_tokenizers.Digits(individual_digits=True)])
    t.decoder = decoders.Metaspace(prepend_scheme="first")
    yield t, trainers.BpeTrainer(vocab_size=300, special_tokens=["<unk>", "<s>"], limit_alphabet=90, show_progress=False)


def wordpiece(lowercase):
    t = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=20))
    t.normalizer = normalizers.BertNormalizer(lowercase=lowercase)
    t.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    t.decoder = decoders.WordPiece()
    yield t, trainers.WordPieceTrainer(
        vocab_size=700, special_tokens=["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"], limit_alphabet=260, show_progress=False)
    t.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
    t.add_tokens([AddedToken("é_added", normalized=True)])


def stages():
    t = Tokenizer(models.WordPiece(unk_token="[UNK]", max_input_chars_per_word=50))
    t.normalizer = normalizers.Sequence([
        normalizers.NFD(), normalizers.StripAccents(), normalizers.Lowercase(), normalizers.Strip()])
    t.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Whitespace(), pre_tokenizers.Punctuation("merged_with_previous"), pre_tokenizers.Digits()])
    yield t, trainers.WordPieceTrainer(vocab_size=420, special_tokens=["[UNK]"], limit_alphabet=150, show_progress=False)
    t.post_processor = processors.BertProcessing(("[UNK]", 0), ("[UNK]", 0))


MAKERS = {
    "gpt2": gpt2(), "llama3": llama3(), "qwen2": qwen2(), "roberta": roberta(), "sentencepiece": sentencepiece(),
    "metaspace": metaspace(), "wordpiece-uncased": wordpiece(True), "wordpiece-cased": wordpiece(False), "stages": stages(),
}


def case(tokenizer, data):
    tokens, decoded, skipped, _ = reference(tokenizer, data)
    parts, at = [], 0
    for id, start, end in tokens:
        if start is None:
            parts.append(f"{id}.")
        else:
            parts.append(f"{id}.{end - start}" + ("" if start == at else f"@{start}"))
            at = end
    own = data.decode("utf-8", errors="replace")
    return "\t".join([" ".join(parts)] + ["=" if text == own else text.encode().hex() for text in (decoded, skipped)])


def main(path):
    text = open(path, encoding="utf-8").read()[:300_000]
    lines = text.split("\n") + [CHINESE, COMPOSED, LATIN, SCRIPTS, " ".join(COMPOSED), " ".join(CHINESE)] * 8
    samples = strings(160, seed=7, longest=7)
    with open("strings.txt", "w") as f:
        f.writelines(s.hex() + "\n" for s in samples)
    for name, maker in MAKERS.items():
        tokenizer, trainer = next(maker)
        tokenizer.train_from_iterator(lines, trainer)
        next(maker, None)
        os.makedirs(name, exist_ok=True)
        with open(f"{name}/tokenizer.json", "w") as f:
            json.dump(json.loads(tokenizer.to_str()), f, ensure_ascii=False, separators=(",", ":"))
        tokenizer = Tokenizer.from_file(f"{name}/tokenizer.json")
        with open(f"{name}/cases.txt", "w") as f:
            f.writelines(case(tokenizer, s) + "\n" for s in samples)


if __name__ == "__main__":
    main(sys.argv[1])
