#!/usr/bin/env python3
"""Times steps of torch.optim.AdamW on a checkpoint: forward, backward, clipping and the step, as `vitrine`'s `train` does them.

    training.py MODEL_DIR [--batch 4] [--context 128] [--steps 5]

Prints one JSON object: the fastest and the median step in seconds, and tokens per second of the median.
"""
import argparse
import json
import statistics
import time

import torch
import transformers


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--context", type=int, default=128)
    parser.add_argument("--steps", type=int, default=5)
    options = parser.parse_args()
    model = transformers.AutoModelForCausalLM.from_pretrained(options.model, dtype=torch.float32).train()
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-4, betas=(0.9, 0.99), weight_decay=0.1)
    ids = torch.randint(0, model.config.vocab_size, (options.batch, options.context + 1))
    times = []
    for _ in range(options.steps + 1):
        start = time.perf_counter()
        optimiser.zero_grad()
        logits = model(input_ids=ids[:, :-1]).logits
        loss = torch.nn.functional.cross_entropy(logits.reshape(-1, logits.shape[-1]), ids[:, 1:].reshape(-1))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        times.append(time.perf_counter() - start)
    times = times[1:]
    median = statistics.median(times)
    print(json.dumps({"fastest": min(times), "median": median, "tokens_per_second": options.batch * options.context / median}))


main()
