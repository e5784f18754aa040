/* SHA-256 over whole blocks (FIPS 180-4): by the processor's own instructions where it has them, else word by word. It is no part of the
 * instruction sets of `ck_kernels`: it knows no floats, and which processor has it follows no order of theirs. */
#include "ckernels.h"
#include <string.h>

enum { BLOCK = 64 };

/* The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
static const uint32_t constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t turned(uint32_t word, int by) { return word >> by | word << (32 - by); }

static void fold_words(uint32_t *state, const uint8_t *bytes, long blocks) {
  for (long block = 0; block < blocks; block++, bytes += BLOCK) {
    uint32_t w[64];
    for (int i = 0; i < 16; i++)
      w[i] = (uint32_t)bytes[4 * i] << 24 | (uint32_t)bytes[4 * i + 1] << 16 | (uint32_t)bytes[4 * i + 2] << 8 | bytes[4 * i + 3];
    for (int i = 16; i < 64; i++) {
      uint32_t small = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ w[i - 15] >> 3;
      uint32_t large = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ w[i - 2] >> 10;
      w[i] = w[i - 16] + small + w[i - 7] + large;
    }
    uint32_t s[8];
    memcpy(s, state, sizeof s);
    /* Instead of moving all eight on by one, each round counts its places from one further back. */
#define S(place) s[(place - i) & 7]
#pragma clang loop unroll_count(8)
    for (int i = 0; i < 64; i++) {
      uint32_t chosen = (S(4) & S(5)) ^ (~S(4) & S(6));
      uint32_t first = S(7) + (turned(S(4), 6) ^ turned(S(4), 11) ^ turned(S(4), 25)) + chosen + constants[i] + w[i];
      uint32_t most = (S(0) & S(1)) ^ (S(0) & S(2)) ^ (S(1) & S(2));
      S(3) += first;
      S(7) = first + (turned(S(0), 2) ^ turned(S(0), 13) ^ turned(S(0), 22)) + most;
    }
#undef S
    for (int i = 0; i < 8; i++) state[i] += s[i];
  }
}

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/* Leaf 7, EBX bit 29: the SHA extensions; leaf 1, ECX bits 9 and 19: SSSE3 and SSE4.1, for the shuffles around them. */
static bool has_instructions(void) {
  unsigned a, b, c, d, b7, c7;
  return __get_cpuid(1, &a, &b, &c, &d) && (c >> 9 & 1) && (c >> 19 & 1) && __get_cpuid_count(7, 0, &a, &b7, &c7, &d) && (b7 >> 29 & 1);
}

__attribute__((target("sha,sse4.1"))) static void fold_instructions(uint32_t *state, const uint8_t *bytes, long blocks) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  /* The instructions want the state as two vectors, ABEF and CDGH, each with its first word highest. */
  __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
  __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xF0);
  for (long block = 0; block < blocks; block++, bytes += BLOCK) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i w[4];
    for (int i = 0; i < 4; i++) w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)bytes + i), big_endian);
    /* Four rounds at a time; w holds the words of these four and of the twelve behind them. */
#pragma clang loop unroll(full)
    for (int i = 0; i < 16; i++) {
      __m128i now = w[i & 3];
      __m128i sum = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)(constants + 4 * i)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
      __m128i last = w[(i + 3) & 3];
      __m128i next = _mm_add_epi32(_mm_sha256msg1_epu32(now, w[(i + 1) & 3]), _mm_alignr_epi8(last, w[(i + 2) & 3], 4));
      w[i & 3] = _mm_sha256msg2_epu32(next, last);
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  __m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}
#else
static bool has_instructions(void) { return false; }
static void fold_instructions(uint32_t *state, const uint8_t *bytes, long blocks) { fold_words(state, bytes, blocks); }
#endif

bool ck_sha256_has_instructions(void) { return has_instructions(); }

void ck_sha256(uint32_t state[8], const void *bytes, long blocks, bool by_instructions) {
  (by_instructions ? fold_instructions : fold_words)(state, bytes, blocks);
}
