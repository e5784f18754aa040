#!/usr/bin/env python3
"""Writes the checkpoints that the speed comparisons run on: real shapes, random seeded weights, as save_pretrained has them.

OUT_DIR/gpt2-124m is GPT2Config's default (12 layers of 12 heads, d_model 768, 1,024 positions), with a tokenizer.json built
from a GGUF vocabulary when one is given. OUT_DIR/llama-134m has the shape of SmolLM-135M, fp32, tied, without a tokenizer.
Speed does not depend on the values of weights, so random ones do; parity on random weights is a real check as well.
"""
import argparse
from pathlib import Path

import torch
from gguf import GGUFReader
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from transformers import GPT2Config, GPT2LMHeadModel, LlamaConfig, LlamaForCausalLM


def gpt2_tokenizer(vocabulary: Path) -> Tokenizer:
    """Byte-level BPE with GPT-2's split, from the tokens and merges of a GGUF file."""
    fields = GGUFReader(vocabulary).fields
    tokens = fields["tokenizer.ggml.tokens"].contents()
    merges = [tuple(merge.split(" ")) for merge in fields["tokenizer.ggml.merges"].contents()]
    tokenizer = Tokenizer(models.BPE(vocab={token: i for i, token in enumerate(tokens)}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken("<|endoftext|>", normalized=False)])
    return tokenizer


def check_tokenizer(tokenizer: Tokenizer, vocabulary: Path) -> None:
    """Compares with the ids that lie beside the vocabulary, where they do."""
    texts, ids = Path(f"{vocabulary}.inp"), Path(f"{vocabulary}.out")
    if not texts.exists():
        return
    cases = texts.read_bytes().decode().split("\n__ggml_vocab_test__\n")
    expected = [[int(number) for number in line.split()] for line in ids.read_text().splitlines()]
    wrong = [text for text, right in zip(cases, expected) if tokenizer.encode(text).ids != right]
    print(f"tokenizer: {len(expected) - len(wrong)} of {len(expected)} cases of {texts.name} as expected")
    for text in wrong:
        print(f"  differs: {text!r}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path, help="the folder to write into")
    arguments.add_argument("--vocabulary", type=Path, help="a GGUF file with GPT-2's vocabulary")
    options = arguments.parse_args()

    torch.manual_seed(124)
    gpt2 = options.output / "gpt2-124m"
    model = GPT2LMHeadModel(GPT2Config())
    model.save_pretrained(gpt2)
    print(f"{gpt2.name}: {sum(weight.numel() for weight in model.parameters()):,} parameters")
    if options.vocabulary:
        tokenizer = gpt2_tokenizer(options.vocabulary)
        check_tokenizer(tokenizer, options.vocabulary)
        tokenizer.save(str(gpt2 / "tokenizer.json"))

    torch.manual_seed(134)
    llama = options.output / "llama-134m"
    model = LlamaForCausalLM(LlamaConfig(
        vocab_size=49152, hidden_size=576, intermediate_size=1536, num_hidden_layers=30, num_attention_heads=9,
        num_key_value_heads=3, max_position_embeddings=2048, rms_norm_eps=1e-5, tie_word_embeddings=True,
        rope_parameters={"rope_type": "default", "rope_theta": 10_000.0}))
    model.save_pretrained(llama)
    print(f"{llama.name}: {sum(weight.numel() for weight in model.parameters()):,} parameters")


if __name__ == "__main__":
    main()
