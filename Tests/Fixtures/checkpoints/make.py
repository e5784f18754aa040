"""Writes the small checkpoints that CheckpointsTests reads, with the `safetensors` and `gguf` packages, and their values.

    python make.py          (needs torch, safetensors, gguf)

types.safetensors, types.gguf   one tensor of every element type; the .gguf also metadata of every kind, and two quantised tensors
sharded/                        a folder of two shards with an index, as transformers writes it
values.json                     what the readers must find: type, shape and values by tensor name
"""
import json
from pathlib import Path

import gguf
import numpy as np
import torch
from safetensors.torch import save_file

here = Path(__file__).parent
generator = torch.Generator().manual_seed(7)


def floats(*shape):
    return torch.randn(shape, generator=generator, dtype=torch.float64)


def values(tensor):
    # numpy has no bfloat16; float64 holds every value of the other types exactly.
    return tensor.to(torch.float64).flatten().tolist()


def described(tensors, names):
    return {k: {"type": names[v.dtype], "shape": list(v.shape), "values": values(v)} for k, v in tensors.items()}


names = {
    torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64",
    torch.int32: "I32", torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8", torch.bool: "BOOL",
}  # fmt: skip
tensors = {name.lower(): (floats(3, 5) * 50).to(dtype) for dtype, name in names.items()}
tensors["scalar"] = torch.tensor(0.1)
tensors["empty"] = torch.zeros(0, 4)
tensors["层.weight"] = floats(2, 2).float()
save_file(tensors, here / "types.safetensors", metadata={"format": "pt", "note": 'quotes " and 中文'})

shards = here / "sharded"
shards.mkdir(exist_ok=True)
parts = [{"a.weight": floats(2, 3).float()}, {"b.weight": floats(4).half(), "c.weight": floats(1, 2).bfloat16()}]
weight_map = {}
for index, part in enumerate(parts, start=1):
    file = f"model-{index:05}-of-{len(parts):05}.safetensors"
    save_file(part, shards / file, metadata={"format": "pt"})
    weight_map |= dict.fromkeys(part, file)
(shards / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": weight_map}, indent=2))
(shards / "config.json").write_text(json.dumps({"model_type": "none", "rms_norm_eps": 1e-05}))

writer = gguf.GGUFWriter(here / "types.gguf", "llama")
writer.add_block_count(2)
writer.add_layer_norm_rms_eps(1e-05)
writer.add_token_list(["<s>", "▁the", "e\u0301", "\u00e9"])
writer.add_token_scores([0.0, -1.5, -2.25, -3.0])
writer.add_token_types([3, 1, 1, 1])
writer.add_bool("test.flag", True)
writer.add_uint64("test.large", 2**40)
writer.add_float64("test.double", 0.1)
writer.add_array("test.nested", [[1, 2], [3]])
in_gguf = {k: v for k, v in tensors.items() if k in ("f64", "f32", "f16", "i64", "i32", "i16", "i8")}
for name, tensor in in_gguf.items():
    writer.add_tensor(name, tensor.numpy())
bits = tensors["bf16"].view(torch.int16).numpy().view(np.uint8)
writer.add_tensor("bf16", bits, raw_dtype=gguf.GGMLQuantizationType.BF16)
quantised = floats(2, 64).float().numpy()
for kind in (gguf.GGMLQuantizationType.Q8_0, gguf.GGMLQuantizationType.Q4_0):
    writer.add_tensor(kind.name.lower(), gguf.quantize(quantised, kind), raw_dtype=kind)
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()

expected = {
    "types.safetensors": described(tensors, names),
    "types.gguf": described(in_gguf | {"bf16": tensors["bf16"]}, names),
    "sharded": described(parts[0] | parts[1], names),
}
(here / "values.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n")
