#include "cembedded.h"

static const unsigned char gpt2_config[] = {
#embed "models/shakespeare-gpt2/config.json"
};
static const unsigned char gpt2_tokenizer[] = {
#embed "models/shakespeare-gpt2/tokenizer.json"
};
static const unsigned char gpt2_weights[] __attribute__((aligned(64))) = {
#embed "models/shakespeare-gpt2/model.safetensors"
};

static const cembedded_file files[] = {
    {"models/shakespeare-gpt2/config.json", gpt2_config, sizeof gpt2_config},
    {"models/shakespeare-gpt2/tokenizer.json", gpt2_tokenizer, sizeof gpt2_tokenizer},
    {"models/shakespeare-gpt2/model.safetensors", gpt2_weights, sizeof gpt2_weights},
    {NULL, NULL, 0},
};

const cembedded_file *cembedded_files(void) { return files; }
