/* x86-64 with AVX-512: vectors of sixteen floats, thirty-two registers. */
#include "sets.h"
#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx2,fma,f16c"))), apply_to = function)
#include "avx512.h"
#define SET ck_avx512
#define SET_NAME "avx512"
#include "body/set.inc"
#pragma clang attribute pop

#endif
