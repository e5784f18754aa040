#!/usr/bin/env python3
"""Makes the parity fixtures: tiny random checkpoints and what transformers computes from them.

One folder per row of fixtures.py: config.json, model.safetensors (or shards with an index) and expected.safetensors.
The expected values are computed in fp64 throughout and stored as F32; README.md documents the keys.
"""
import argparse
import json
import shutil
import sys
from pathlib import Path

import torch
import transformers
from safetensors.torch import load_file, save_file

from fixtures import CONTEXT, FIXTURES, Fixture


def randomise(model: torch.nn.Module, seed: int) -> None:
    """Weights large enough that attention is far from uniform; gains around 1, biases around 0, none of them trivial."""
    generator = torch.Generator().manual_seed(seed)
    for name, weight in model.named_parameters():
        noise = torch.randn(weight.shape, generator=generator)
        if weight.dim() > 1:
            weight.data = noise * (0.35 if "att" in name else 0.2)
        elif "bias" in name or not ("norm" in name.lower() or ".ln_" in name):
            weight.data = noise * 0.1
        else:
            weight.data = 1 + noise * 0.2


def cases(vocabulary: int, is_bert: bool) -> list[dict[str, torch.Tensor]]:
    """One token, an odd length, exactly the context limit, and a right-padded batch of two."""
    generator = torch.Generator().manual_seed(99)
    inputs = []
    for batch, length in [(1, 1), (1, 7), (1, CONTEXT), (2, 9)]:
        case = {"input_ids": torch.randint(0, vocabulary, (batch, length), generator=generator)}
        if batch == 2:
            case["attention_mask"] = torch.tensor([[1] * 9, [1] * 5 + [0] * 4])
            case["input_ids"] *= case["attention_mask"]
        if is_bert:
            case["token_type_ids"] = (torch.arange(length) >= length // 2).long().repeat(batch, 1)
        inputs.append(case)
    return inputs


class DoubleTorch:
    """Stands for `torch` inside a modelling file: transformers raises softmax, RMS norm and rotary angles to float32 by
    name, which in an fp64 model would lower them."""

    float = float32 = torch.float64

    def __getattr__(self, name):
        return getattr(torch, name)


@torch.no_grad()
def evaluate(model: torch.nn.Module, case: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    out = model(**case, output_hidden_states=True, output_attentions=True)
    values = {f"hidden.{i}": value for i, value in enumerate(out.hidden_states)}
    values |= {f"pattern.{i}": value for i, value in enumerate(out.attentions)}
    if "logits" in out:
        values["logits"] = out.logits
    if model.config.model_type == "bert":
        last = out.hidden_states[-1]
        mask = case.get("attention_mask", torch.ones_like(case["input_ids"])).unsqueeze(-1)
        values["last_hidden_state"] = last
        values["pooled_mean"] = (last * mask).sum(1) / mask.sum(1)
    return values


def write_checkpoint(fixture: Fixture, folder: Path, seed: int) -> None:
    kind = getattr(transformers, fixture.model)
    model = kind(kind.config_class(**fixture.config, attn_implementation="eager")).eval()
    randomise(model, seed)
    model.to(fixture.dtype).save_pretrained(folder, max_shard_size=fixture.shard or "1GB")
    (folder / "generation_config.json").unlink(missing_ok=True)
    config = json.loads((folder / "config.json").read_text())
    config.pop("transformers_version", None)
    fixture.respell(config)
    (folder / "config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")
    if fixture.buffers or not fixture.shard:
        weights = {fixture.rename(name): value for name, value in load_file(folder / "model.safetensors").items()}
        save_file(weights | fixture.buffers, folder / "model.safetensors", metadata={"format": "pt"})


def write_expected(fixture: Fixture, folder: Path) -> float:
    """Reads the folder back as transformers does, so that the files themselves are what is checked; returns the noise floor."""
    kind = getattr(transformers, fixture.model)
    model = kind.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager").eval()
    inputs = cases(fixture.config["vocab_size"], "Bert" in fixture.model)
    single = [evaluate(model, case) for case in inputs]
    code = sys.modules[kind.__module__]
    code.torch = DoubleTorch()
    double = [evaluate(model.double(), case) for case in inputs]
    code.torch = torch
    assert all(value.dtype == torch.float64 for case in double for value in case.values())
    gap = max((exact - case[name]).abs().max().item() for case, exacts in zip(single, double) for name, exact in exacts.items())
    tensors = {f"case{i}.{name}": value.float().contiguous() if value.is_floating_point() else value
               for i, (case, exacts) in enumerate(zip(inputs, double)) for name, value in (case | exacts).items()}
    save_file(tensors, folder / "expected.safetensors", metadata={"fp32_gap": f"{gap:.1e}"})
    return gap


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path, help="the folder to write the fixture folders into")
    arguments.add_argument("--only", help="make only the fixture of this name")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    transformers.utils.logging.disable_progress_bar()
    print("| fixture | bytes | fp32 gap |\n| --- | ---: | ---: |")
    for seed, fixture in enumerate(FIXTURES):
        if options.only in (None, fixture.name):
            folder = options.output / fixture.name
            shutil.rmtree(folder, ignore_errors=True)
            write_checkpoint(fixture, folder, seed)
            gap = write_expected(fixture, folder)
            print(f"| {fixture.name} | {sum(path.stat().st_size for path in folder.iterdir())} | {gap:.1e} |")


if __name__ == "__main__":
    main()
