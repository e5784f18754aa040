#include "cembedded.h"

static const unsigned char shakespeare_config[] = {
#embed "models/shakespeare/config.json"
};
static const unsigned char shakespeare_tokenizer[] = {
#embed "models/shakespeare/tokenizer.json"
};
static const unsigned char shakespeare_weights[] __attribute__((aligned(64))) = {
#embed "models/shakespeare/model.safetensors"
};

static const cembedded_file files[] = {
    {"models/shakespeare/config.json", shakespeare_config, sizeof shakespeare_config},
    {"models/shakespeare/tokenizer.json", shakespeare_tokenizer, sizeof shakespeare_tokenizer},
    {"models/shakespeare/model.safetensors", shakespeare_weights, sizeof shakespeare_weights},
    {NULL, NULL, 0},
};

const cembedded_file *cembedded_files(void) { return files; }
