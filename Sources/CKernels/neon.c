/* 64-bit ARM, where NEON with fused multiply-add and f16 conversion is always there. */
#include "sets.h"
#if defined(__aarch64__)

#define WIDTH 4
#define FUSED 1
#define HALF_IN_HARDWARE 1
#define TILE_M 8
#define TILE_V 2
#define EVENLY_LOW(a, b) \
  __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define EVENLY_HIGH(a, b) \
  __builtin_shufflevector(a, b, 2, 6, 3, 7)
#define PAIRS_LOW(a, b) \
  __builtin_shufflevector(a, b, 0, 1, 4, 5)
#define PAIRS_HIGH(a, b) \
  __builtin_shufflevector(a, b, 2, 3, 6, 7)
#define EVEN_LANES(a, b) \
  __builtin_shufflevector(a, b, 0, 2, 4, 6)
#define ODD_LANES(a, b) \
  __builtin_shufflevector(a, b, 1, 3, 5, 7)
#define WEAVE_LOW(a, b) \
  __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define WEAVE_HIGH(a, b) \
  __builtin_shufflevector(a, b, 2, 6, 3, 7)
#define SET ck_neon
#define SET_NAME "neon"
#include "body/set.inc"

#endif
