"""Reads an exported run as TensorBoard does and compares every scalar with the same run exported as JSON.

    vitrine -c 'runs export train-1 train-1.json; runs export train-1 logs/train-1'
    python tensorboard_events.py train-1.json logs/train-1

Needs the `tensorboard` package. Checksums are checked by its own record reader; values are float32 there.
"""
import json
import math
import struct
import sys

from tensorboard.backend.event_processing.event_accumulator import SCALARS, EventAccumulator


def float32(value):
    return struct.unpack("f", struct.pack("f", float(value)))[0]


def same(a, b):
    return (math.isnan(a) and math.isnan(b)) or a == b


def main(whole, folder):
    curves = json.load(open(whole))["run"]["curves"]
    events = EventAccumulator(folder, size_guidance={SCALARS: 0})
    events.Reload()
    names = sorted(curve["name"] for curve in curves)
    found = sorted(events.Tags()["scalars"])
    assert names == found, f"curves {names}, TensorBoard has {found}"
    points = 0
    for curve in curves:
        scalars = events.Scalars(curve["name"])
        assert [s.step for s in scalars] == curve["steps"], curve["name"]
        assert [s.wall_time for s in scalars] == curve["times"], curve["name"]
        for scalar, value in zip(scalars, curve["values"]):
            assert same(scalar.value, float32(value)), f"{curve['name']} step {scalar.step}: {scalar.value} for {value}"
        points += len(scalars)
    print(f"{len(curves)} curves, {points} points: all as TensorBoard reads them")


if __name__ == "__main__":
    main(*sys.argv[1:])
