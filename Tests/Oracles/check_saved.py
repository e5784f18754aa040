#!/usr/bin/env python3
"""Saves models with the built program and compares what transformers and llama.cpp compute from the files.

For each MODEL (a folder that transformers loads) in turn:
  safetensors  saved folder against the original, both in transformers, the largest difference of logits or hidden states
  f16          the same with dtype=f16, against the original converted to float16
  gguf         saved with dtype=f32, in llama.cpp with a float32 cache, against the original in transformers: logits of the
               last position, and greedy tokens
A combination that the program refuses is printed with its words. Exits 1 when a difference is out of its allowance: none for the
same numbers, 2e-3 for llama.cpp, whose GELU is a table of float16.
"""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from transformers import (AutoConfig, AutoModel, AutoModelForCausalLM, AutoModelForMaskedLM, AutoModelForSequenceClassification,
                          AutoTokenizer)

HEADS = {"ForMaskedLM": AutoModelForMaskedLM, "ForSequenceClassification": AutoModelForSequenceClassification}


def load(path: Path, dtype=torch.float32):
    name = (AutoConfig.from_pretrained(path).architectures or [""])[0]
    kind = AutoModelForCausalLM if name.endswith(("LMHeadModel", "ForCausalLM")) else next(
        (kind for ending, kind in HEADS.items() if name.endswith(ending)), AutoModel)
    model, info = kind.from_pretrained(path, dtype=dtype, attn_implementation="eager", output_loading_info=True)
    missing = [key for key in info["missing_keys"] if "pooler" not in key]
    if missing:
        sys.exit(f"{path}: transformers misses {missing}")
    return model.eval()


@torch.no_grad()
def values(model, ids: list[int]) -> np.ndarray:
    out = model(input_ids=torch.tensor([ids]))
    return (out.logits if "logits" in out else out.last_hidden_state)[0].float().numpy()


def llama(path: Path, ids: list[int], greedy: int) -> tuple[np.ndarray, list[int]]:
    from llama_cpp import Llama
    model = Llama(str(path), n_ctx=0, logits_all=True, verbose=False, n_threads=1, flash_attn=False, type_k=0, type_v=0)
    model.eval(ids)
    logits = np.array(model.scores[len(ids) - 1])
    made = []
    for token in model.generate(ids, temp=0.0, top_k=1, repeat_penalty=1.0):
        made.append(token)
        if len(made) == greedy:
            break
    return logits, made


@torch.no_grad()
def greedy(model, ids: list[int], count: int) -> list[int]:
    made = []
    for _ in range(count):
        made.append(int(values(model, ids + made)[-1].argmax()))
    return made


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--vitrine", required=True, help="the built program")
    arguments.add_argument("--no-llama", action="store_true", help="leave llama.cpp out")
    arguments.add_argument("models", type=Path, nargs="+")
    options = arguments.parse_args()
    failed = False

    def save(source: Path, target: Path, *settings: str) -> bool:
        command = f'open "{source}"; save "{target}" ' + " ".join(settings)
        done = subprocess.run([options.vitrine, "-c", command], capture_output=True, text=True)
        if not target.exists():
            print(f"{source.name:24} {' '.join(settings):12} refused: {(done.stdout + done.stderr).strip().splitlines()[-1]}")
        return target.exists()

    def report(name: str, kind: str, gap: float, allowed: float, note: str = "") -> None:
        nonlocal failed
        failed |= not gap <= allowed
        print(f"{name:24} {kind:12} {gap:.2e} {'' if gap <= allowed else '!'} {note}")

    for source in options.models:
        original = load(source)
        config = original.config
        ids = [(7 * i * i + 3 * i + 1) % config.vocab_size for i in range(min(12, config.max_position_embeddings))]
        expected = values(original, ids)
        with tempfile.TemporaryDirectory() as folder:
            plain, half, single = Path(folder) / "plain", Path(folder) / "half", Path(folder) / "one.gguf"
            if save(source, plain):
                report(source.name, "safetensors", np.abs(values(load(plain), ids) - expected).max(), 0)
                if (source / "tokenizer.json").exists():
                    text = "First Citizen: speak, 中文 😀\n\n  naïve"
                    before, after = (AutoTokenizer.from_pretrained(path).encode(text) for path in (source, plain))
                    report(source.name, "tokens", float(before != after), 0, f"{len(after)} tokens")
            if save(source, half, "dtype=f16"):
                report(source.name, "f16", np.abs(values(load(half, torch.float16).float(), ids) - values(load(source, torch.float16).float(), ids)).max(), 0)
            if options.no_llama or not save(source, single, "format=gguf", "dtype=f32") or "bert" in config.model_type:
                continue
            try:
                logits, made = llama(single, ids, 4)
            except (ValueError, AssertionError, ImportError) as error:
                failed = True
                print(f"{source.name:24} gguf         ! {error}")
                continue
            theirs = greedy(original, ids, 4)
            report(
                source.name, "gguf", np.abs(logits - expected[-1]).max(), 2e-3,
                f"greedy {'the same' if made == theirs else f'{made} against {theirs}'}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
