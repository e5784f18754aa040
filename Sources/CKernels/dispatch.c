/* Which sets there are and which of them this processor can run. Compiled without any target switch, so that asking is safe
 * everywhere. */
#include "sets.h"
#include <stddef.h>

static const ck_kernels *const all[] = {
#if defined(__x86_64__)
    &ck_avx512, &ck_avx2,
#elif defined(__aarch64__)
    &ck_neon,
#endif
    &ck_portable, NULL};

const ck_kernels *const *ck_all(void) { return all; }

#if defined(__x86_64__)
/* __builtin_cpu_supports wants a literal, hence a row per feature. It also checks that the system saves the registers. */
#define FEATURES(row) row(sse2) row(avx) row(avx2) row(fma) row(f16c) row(avx512f) row(avx512vl) row(avx512bw) row(avx512dq) \
  row(avx512bf16)
#define NAME(f) #f,
#define ASK(f) \
  if (__builtin_strcmp(name, #f) == 0) return __builtin_cpu_supports(#f) != 0;
static const char *const features[] = {FEATURES(NAME) NULL};
bool ck_has_feature(const char *name) {
  __builtin_cpu_init();
  FEATURES(ASK)
  return false;
}
#elif defined(__aarch64__)
static const char *const features[] = {"neon", NULL};
bool ck_has_feature(const char *name) { return __builtin_strcmp(name, "neon") == 0; }
#else
static const char *const features[] = {NULL};
bool ck_has_feature(const char *name) { return false; }
#endif

const char *const *ck_feature_names(void) { return features; }

bool ck_supported(const ck_kernels *set) {
#if defined(__x86_64__)
  bool wide = ck_has_feature("avx2") && ck_has_feature("fma") && ck_has_feature("f16c");
  if (set == &ck_avx2) return wide;
  if (set == &ck_avx512)
    return wide && ck_has_feature("avx512f") && ck_has_feature("avx512vl") && ck_has_feature("avx512bw") &&
           ck_has_feature("avx512dq");
#endif
  return true;
}

ck_products ck_bf16(const ck_kernels *set, bool *in_hardware) {
  *in_hardware = false;
#if defined(__x86_64__)
  *in_hardware = set == &ck_avx512 && ck_has_feature("avx512bf16");
  if (*in_hardware) return ck_avx512_bf16;
#endif
  return set->bf16;
}
