"""Makes `folders/NAME`: tokenizers as whole folders, and in `expected.json` what transformers' AutoTokenizer makes of some texts.

Usage: python make_folders.py   (in this folder, after make.py: vocabulary and merges are a small part of `gpt2/tokenizer.json`)

What is tried is which file and which class has the word: a vocabulary in two files is cut as the class says, tokens are
added by `added_tokens.json` and `tokenizer_config.json`, and ids are given out as the `tokenizers` package does it.
"""
import json
import shutil
from pathlib import Path

from tokenizers import Tokenizer
from transformers import AutoTokenizer

SOURCE = json.loads(Path("gpt2/tokenizer.json").read_text())
TEXTS = ["Hello world's 12345  foo\n\nbar", "DON'T we'Ll e\u0301 2024\r\n", "<|im_start|>user\nthe<|im_end|>", "a<|endoftext|>b",
         "  x\t y!!\n", "the <|im_start|> and<|endoftext|>", "<new> in <extra> the", "它 the 中文"]


def vocabulary() -> tuple[dict, list]:
    """The bytes and the first forty merges, `<|endoftext|>` last."""
    merges = [merge if isinstance(merge, list) else merge.split(" ") for merge in SOURCE["model"]["merges"][:40]]
    pieces = [piece for piece, _ in sorted(SOURCE["model"]["vocab"].items(), key=lambda item: item[1]) if len(piece) == 1]
    pieces += ["".join(merge) for merge in merges]
    return {piece: id for id, piece in enumerate(pieces + ["<|endoftext|>"])}, merges


def token(content: str, **flags) -> dict:
    return dict(content=content, single_word=False, lstrip=False, rstrip=False, normalized=False, special=True) | flags


def in_two_files(model_type: str, **files) -> dict:
    vocab, merges = vocabulary()
    return {"config.json": {"model_type": model_type}, "vocab.json": vocab,
            "merges.txt": "#version: 0.2\n" + "".join(" ".join(merge) + "\n" for merge in merges)} | files


def in_one_file(added: list, **files) -> dict:
    vocab, merges = vocabulary()
    vocab.pop("<|endoftext|>")
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    return {"config.json": {"model_type": "gpt2"}, "tokenizer.json": {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added, "normalizer": None,
        "pre_tokenizer": byte_level, "post_processor": None, "decoder": byte_level,
        "model": {"type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
                  "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False, "vocab": vocab,
                  "merges": [" ".join(merge) for merge in merges]}}} | files


SIZE = len(vocabulary()[0])
CHAT = {str(SIZE + i): token(text) for i, text in enumerate(["<|im_start|>", "<|im_end|>"])}
FAST = {"tokenizer_class": "PreTrainedTokenizerFast"}
FOLDERS = {
    "qwen2": in_two_files("qwen2", **{
        "tokenizer_config.json": {"tokenizer_class": "Qwen2Tokenizer", "added_tokens_decoder": CHAT}}),
    "qwen3-silent": in_two_files("qwen3"),
    "neox": in_two_files("gpt_neox", **{
        "tokenizer_config.json": {"tokenizer_class": "GPTNeoXTokenizerFast", "add_bos_token": True, "add_eos_token": True}}),
    "gpt2-added": in_two_files("gpt2", **{
        "added_tokens.json": {"<|im_end|>": SIZE + 1, "<|im_start|>": SIZE, "<new>": SIZE + 7},
        "special_tokens_map.json": {"eos_token": "<|im_end|>"}}),
    "one-file-added": in_one_file([token("<|endoftext|>", id=SIZE - 1)], **{"tokenizer_config.json": FAST | {
        "bos_token": "<|endoftext|>", "additional_special_tokens": ["<extra>"], "added_tokens_decoder": {
            str(SIZE + 4): token("<new>", lstrip=True, normalized=True, special=False), str(SIZE): token("<|im_start|>")}}}),
    "one-file-prefix": in_one_file([token("<|endoftext|>", id=SIZE - 1)], **{
        "tokenizer_config.json": {"tokenizer_class": "GPT2TokenizerFast", "add_prefix_space": True}}),
    "ids-with-gaps": in_one_file([
        token("<|endoftext|>", id=SIZE + 20), token("<|im_start|>", id=SIZE + 3), token("the", id=SIZE + 9),
        token("<|im_end|>", id=SIZE), token("<new>", id=9_999_999)],
        **{"tokenizer_config.json": FAST}),
}


def main() -> None:
    shutil.rmtree("folders", ignore_errors=True)
    for name, files in FOLDERS.items():
        folder = Path("folders", name)
        folder.mkdir(parents=True)
        for file, value in files.items():
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
            (folder / file).write_text(text)
        tokenizer = AutoTokenizer.from_pretrained(folder)
        ids = [tokenizer(text)["input_ids"] for text in TEXTS]
        if name == "ids-with-gaps":
            assert ids == [Tokenizer.from_file(str(folder / "tokenizer.json")).encode(text).ids for text in TEXTS]
        (folder / "expected.json").write_text(json.dumps({"texts": TEXTS, "ids": ids}, separators=(",", ":")) + "\n")
        print(name, type(tokenizer).__name__, {id: token.content for id, token in tokenizer.added_tokens_decoder.items()})


if __name__ == "__main__":
    main()
