#!/usr/bin/env python3
"""Writes gguf/NAME.gguf from fixtures that make.py made, with the names, layouts and metadata of llama.cpp's converter.

Matrices keep the type of the fixture (llama and bert-mlm F32, gpt2-published and neox-parallel F16, qwen2 and qwen3
BF16), vectors are F32 as the converter has them, so the expected values are those of the fixture. Each file has a small
vocabulary of its own.
"""
import argparse
import json
import re
import string
from pathlib import Path

import gguf
import torch
from safetensors.torch import load_file

# Fixture -> architecture in GGUF and the vocabulary's kind.
FILES = {"llama": ("llama", "llama"), "gpt2-published": ("gpt2", "gpt2"), "qwen3": ("qwen3", "gpt2"),
         "qwen2": ("qwen2", "gpt2"), "neox-parallel": ("gptneox", "gpt2"), "bert-mlm": ("bert", "bert")}
# Checkpoint name -> GGUF name, without `.weight` and `.bias`; L is the layer.
NAMES = {
    "model.embed_tokens": "token_embd", "model.norm": "output_norm", "lm_head": "output",
    "model.layers.L.input_layernorm": "blk.L.attn_norm", "model.layers.L.post_attention_layernorm": "blk.L.ffn_norm",
    "model.layers.L.self_attn.q_proj": "blk.L.attn_q", "model.layers.L.self_attn.k_proj": "blk.L.attn_k",
    "model.layers.L.self_attn.v_proj": "blk.L.attn_v", "model.layers.L.self_attn.o_proj": "blk.L.attn_output",
    "model.layers.L.self_attn.q_norm": "blk.L.attn_q_norm", "model.layers.L.self_attn.k_norm": "blk.L.attn_k_norm",
    "model.layers.L.mlp.gate_proj": "blk.L.ffn_gate", "model.layers.L.mlp.up_proj": "blk.L.ffn_up",
    "model.layers.L.mlp.down_proj": "blk.L.ffn_down",
    "wte": "token_embd", "wpe": "position_embd", "ln_f": "output_norm", "h.L.ln_1": "blk.L.attn_norm",
    "h.L.ln_2": "blk.L.ffn_norm", "h.L.attn.c_attn": "blk.L.attn_qkv", "h.L.attn.c_proj": "blk.L.attn_output",
    "h.L.mlp.c_fc": "blk.L.ffn_up", "h.L.mlp.c_proj": "blk.L.ffn_down",
    "gpt_neox.embed_in": "token_embd", "gpt_neox.final_layer_norm": "output_norm", "embed_out": "output",
    "gpt_neox.layers.L.input_layernorm": "blk.L.attn_norm", "gpt_neox.layers.L.post_attention_layernorm": "blk.L.ffn_norm",
    "gpt_neox.layers.L.attention.query_key_value": "blk.L.attn_qkv", "gpt_neox.layers.L.attention.dense": "blk.L.attn_output",
    "gpt_neox.layers.L.mlp.dense_h_to_4h": "blk.L.ffn_up", "gpt_neox.layers.L.mlp.dense_4h_to_h": "blk.L.ffn_down",
    "bert.embeddings.word_embeddings": "token_embd", "bert.embeddings.position_embeddings": "position_embd",
    "bert.embeddings.token_type_embeddings": "token_types", "bert.embeddings.LayerNorm": "token_embd_norm",
    "bert.encoder.layer.L.attention.self.query": "blk.L.attn_q", "bert.encoder.layer.L.attention.self.key": "blk.L.attn_k",
    "bert.encoder.layer.L.attention.self.value": "blk.L.attn_v",
    "bert.encoder.layer.L.attention.output.dense": "blk.L.attn_output",
    "bert.encoder.layer.L.attention.output.LayerNorm": "blk.L.attn_output_norm",
    "bert.encoder.layer.L.intermediate.dense": "blk.L.ffn_up", "bert.encoder.layer.L.output.dense": "blk.L.ffn_down", "bert.encoder.layer.L.output.LayerNorm": "blk.L.layer_output_norm",
}


def converted(name: str, value: torch.Tensor, config: dict) -> tuple[str, torch.Tensor] | None:
    """The tensor as the converter lays it out; nothing for a buffer that is no weight."""
    stem, kind = name.rsplit(".", 1)
    layer = re.search(r"\.(\d+)\.", name)
    pattern = re.sub(r"\.\d+\.", ".L.", stem)
    if pattern not in NAMES:
        return None
    if ".c_" in name and kind == "weight":
        value = value.T  # GPT-2's Conv1D keeps [in, out]
    if config["model_type"] == "llama" and (stem.endswith("q_proj") or stem.endswith("k_proj")):
        # The converter interleaves the two halves of every head: llama.cpp rotates neighbours, transformers rotates halves.
        heads = config["num_attention_heads" if stem.endswith("q_proj") else "num_key_value_heads"]
        value = value.reshape(heads, 2, -1, value.shape[-1]).swapaxes(1, 2).reshape(value.shape)
    if stem.endswith("query_key_value"):
        # Head by head in the checkpoint, one after another in GGUF.
        heads = config["num_attention_heads"]
        value = value.reshape(heads, 3, -1, *value.shape[1:]).transpose(0, 1).reshape(value.shape)
    return NAMES[pattern].replace("L", layer[1] if layer else "") + "." + kind, value.contiguous()


def add_sizes(writer: gguf.GGUFWriter, config: dict) -> None:
    if config["model_type"] == "gpt2":
        writer.add_context_length(config["n_positions"])
        writer.add_embedding_length(config["n_embd"])
        writer.add_block_count(config["n_layer"])
        writer.add_feed_forward_length(4 * config["n_embd"])
        writer.add_head_count(config["n_head"])
        writer.add_layer_norm_eps(config["layer_norm_epsilon"])
        return
    kind = config["model_type"]
    if kind != "bert":
        writer.add_vocab_size(config["vocab_size"])
    writer.add_context_length(config["max_position_embeddings"])
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    if kind == "gpt_neox":
        writer.add_rope_dimension_count(int(config["rotary_pct"] * config["hidden_size"] / config["num_attention_heads"]))
        writer.add_parallel_residual(config["use_parallel_residual"])
    if kind == "bert":
        writer.add_causal_attention(False)
        writer.add_pooling_type(gguf.PoolingType.MEAN)
    if kind in ("gpt_neox", "bert"):
        writer.add_layer_norm_eps(config["layer_norm_eps"])
        return
    writer.add_head_count_kv(config["num_key_value_heads"])
    if "head_dim" in config:
        writer.add_key_length(config["head_dim"])
        writer.add_value_length(config["head_dim"])
    writer.add_rope_freq_base(config["rope_parameters"]["rope_theta"] if "rope_parameters" in config else config["rope_theta"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    if config["model_type"] == "llama":
        writer.add_rope_dimension_count(config["head_dim"])


def add_vocabulary(writer: gguf.GGUFWriter, kind: str, count: int) -> None:
    """Letters, a space mark and a few merged pieces; enough to tokenise lower-case words."""
    normal, control, unknown = gguf.TokenType.NORMAL, gguf.TokenType.CONTROL, gguf.TokenType.UNKNOWN
    letters, pieces = list(string.ascii_lowercase), ["th", "the", "at", "on", "an", "in", "ca", "cat", "sa", "sat", "ma", "mat"]
    if kind == "gpt2":
        merges = ["t h", "th e", "a t", "o n", "a n", "i n", "c a", "ca t", "s a", "sa t", "m a", "ma t"]
        tokens = ["<|endoftext|>", "Ġ", *letters, *pieces]
        tokens += list(string.digits + string.punctuation)[: count - len(tokens)]
        types = [control] + [normal] * (count - 1)
        writer.add_token_merges(merges)
        writer.add_tokenizer_pre("gpt-2")
    elif kind == "bert":
        # The converter marks word starts with a lower one eighth block and drops the ## of continuations.
        tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *("▁" + piece for piece in [*letters, *pieces])]
        tokens += letters[: count - len(tokens)]
        types = [control] * 5 + [normal] * (count - 5)
        writer.add_token_type_count(2)
        writer.add_pad_token_id(0)
        writer.add_unk_token_id(1)
        writer.add_uint32("tokenizer.ggml.cls_token_id", 2)
        writer.add_sep_token_id(3)
        writer.add_mask_token_id(4)
    else:
        tokens = ["<unk>", "<s>", "</s>", "▁", *letters, *pieces]
        tokens += list(string.digits + string.punctuation)[: count - len(tokens)]
        types = [unknown, control, control] + [normal] * (count - 3)
        writer.add_token_scores([0.0, 0.0, 0.0] + [-float(i) for i in range(count - 3)])
        writer.add_unk_token_id(0)
    writer.add_tokenizer_model(kind)
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    if kind != "bert":
        writer.add_bos_token_id(1 if kind == "llama" else 0)
        writer.add_eos_token_id(2 if kind == "llama" else 0)


def write(source: Path, target: Path, architecture: str, vocabulary: str) -> None:
    config = json.loads((source / "config.json").read_text())
    writer = gguf.GGUFWriter(target, architecture)
    writer.add_name(source.name)
    add_sizes(writer, config)
    add_vocabulary(writer, vocabulary, config["vocab_size"])
    for name, value in load_file(source / "model.safetensors").items():
        if (result := converted(name, value, config)) is None:
            continue
        name, value = result
        if value.dim() > 1 and value.dtype == torch.bfloat16:
            bits = value.view(torch.int16).numpy()
            writer.add_tensor(name, bits, raw_shape=value.shape, raw_dtype=gguf.GGMLQuantizationType.BF16)
        else:
            writer.add_tensor(name, (value if value.dim() > 1 else value.float()).numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("output", type=Path, help="the folder that make.py filled")
    output = arguments.parse_args().output
    (output / "gguf").mkdir(exist_ok=True)
    for fixture, (architecture, vocabulary) in FILES.items():
        target = output / "gguf" / f"{fixture}.gguf"
        write(output / fixture, target, architecture, vocabulary)
        print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
