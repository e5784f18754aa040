#!/usr/bin/env python3
"""Runs the built program and transformers on the same checkpoint and ids, and compares every value.

Each array that both have is compared with transformers in fp64. Its allowance is --tolerance times the root mean
square of the array where that is above 1; transformers' own distance between fp32 and fp64 stands beside it, as the noise to expect. Exits 1
when an array is missing, has another size, or is out of its allowance.
"""
import argparse
import json
import random
import subprocess
from pathlib import Path

import torch

from logits import Arrays, encode, evaluate, load, parse_ids


def arrays_of(vitrine: Path, folder: Path, ids: list[int], names: list[str]) -> dict[str, torch.Tensor]:
    """Asks the program for arrays by name; those it will not give are absent."""
    looks = [name if name == "logits" else f"activation {name}" for name in names]
    script = "; ".join([f'open "{folder}"', "prompt ids=" + ",".join(map(str, ids)), *looks])
    result = subprocess.run([str(vitrine), "-c", script, "--json"], capture_output=True, text=True)
    if result.returncode != 0:
        print(f"exit {result.returncode}: {result.stderr.strip()}")
    found = {}
    for line in result.stdout.splitlines():
        body = json.loads(line).get("body") or {} if line.startswith("{") else {}
        if body.get("kind") == "array":
            # Keys that a causal mask hides are not numbers there; in transformers they are zeros.
            values = torch.tensor([0.0 if value is None else float(value) for value in body["values"]], dtype=torch.float64)
            found[body["name"]] = values.nan_to_num(0.0)
    return found


def compare(ours: dict[str, torch.Tensor], exact: Arrays, single: Arrays, tolerance: float) -> bool:
    """Prints a line for each array; true when all are within their allowance."""
    good = True
    print("| array | shape | Vitrine − fp64 | fp32 − fp64 | allowed | |\n| --- | --- | ---: | ---: | ---: | --- |")
    for name, (_, right) in exact.items():
        shape = " × ".join(map(str, right.shape))
        noise = (single[name][1].double() - right).abs().max().item()
        allowed = tolerance * max(1.0, right.square().mean().sqrt().item())
        if name not in ours or ours[name].numel() != right.numel():
            what = "missing" if name not in ours else f"{ours[name].numel()} values"
            print(f"| {name} | {shape} | {what} | {noise:.1e} | {allowed:.1e} | FAILS |")
            good = False
            continue
        distance = (ours[name] - right.flatten()).abs().max().item()
        verdict = "ok" if distance <= allowed else "FAILS"
        good &= verdict == "ok"
        print(f"| {name} | {shape} | {distance:.1e} | {noise:.1e} | {allowed:.1e} | {verdict} |")
    return good


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("model", type=Path, help="a folder that transformers opens")
    arguments.add_argument("--vitrine", type=Path, required=True, help="the built program")
    arguments.add_argument("--ids", type=parse_ids, help="token ids; otherwise random ones")
    arguments.add_argument("--text", help="a prompt, encoded by the folder's tokenizer.json")
    arguments.add_argument("--length", type=int, default=13, help="how many random ids")
    arguments.add_argument("--seed", type=int, default=0)
    arguments.add_argument("--tolerance", type=float, default=5e-5)
    options = arguments.parse_args()
    model = load(options.model)
    ids = options.ids or (encode(options.model, options.text) if options.text else
                          random.Random(options.seed).choices(range(model.config.vocab_size), k=options.length))
    single = evaluate(model, ids)
    single.pop("last_hidden_state", None)  # no hook of its own; the logits stand for it
    exact = evaluate(model.double(), ids)
    exact = {name: exact[name] for name in single}
    raise SystemExit(0 if compare(arrays_of(options.vitrine, options.model, ids, list(single)), exact, single, options.tolerance) else 1)


if __name__ == "__main__":
    main()
