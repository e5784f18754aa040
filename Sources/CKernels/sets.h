/* The sets that dispatch.c chooses from; private to this target. */
#pragma once
#include "ckernels.h"

extern const ck_kernels ck_portable;
#if defined(__x86_64__)
extern const ck_kernels ck_avx2, ck_avx512;
extern const ck_products ck_avx512_bf16;
#elif defined(__aarch64__)
extern const ck_kernels ck_neon;
#endif
