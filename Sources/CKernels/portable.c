/* What every processor can run: vectors of four floats, no fused multiply-add. */
#include "sets.h"

#define WIDTH 4
#define FUSED 0
#define HALF_IN_HARDWARE 0
#define TILE_M 4
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
#define SET ck_portable
#define SET_NAME "portable"
#include "body/set.inc"
