#!/usr/bin/env python3
"""Times what other tools need for the cases of `vitrine bench`, and prints one JSON object per measurement.

Run as `baselines.py CASE --checkpoint DIR`. Every row has `case`, `tool` and `seconds`, the least of --repeat runs after one
that is not counted; `gflops`, `tokens` or `bytes` where they mean something. compare.py runs this case by case, each in a
process of its own, so that no tool's memory or threads are in another's way.
"""
import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

Row = tuple[str, float, dict]  # tool, seconds, what else is known


def least(work: Callable[[], object], repeat: int) -> float:
    """Seconds of the fastest of `repeat` runs, after one to warm up."""
    work()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def ids(length: int, vocabulary: int):
    import torch

    return torch.randint(0, vocabulary, (1, length), generator=torch.Generator().manual_seed(1))


def transformers_model(options, attention: str):
    import torch
    from transformers import AutoModelForCausalLM

    return AutoModelForCausalLM.from_pretrained(
        options.checkpoint, dtype=torch.float32, attn_implementation=attention).eval()


def bridge(options):
    """TransformerLens on raw weights: nothing folded or centred, its uniform hook names."""
    import torch
    from transformer_lens.model_bridge import TransformerBridge

    model = TransformerBridge.boot_transformers(str(options.checkpoint), dtype=torch.float32, device="cpu")
    model.enable_compatibility_mode(no_processing=True, disable_warnings=True)
    return model.eval()


def matrix_product(options) -> Iterator[Row]:
    """1024³ in fp32: PyTorch's library here, OpenBLAS as it picks its kernels, and with its AVX-512 kernels forced."""
    import torch

    a, b = torch.randn(1024, 1024), torch.randn(1024, 1024)
    seconds = least(lambda: a @ b, options.repeat * 20)
    yield "PyTorch", seconds, {"gflops": 2 * 1024**3 / seconds / 1e9}
    for tool, core in [("OpenBLAS", None), ("OpenBLAS, AVX-512 kernels", "SKYLAKEX")]:
        environment = os.environ | ({"OPENBLAS_CORETYPE": core} if core else {})
        code = ("import numpy as np, time\na = np.random.rand(1024, 1024).astype('f'); b = a.T.copy(); a @ b; best = 1e9\n"
                f"for _ in range({options.repeat * 20}):\n"
                "    s = time.perf_counter(); a @ b; best = min(best, time.perf_counter() - s)\nprint(best)")
        result = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
        if result.returncode == 0:
            seconds = float(result.stdout)
            yield tool, seconds, {"gflops": 2 * 1024**3 / seconds / 1e9}


def forward(options) -> Iterator[Row]:
    """512 tokens, logits at every position."""
    for attention in ["eager", "sdpa"]:
        model = transformers_model(options, attention)
        tokens = ids(512, model.config.vocab_size)
        yield f"transformers {attention}", least(lambda: model(tokens, use_cache=False).logits, options.repeat), {"tokens": 512}


def forward_with_patterns(options) -> Iterator[Row]:
    """The same with every attention pattern kept; TransformerLens once as people call it and once filtered to patterns."""
    model = transformers_model(options, "eager")
    tokens = ids(512, model.config.vocab_size)
    seconds = least(lambda: model(tokens, use_cache=False, output_attentions=True), options.repeat)
    yield "transformers eager, output_attentions", seconds, {"tokens": 512}
    model = bridge(options)
    filters = {"run_with_cache": None, "run_with_cache, patterns only": lambda name: name.endswith("hook_pattern")}
    for name, names_filter in filters.items():
        kept = {}

        def work():
            kept["cache"] = None
            kept["cache"] = model.run_with_cache(tokens, names_filter=names_filter)[1]

        seconds = least(work, options.repeat)
        storages = {value.untyped_storage().data_ptr(): value.untyped_storage().nbytes() for value in kept["cache"].values()}
        yield f"TransformerLens {name}", seconds, {"tokens": 512, "bytes": sum(storages.values())}


def head_sweep(options) -> Iterator[Row]:
    """Each head's z set to zero in turn, 128 tokens; the metric is the loss and the logit of the last token."""
    import torch
    from functools import partial

    model = bridge(options)
    tokens = ids(128, model.cfg.d_vocab)

    def zero(z, hook, head):
        z[:, :, head] = 0
        return z

    def run(layer: int, head: int) -> float:
        start = time.perf_counter()
        hooks = [(f"blocks.{layer}.attn.hook_z", partial(zero, head=head))]
        logits = model.run_with_hooks(tokens, fwd_hooks=hooks, return_type="logits")
        _ = torch.nn.functional.cross_entropy(logits[0, :-1], tokens[0, 1:]).item(), logits[0, -1].max().item()
        return time.perf_counter() - start

    run(0, 0)  # warms up; the sweep is so long that one of it is enough
    times = [run(layer, head) for layer in range(model.cfg.n_layers) for head in range(model.cfg.n_heads)]
    yield "TransformerLens run_with_hooks", sum(times), {"heads": len(times)}
    # Every head costs it a whole run, so the fastest times their number is what an idle machine would need.
    yield "TransformerLens run_with_hooks, fastest head × heads", min(times) * len(times), {"heads": len(times)}


def decode(options) -> Iterator[Row]:
    """Seconds for each of 32 tokens, greedy, after a prompt of 128, with the key/value cache."""
    model = transformers_model(options, "sdpa")
    tokens = ids(128, model.config.vocab_size)

    def run(new: int):
        return model.generate(tokens, max_new_tokens=new, min_new_tokens=new, do_sample=False, pad_token_id=0)

    prompt = least(lambda: run(1), options.repeat)
    yield "transformers generate", (least(lambda: run(33), options.repeat) - prompt) / 32, {"tokens": 1}


def prefill(options) -> Iterator[Row]:
    """512 tokens into the key/value cache, logits at the last position only."""
    model = transformers_model(options, "sdpa")
    tokens = ids(512, model.config.vocab_size)
    seconds = least(lambda: model(tokens, use_cache=True, logits_to_keep=1), options.repeat)
    yield "transformers sdpa", seconds, {"tokens": 512}


def start_up(options) -> Iterator[Row]:
    """A fresh process up to the point where the library could open a model."""
    for tool, module in [("import torch", "torch"), ("import transformers' model class", "transformers"),
                         ("import TransformerLens", "transformer_lens")]:
        line = "from transformers import AutoModelForCausalLM" if module == "transformers" else f"import {module}"
        if module == "transformer_lens":
            line = "from transformer_lens.model_bridge import TransformerBridge"
        yield tool, least(lambda: subprocess.run([sys.executable, "-c", line], check=True, capture_output=True), options.repeat), {}


CASES: dict[str, Callable[..., Iterator[Row]]] = {
    "matmul-1024": matrix_product, "gpt2-124m-512": forward, "gpt2-124m-512-patterns": forward_with_patterns,
    "head-sweep-128": head_sweep, "decode": decode, "prefill": prefill, "start": start_up}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("case", choices=CASES)
    arguments.add_argument("--checkpoint", type=Path, help="a folder that transformers opens; not needed for matmul-1024 and start")
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--repeat", type=int, default=3)
    options = arguments.parse_args()
    for variable in ["OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"]:
        os.environ[variable] = str(options.threads)
    if options.case not in ["matmul-1024", "start"] and not options.checkpoint:
        arguments.error(f"{options.case} needs --checkpoint")
    import torch

    torch.set_num_threads(options.threads)
    with torch.inference_mode(options.case not in ["gpt2-124m-512-patterns", "head-sweep-128"]), torch.no_grad():
        for tool, seconds, known in CASES[options.case](options):
            print(json.dumps({"case": options.case, "tool": tool, "seconds": seconds, "threads": options.threads} | known), flush=True)


if __name__ == "__main__":
    main()
