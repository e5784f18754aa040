#!/usr/bin/env python3
"""What `export masks` wrote, put on a model by another program: the loss of the prompt under the masks, by PyTorch in fp64.

    vitrine --json -c 'open MODEL' -c 'mask from=masks.json' -c tokens > tokens.jsonl
    check_masks.py MODEL masks.json tokens.jsonl

MODEL is a folder of a Llama-like family. Prints both losses and ends with 1 where they differ by more than 1e-5.
"""
import json
import sys

import torch
import transformers


def main() -> int:
    folder, masks, tokens = sys.argv[1:4]
    with open(masks) as file:
        wanted = json.load(file)
    assert wanted["format"] == "vitrine-masks" and wanted["version"] == 1
    with open(tokens) as file:
        found = [json.loads(line) for line in file if line.startswith("{")]
    table = found[-1]["body"]
    column = [c["name"] for c in table["columns"]].index("id")
    ids = [row[column] for row in table["rows"]]
    theirs = [f["facts"]["loss"] for f in found if "loss" in f["facts"]][-1]
    model = transformers.AutoModelForCausalLM.from_pretrained(
        folder, dtype=torch.float64, attn_implementation="eager").double().eval()
    width = wanted["model"]["d_head"]

    def put(x, mask, features):
        x = x.clone()
        for position in range(len(ids)) if mask["positions"] is None else mask["positions"]:
            if position >= len(ids):
                continue
            rows = mask.get("values")
            row = {"zero": lambda: 0.0, "mean": lambda: rows, "resample": lambda: rows[position % len(rows)]}[mask["mode"]]()
            x[0, position, features] = torch.tensor(row, dtype=torch.float64)
        return x

    for mask in wanted["masks"]:
        block, kind, index = model.model.layers[mask["layer"]], mask["kind"], mask["index"]
        o, down = block.self_attn.o_proj, block.mlp.down_proj
        if kind == "head":
            features = slice(index * width, (index + 1) * width)
            o.register_forward_pre_hook(lambda m, a, k=mask, f=features: (put(a[0], k, f),))
        elif kind == "neuron":
            down.register_forward_pre_hook(lambda m, a, k=mask, f=slice(index, index + 1): (put(a[0], k, f),))
        else:
            (o if kind == "attention" else down).register_forward_hook(lambda m, a, r, k=mask: put(r, k, slice(None)))
    with torch.no_grad():
        logits = model(input_ids=torch.tensor([ids])).logits[0]
    ours = torch.nn.functional.cross_entropy(logits[:-1], torch.tensor(ids[1:])).item()
    print(f"PyTorch {ours:.9f}, Vitrine {theirs:.9f}")
    return int(abs(ours - theirs) > 1e-5)


if __name__ == "__main__":
    sys.exit(main())
