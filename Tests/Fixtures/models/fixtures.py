"""The table of parity fixtures: which tiny models make.py writes, and how their files are spelled."""
from collections.abc import Callable
from dataclasses import dataclass, field

import torch

CONTEXT = 16  # every model's context limit
VOCABULARY = 53  # odd, so that no kernel's tile divides it


@dataclass
class Fixture:
    """A model to make: its configuration, and how its files differ from what save_pretrained writes today."""

    name: str
    model: str  # the transformers class
    config: dict
    dtype: torch.dtype = torch.float32
    # Spells config.json as published checkpoints do.
    respell: Callable[[dict], None] = lambda config: None
    # Weight name on disk, and buffers that old versions saved beside the weights.
    rename: Callable[[str], str] = lambda name: name
    buffers: dict = field(default_factory=dict)
    shard: str | None = None


def gpt2(**changes) -> dict:
    return dict(vocab_size=VOCABULARY, n_positions=CONTEXT, n_embd=24, n_layer=2, n_head=2,
                bos_token_id=0, eos_token_id=0) | changes


def neox(**changes) -> dict:
    return dict(vocab_size=VOCABULARY, max_position_embeddings=CONTEXT, hidden_size=48, num_hidden_layers=2,
                num_attention_heads=2, intermediate_size=32, rotary_pct=0.25) | changes


def llama(**changes) -> dict:
    return dict(vocab_size=VOCABULARY, max_position_embeddings=CONTEXT, hidden_size=24, num_hidden_layers=2,
                num_attention_heads=2, num_key_value_heads=1, intermediate_size=36, head_dim=12) | changes


def bert(**changes) -> dict:
    return dict(vocab_size=VOCABULARY, max_position_embeddings=CONTEXT, hidden_size=24, num_hidden_layers=2,
                num_attention_heads=2, intermediate_size=36, layer_norm_eps=1e-12) | changes


def rope(kind: str, theta: float = 10_000.0, **changes) -> dict:
    return {"rope_parameters": {"rope_type": kind, "rope_theta": theta} | changes}


def legacy_rope(config: dict) -> None:
    """rope_theta and rope_scaling at the top level, the kind under `type`: the spelling before transformers 5."""
    parameters = config.pop("rope_parameters")
    config["rope_theta"] = parameters.pop("rope_theta")
    parameters["type"] = parameters.pop("rope_type")
    config["rope_scaling"] = None if parameters["type"] == "default" else parameters


def published_qwen2(config: dict) -> None:
    """A window that is written down and switched off, and no layer_types."""
    legacy_rope(config)
    config.pop("layer_types", None)
    config |= {"sliding_window": 4, "use_sliding_window": False, "max_window_layers": 1}


def legacy_neox(config: dict) -> None:
    parameters = config.pop("rope_parameters")
    config |= {"rotary_emb_base": parameters["rope_theta"], "rotary_pct": parameters["partial_rotary_factor"]}


def gamma_beta(name: str) -> str:
    """What TensorFlow called gain and bias, and the original BERT checkpoints still do."""
    return name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta")


GPT2_BUFFERS = {f"h.{layer}.attn.bias": torch.ones(1, 1, CONTEXT, CONTEXT).tril() for layer in range(2)}
NEOX_BUFFERS = {f"gpt_neox.layers.{layer}.attention.{name}": value.clone() for layer in range(2) for name, value in {
    "bias": torch.ones(1, 1, CONTEXT, CONTEXT, dtype=torch.bool).tril(), "masked_bias": torch.tensor(-1e9),
    "rotary_emb.inv_freq": torch.ones(3)}.items()}

FIXTURES = [
    Fixture("gpt2", "GPT2LMHeadModel", gpt2()),
    Fixture("gpt2-inner", "GPT2LMHeadModel", gpt2(n_inner=37, n_head=4, vocab_size=61, activation_function="gelu")),
    Fixture("gpt2-published", "GPT2LMHeadModel", gpt2(n_head=3), torch.float16,
            rename=lambda name: name.removeprefix("transformer."), buffers=GPT2_BUFFERS),
    Fixture("neox-sequential", "GPTNeoXForCausalLM",
            neox(hidden_size=24, rotary_pct=0.5, use_parallel_residual=False)),
    Fixture("neox-parallel", "GPTNeoXForCausalLM", neox(), torch.float16, respell=legacy_neox, buffers=NEOX_BUFFERS),
    Fixture("llama", "LlamaForCausalLM", llama()),
    Fixture("llama-bias", "LlamaForCausalLM", llama(num_attention_heads=4, num_key_value_heads=2, head_dim=10,
                                                    attention_bias=True, mlp_bias=True), torch.float16),
    Fixture("llama3-rope", "LlamaForCausalLM", llama(**rope(
        "llama3", theta=100.0, factor=4.0, low_freq_factor=1.0, high_freq_factor=2.0,
        original_max_position_embeddings=12))),
    Fixture("llama-linear-rope", "LlamaForCausalLM", llama(**rope("linear", factor=2.5)), respell=legacy_rope),
    Fixture("llama-tied-sharded", "LlamaForCausalLM",
            llama(num_key_value_heads=2, num_hidden_layers=3, head_dim=20, tie_word_embeddings=True), torch.bfloat16,
            shard="12KB"),
    Fixture("mistral-window", "MistralForCausalLM", llama(num_attention_heads=4, head_dim=6, sliding_window=5)),
    Fixture("qwen2", "Qwen2ForCausalLM", llama(tie_word_embeddings=True), torch.bfloat16, respell=published_qwen2),
    Fixture("qwen3", "Qwen3ForCausalLM", llama(head_dim=20), torch.bfloat16),
    Fixture("bert-mlm", "BertForMaskedLM", bert()),
    Fixture("bert-encoder", "BertModel", bert(num_attention_heads=3, hidden_act="gelu_new"), torch.float16),
    Fixture("bert-published", "BertForMaskedLM", bert(intermediate_size=24), torch.float16, rename=gamma_beta,
            buffers={"bert.embeddings.position_ids": torch.arange(CONTEXT)[None]}),
    Fixture("llama-yarn", "LlamaForCausalLM", llama(**rope(
        "yarn", theta=10.0, factor=4.0, beta_fast=2.0, original_max_position_embeddings=12))),
    Fixture("qwen2-window", "Qwen2ForCausalLM", llama(use_sliding_window=True, sliding_window=4, max_window_layers=1)),
    Fixture("gpt2-scaled", "GPT2LMHeadModel", gpt2(scale_attn_by_inverse_layer_idx=True)),
    # A quarter of 12 features: three are to be turned, and transformers turns four.
    Fixture("neox-odd", "GPTNeoXForCausalLM", neox(hidden_size=24)),
    Fixture("llama-empty-scaling", "LlamaForCausalLM", llama(**rope("default", theta=50.0)),
            respell=lambda config: config.update(rope_scaling={})),
    Fixture("llama-base", "LlamaModel", llama()),
]
