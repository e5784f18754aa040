#!/usr/bin/env python3
"""Runs Vitrine and the tools it is measured against on the same work, in turns, and prints a Markdown table of ratios.

A round runs `vitrine bench --json` and then every case of baselines.py in a process of its own. What is compared is the
median over the rounds of each tool's fastest run: the machine's load changes between rounds, so ratios are what counts.
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

# Case of `vitrine bench`, what it does, and the other tool's row that the design compares it with.
CASES = {
    "matmul-1024": ("fp32 matrix product 1024³", "PyTorch"),
    "gpt2-124m-512": ("512 tokens, all logits", "transformers eager"),
    "gpt2-124m-512-patterns": ("the same, every attention pattern kept", "TransformerLens run_with_cache"),
    "head-sweep-128": ("each head zero-ablated in turn, 128 tokens", "TransformerLens run_with_hooks"),
    "decode": ("one token after 128, key/value cache", "transformers generate"),
    "prefill": ("512 tokens, logits of the last", "transformers sdpa"),
    "start": ("process start to ready", "import TransformerLens"),
}


def rows(command: list[str]) -> list[dict]:
    """The JSON objects a program prints, one to a line; a program that fails is reported and gives what it printed."""
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        last = result.stderr.strip().splitlines()[-1:] or ["no message"]
        print(f"{command[0]} … {command[2] if len(command) > 2 else ''}: exit {result.returncode}: {last[0]}", file=sys.stderr)
    return [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]


def measure(options) -> dict[str, dict[str, list[dict]]]:
    """Case → tool → one row for each round."""
    found: dict[str, dict[str, list[dict]]] = {case: defaultdict(list) for case in options.cases}
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
        checkpoint = ["--checkpoint", str(options.checkpoint)] if options.checkpoint else []
        if options.vitrine:
            for row in rows([str(options.vitrine), "bench", "--json", *checkpoint]):
                if row.get("case") in found:
                    found[row["case"]]["Vitrine"].append(row)
        for case in options.cases:
            command = [sys.executable, str(Path(__file__).with_name("baselines.py")), case, "--threads", str(options.threads),
                       "--repeat", str(options.repeat)]
            for row in rows(command + checkpoint):
                found[case][row["tool"]].append(row)
    return found


def seconds(found: list[dict]) -> float | None:
    return statistics.median(row["seconds"] for row in found) if found else None


def written(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1e3:.1f} ms" if value >= 1e-2 else f"{value * 1e3:.2f} ms"


def rate(found: list[dict]) -> str:
    """What a row says besides its time, at its median time."""
    if not found:
        return ""
    row, time = found[0], seconds(found)
    if "gflops" in row:
        return f"{2 * 1024**3 / time / 1e9:.0f} GFLOP/s" if row["case"] == "matmul-1024" else f"{row['gflops']:.0f} GFLOP/s"
    parts = [f"{row['tokens'] / time:.0f} tokens/s"] if "tokens" in row else []
    parts += [f"{row['bytes'] / 1e9:.2f} GB kept"] if "bytes" in row else []
    return ", ".join(parts)


def table(found: dict[str, dict[str, list[dict]]]) -> str:
    lines = ["| case | tool | seconds | rate | Vitrine is faster by |", "| --- | --- | ---: | --- | ---: |"]
    for case, tools in found.items():
        ours = seconds(tools["Vitrine"])
        lines.append(f"| {case}: {CASES[case][0]} | Vitrine | {written(ours)} | {rate(tools['Vitrine'])} | |")
        for tool, measured in tools.items():
            if tool != "Vitrine":
                ratio = f"{seconds(measured) / ours:.2f} ×" if ours else "–"
                anchor = " (the anchor)" if tool == CASES[case][1] else ""
                lines.append(f"| | {tool}{anchor} | {written(seconds(measured))} | {rate(measured)} | {ratio} |")
    return "\n".join(lines)


def conditions(found: dict[str, dict[str, list[dict]]], options) -> str:
    kernels = {row["kernels"] for tools in found.values() for row in tools["Vitrine"] if "kernels" in row}
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return (f"{platform.machine()}, {os.cpu_count()} cores, {options.threads} threads, load at the end {load}; Vitrine's kernels: "
            f"{', '.join(sorted(kernels)) or '–'}; median of {options.rounds} rounds.")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--vitrine", type=Path, help="the built program; without it only the others are measured")
    arguments.add_argument("--checkpoint", type=Path, help="a folder that make_checkpoints.py wrote, such as gpt2-124m")
    arguments.add_argument("--cases", nargs="+", choices=CASES, metavar="CASE", help="some of: " + " ".join(CASES))
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--repeat", type=int, default=3, help="runs of which a round takes the fastest")
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--raw", type=Path, help="also write every row as JSON Lines to this file")
    options = arguments.parse_args()
    options.cases = options.cases or [case for case in CASES if options.checkpoint or case in ["matmul-1024", "start"]]
    found = measure(options)
    if options.raw:
        every = [row | {"tool": tool} for tools in found.values() for tool, measured in tools.items() for row in measured]
        options.raw.write_text("".join(json.dumps(row) + "\n" for row in every))
    print(table(found), conditions(found, options), sep="\n\n")


if __name__ == "__main__":
    main()
