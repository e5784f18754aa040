#!/usr/bin/env python3
"""Makes the fixtures of classifiers: tiny random checkpoints of …ForSequenceClassification, and what transformers and PyTorch's
autograd compute from them in fp64, stored as F32.

One folder per row: config.json, model.safetensors and expected.safetensors with `caseN.input_ids`, `caseN.attention_mask` where a
batch is padded, `caseN.logits`; of case 1 also `labels`, the mean cross entropy `loss`, and for every weight NAME the length of its
gradient `norm.NAME` and up to 64 elements of it at even distances, `sample.NAME`.
"""
import argparse
import json
import shutil
import sys
from pathlib import Path

import torch
import transformers
from safetensors.torch import save_file

sys.path.insert(0, str(Path(__file__).parent.parent / "models"))
from fixtures import VOCABULARY, bert, gpt2, llama
from make import DoubleTorch, randomise

CLASSES = ["dull", "fine", "grand"]
PAD = VOCABULARY - 1
ROWS = {
    "bert": ("BertForSequenceClassification", bert(pad_token_id=PAD)),
    "gpt2": ("GPT2ForSequenceClassification", gpt2(pad_token_id=PAD)),
    "llama": ("LlamaForSequenceClassification", llama(pad_token_id=PAD)),
}


def cases() -> list[dict[str, torch.Tensor]]:
    """A sequence of seven, a padded batch of three, and a sequence that ends in padding."""
    generator = torch.Generator().manual_seed(7)
    mask = torch.tensor([[1] * 9, [1] * 5 + [0] * 4, [1] + [0] * 8])
    ids = torch.randint(0, PAD, (3, 9), generator=generator)
    ids = ids * mask + PAD * (1 - mask)
    ending = torch.randint(0, PAD, (1, 6), generator=generator)
    ending[0, 4:] = PAD
    return [{"input_ids": torch.randint(0, PAD, (1, 7), generator=generator)}, {"input_ids": ids, "attention_mask": mask},
            {"input_ids": ending}]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path, help="the folder to write the fixture folders into")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    for seed, (name, (kind, config)) in enumerate(ROWS.items()):
        folder = options.output / name
        shutil.rmtree(folder, ignore_errors=True)
        kind = getattr(transformers, kind)
        names = {"id2label": dict(enumerate(CLASSES)), "label2id": {label: index for index, label in enumerate(CLASSES)}}
        model = kind(kind.config_class(**config, **names, attn_implementation="eager")).eval()
        randomise(model, 100 + seed)
        model.save_pretrained(folder)
        written = json.loads((folder / "config.json").read_text())
        written.pop("transformers_version", None)
        (folder / "config.json").write_text(json.dumps(written, indent=2, sort_keys=True) + "\n")

        model = kind.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager").eval().double()
        sys.modules[kind.__module__].torch = DoubleTorch()
        out = {}
        for number, case in enumerate(cases()):
            out |= {f"case{number}.{key}": value for key, value in case.items()}
            logits = model(**case).logits
            assert logits.dtype == torch.float64
            out[f"case{number}.logits"] = logits.detach().float()
            if number == 1:
                labels = torch.tensor([2, 0, 1])
                loss = torch.nn.functional.cross_entropy(logits, labels)
                loss.backward()
                out |= {"labels": labels[None], "loss": loss.detach().float().reshape(1)}
                for weight, value in model.named_parameters():
                    flat = value.grad.flatten()
                    out["norm." + weight] = flat.norm().float().reshape(1)
                    out["sample." + weight] = flat[::max(1, flat.numel() // 64)][:64].float().contiguous()
        save_file(out, folder / "expected.safetensors")
        print(name, len(out), "tensors", sum(path.stat().st_size for path in folder.iterdir()), "bytes")


if __name__ == "__main__":
    main()
