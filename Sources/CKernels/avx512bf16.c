/* Products of bfloat16 for x86-64 with AVX-512 BF16, whose instructions round to pairs and multiply two pairs in each lane. All else is the set's own. */
#include "sets.h"
#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx512bf16,avx2,fma,f16c"))), apply_to = function)
typedef __bf16 bfloats __attribute__((vector_size(64))), half_bfloats __attribute__((vector_size(32)));
#define PAIRS_IN_HARDWARE(a, b, c) __builtin_ia32_dpbf16ps_512(c, (bfloats)(a), (bfloats)(b))
#define NEIGHBOURS_IN_HARDWARE(a, b) (vf)__builtin_ia32_cvtne2ps2bf16_512(b, a)
#define ROUNDS_IN_HARDWARE(x) (vh)__builtin_convertvector(x, half_bfloats)
#include "avx512.h"
#include "body/vector.inc"
#include "body/columns.inc"
#include "body/product.inc"
#include "body/bf16.inc"
const ck_products ck_avx512_bf16 = BF16_PRODUCTS;
#pragma clang attribute pop

#endif
