/* x86-64 with AVX2, FMA and F16C: vectors of eight floats, sixteen registers. */
#include "sets.h"
#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#define WIDTH 8
#define FUSED 1
#define HALF_IN_HARDWARE 1
#define TILE_M 6
#define TILE_V 2
#define EVENLY_LOW(a, b) \
  __builtin_shufflevector(a, b, 0, 8, 1, 9, 4, 12, 5, 13)
#define EVENLY_HIGH(a, b) \
  __builtin_shufflevector(a, b, 2, 10, 3, 11, 6, 14, 7, 15)
#define PAIRS_LOW(a, b) \
  __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13)
#define PAIRS_HIGH(a, b) \
  __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15)
#define EVEN_LANES(a, b) \
  __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14)
#define ODD_LANES(a, b) \
  __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15)
#define WEAVE_LOW(a, b) \
  __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define WEAVE_HIGH(a, b) \
  __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
#define SET ck_avx2
#define SET_NAME "avx2"
#include "body/set.inc"
#pragma clang attribute pop

#endif
