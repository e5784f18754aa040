#!/usr/bin/env python3
"""Prints what transformers computes for a prompt, as JSON Lines in the form of `vitrine --json`: one object for each array.

`logits.py MODEL_DIR "text"` or `logits.py MODEL_DIR --ids 5,17,3`. The arrays carry Vitrine's names (`logits`,
`blocks.L.attn.hook_pattern`, `blocks.L.hook_resid_pre` …), so that the two outputs can be laid side by side.
"""
import argparse
import json
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import AutoConfig, AutoModel, AutoModelForCausalLM, AutoModelForMaskedLM

Arrays = dict[str, tuple[list[str], torch.Tensor]]  # name -> names of the axes and the values, without the batch axis


def load(folder: Path, dtype: torch.dtype = torch.float32) -> torch.nn.Module:
    config = AutoConfig.from_pretrained(folder)
    architecture = (config.architectures or ["ForCausalLM"])[0]
    kind = (AutoModelForMaskedLM if architecture.endswith("ForMaskedLM")
            else AutoModelForCausalLM if "For" in architecture or "LMHead" in architecture else AutoModel)
    return kind.from_pretrained(folder, dtype=dtype, attn_implementation="eager").eval()


def encode(folder: Path, text: str) -> list[int]:
    """The ids of tokenizer.json, with the special tokens it adds; the padding some models ask for is left away."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    return tokenizer.encode(text).ids


@torch.no_grad()
def evaluate(model: torch.nn.Module, ids: list[int]) -> Arrays:
    out = model(input_ids=torch.tensor([ids]), output_hidden_states=True, output_attentions=True)
    arrays: Arrays = {}
    for layer, value in enumerate(out.hidden_states[:-1]):
        arrays[f"blocks.{layer}.hook_resid_pre"] = (["pos", "d_model"], value[0])
    for layer, value in enumerate(out.attentions):
        arrays[f"blocks.{layer}.attn.hook_pattern"] = (["head", "query", "key"], value[0])
    # After the final norm's gain and bias, which no hook shows; BERT has no such norm, its blocks end in one.
    bert = model.config.model_type == "bert"
    last = f"blocks.{layer}.hook_normalized_resid_post" if bert else "last_hidden_state"
    arrays[last] = (["pos", "d_model"], out.hidden_states[-1][0])
    if "logits" in out:
        arrays["logits"] = (["pos", "d_vocab"], out.logits[0])
    return arrays


def parse_ids(text: str) -> list[int]:
    return [int(part) for part in text.replace(",", " ").split()]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("model", type=Path, help="a folder that transformers opens")
    arguments.add_argument("text", nargs="?", help="the prompt, encoded by the folder's tokenizer.json")
    arguments.add_argument("--ids", type=parse_ids, help="token ids instead of a text")
    arguments.add_argument("--double", action="store_true", help="compute in fp64")
    arguments.add_argument("--only", nargs="+", metavar="NAME", help="print only these arrays")
    options = arguments.parse_args()
    if (options.ids is None) == (options.text is None):
        arguments.error("give either a text or --ids")
    ids = options.ids or encode(options.model, options.text)
    model = load(options.model, torch.float64 if options.double else torch.float32)
    for name, (axes, value) in evaluate(model, ids).items():
        if options.only in (None, []) or name in options.only:
            body = {"kind": "array", "name": name, "axes": [{"name": axis, "count": count} for axis, count in zip(axes, value.shape)],
                    "values": value.flatten().tolist()}
            print(json.dumps({"prompt": ids, "body": body}))


if __name__ == "__main__":
    main()
