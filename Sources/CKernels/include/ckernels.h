/* The loops that Vitrine computes with: one body per kernel, compiled for several instruction sets, chosen at run time.
 *
 * They are for rows of 32-bit floats, with weights read as they lie in a file (f32, f16, bf16; either orientation). They
 * never allocate, print, keep state or start threads: scratch comes from the caller, who also splits work over threads.
 *
 * Legend
 *   M  rows of the input and output         K  inputs, the axis that is summed        N  outputs, columns of the output
 *   R  rows                                 C  columns                                D  width of one head
 *   ld*  distance between rows, in elements
 *
 * Order of sums. A product sums k in chunks of CK_CHUNK counted from k = 0: each chunk is one chain of (fused, where the
 * set has it) multiply-adds from zero in ascending k; chunk sums are added in ascending order; the bias comes last. Row
 * reductions keep one partial sum per lane, lane = column modulo the vector width, and fold the lanes in a fixed tree.
 * Nothing depends on M, on how M and N are split, or on neighbouring rows, so a row has the same bits alone and in a batch.
 *
 * Aliasing: an output may be the same memory as an input only where the comment says "in place allowed". */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CK_CHUNK 256L

typedef enum { CK_F32 = 0, CK_F16 = 1, CK_BF16 = 2 } ck_type;

/* The right-hand side of a product, element (k, n), wherever it lies and at any byte alignment.
 *   n_contiguous (in-out): base[k * stride + n]
 *   otherwise    (out-in): base[(n / block) * block_stride + (n % block) * stride + k]
 * Strides are in elements of `type`; `block` > 0 (N itself when the outputs are not in blocks). */
typedef struct {
  const void *base;
  int32_t type;
  bool n_contiguous;
  long stride, block, block_stride;
} ck_matrix;

/* y[m][n] = Σ_k x[m][k] · b(k, n) + bias[n], for m in 0..<M, n in 0..<N.
 *   rows   x as pack_rows lays it out
 *   bias   [N] or NULL
 *   y      [M, ldy]
 * Ragged products leave out what a causal mask hides: row m needs columns n < n_limit + m · step and has zeros in x for
 * k >= k_limit + m · step. Columns beyond the limit are left unwritten or hold anything. Dense: limits N and K, step 0.
 *   add    the product is added to y instead of replacing it (gradients that gather) */
typedef struct {
  long M, K, N;
  const float *rows;
  ck_matrix b;
  const float *bias;
  float *y;
  long ldy;
  long n_limit, k_limit, step;
  bool add;
} ck_product;

/* Nonlinearities, applied to each element on its own. */
typedef enum {
  CK_GELU = 0,       /* x · Φ(x) */
  CK_GELU_TANH = 1,  /* x · ½(1 + tanh(√(2/π)(x + 0.044715 x³))) */
  CK_QUICK_GELU = 2, /* x · sigmoid(1.702 x) */
  CK_RELU = 3,
  CK_SILU = 4, /* x · sigmoid(x) */
  CK_TANH = 5,
} ck_activation;

/* Tells the processor that this thread only waits, so that another on its core goes ahead. */
static inline void ck_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

/* The numbers of one step of AdamW; a1 = 1 - b1, a2 = 1 - b2, c1 = 1 - b1^t, c2 = 1 - b2^t, each rounded once. */
typedef struct {
  float rate, decay, b1, b2, a1, a2, epsilon, c1, c2, grad_scale;
} ck_adamw;

/* Products at one precision. */
typedef struct {
  /* Lays rows m0..<m1 of x [M, ldx] out for product, chunk by chunk and tile by tile, in `packed`. m0 is a multiple of tile_m, and so is m1
   * unless it is M. Threads may write parts of one `packed` at once. */
  void (*pack_rows)(const float *x, long ldx, long M, long K, long m0, long m1, float *packed);
  /* The same for x given by its columns, x [K, ldx]: row m of the product is column m. */
  void (*pack_columns)(const float *x, long ldx, long M, long K, long m0, long m1, float *packed);
  /* The part m0..<m1 by n0..<n1 of a product; m0 a multiple of tile_m, n0 of tile_n. Writes nothing else of y. */
  void (*product)(const ck_product *p, long m0, long m1, long n0, long n1, float *scratch);
} ck_products;

typedef struct {
  const char *name;
  long tile_m, tile_n;  /* the register tile of the product: rows by columns */

  /* Floats of scratch that product needs. */
  long scratch_count;
  /* Of factors as they are, `packed` [M · K]. */
  ck_products f32;
  /* Of factors rounded to bfloat16 (to the nearest, ties to even, subnormal ones to zero), summed in f32 as above; within a chunk k goes in
   * pairs, the odd one first. Dense ones only; `packed` is [M · ((K + 1) / 2)]. The same bits in every set, but where a sum is subnormal.
   * `ck_bf16` may know quicker ones. */
  ck_products bf16;
  /* Products of one row (M 1, dense limits, no add) to the same bits as those of `f32`, that do not read all of b:
   * with b in-out, no row of b where x is zero (x · b with b finite); columns n0..<n1, n0 a multiple of tile_n. */
  void (*product_skipping)(const ck_product *p, long n0, long n1, float *scratch);
  /* With b out-in, no output but those that chosen[i0..<i1] names; no other y is written. */
  void (*product_chosen)(const ck_product *p, const int32_t *chosen, long i0, long i1);

  /* count elements at any byte alignment to f32. */
  void (*convert)(const void *from, ck_type type, long count, float *to);

  /* y[i] = a[i] + b[i], y[i] = a[i] · b[i], y[i] = f(x[i]); in place allowed. */
  void (*add)(const float *a, const float *b, float *y, long count);
  void (*multiply)(const float *a, const float *b, float *y, long count);
  void (*activate)(ck_activation f, const float *x, float *y, long count);
  /* y[i] = x[i] where |x[i]| >= threshold or x[i] is NaN, else 0; in place allowed. */
  void (*cut)(const float *x, float threshold, float *y, long count);
  /* The indices of what is not zero, ascending; returns how many. `indices` has room for count. */
  long (*nonzeros)(const float *x, long count, int32_t *indices);

  /* Rows of x [R, C] to y [R, C], the denominator of each row to scale [R]. gain [C]; bias [C] or NULL; in place allowed. */
  void (*layer_norm)(const float *x, const float *gain, const float *bias, float epsilon, long R, long C, float *y,
                     float *scale);
  void (*rms_norm)(const float *x, const float *gain, float epsilon, long R, long C, float *y, float *scale);

  /* y[c] = softmax over c in lo..<hi of x[c] · scale, 0 elsewhere in 0..<C; a row of nothing but -inf is all 0. The lanes of
   * the sum go by the column's own index, so columns outside lo..<hi change no bit. In place allowed. */
  void (*softmax)(const float *x, long C, long lo, long hi, float scale, float *y);
  /* y[c] = x[c] · scale for c in lo..<hi, -inf elsewhere in 0..<C. In place allowed. */
  void (*mask_scores)(const float *x, long C, long lo, long hi, float scale, float *y);
  /* log Σ exp(x[c]) over C columns, exponentials in f32, summed in double. */
  double (*log_sum_exp)(const float *x, long C);

  /* Rotates the first 2H features of every head of x [R, heads, D] by the angles whose cosine and sine are cos, sin [R, H].
   * Pairs are (i, i + H), or (2i, 2i + 1) when interleaved; features from 2H on are copied. In place allowed. */
  void (*rotate)(const float *x, const float *cos, const float *sin, bool interleaved, long R, long heads, long D, long H,
                 float *y);

  /* Derivatives. `dy` is the gradient of the output, `dx` that of the input; dx may be the same memory as dy.
   *
   * dx[i] = dy[i] · f'(x[i]) */
  void (*activate_backward)(ck_activation f, const float *x, const float *dy, float *dx, long count);
  /* Of the norms above, with the denominators that they gave. dgain, dbias [C] are added to; either may be NULL. */
  void (*layer_norm_backward)(const float *x, const float *dy, const float *gain, const float *scale, long R, long C, float *dx,
                              float *dgain, float *dbias);
  void (*rms_norm_backward)(const float *x, const float *dy, const float *gain, const float *scale, long R, long C, float *dx,
                            float *dgain);
  /* dx[c] = scale · p[c] (dp[c] - Σ p·dp) for c in lo..<hi, 0 elsewhere in 0..<C; p a row that softmax made. */
  void (*softmax_backward)(const float *p, const float *dp, long C, long lo, long hi, float scale, float *dx);
  /* dx[c] = weight · (exp(x[c] - lse) - t[c]); t NULL stands for 1 at `target` and 0 elsewhere. */
  void (*cross_entropy_backward)(const float *x, long C, double lse, const float *t, long target, float weight, float *dx);
  /* sums[c] += Σ over rows of x[r][c] */
  void (*column_sums)(const float *x, long R, long C, float *sums);

  /* y[r][c] = x[r][c] · gain[c] + bias[c]; bias NULL for none; in place allowed. */
  void (*affine)(const float *x, const float *gain, const float *bias, long R, long C, float *y);
  /* y[i] = x[i] · s; in place allowed. */
  void (*scale)(const float *x, float s, float *y, long count);
  /* y[i] = a[i] + s · b[i]; in place allowed. */
  void (*add_scaled)(const float *a, float s, const float *b, float *y, long count);
  /* Σ x[i]² and Σ (a[i] - b[i])², summed in double by lanes. */
  double (*sum_squares)(const float *x, long count);
  double (*sum_square_differences)(const float *a, const float *b, long count);
  /* y[i] = x[i] · s where a hash of (seed, first + i) is at least `threshold`, else 0; in place allowed. */
  void (*dropout)(const float *x, uint64_t seed, uint64_t first, uint32_t threshold, float s, float *y, long count);
  /* One step of AdamW (arXiv 1711.05101): with g' = g · grad_scale,
   *   m = b1·m + a1·g', v = b2·v + a2·g'², w = w·(1 - rate·decay) - rate·m/c1 / (√(v/c2) + epsilon) */
  void (*adamw)(float *w, const float *g, float *m, float *v, long count, const ck_adamw *s);
} ck_kernels;

/* The sets compiled into this program, best first, ended by NULL. */
const ck_kernels *const *ck_all(void);
/* Whether this processor can run the set. */
bool ck_supported(const ck_kernels *set);
/* The set's products of bfloat16, by the processor's own instruction where it has one, which `in_hardware` then says. */
ck_products ck_bf16(const ck_kernels *set, bool *in_hardware);
/* Names of processor features that the sets ask about, ended by NULL, and whether the processor has each. */
const char *const *ck_feature_names(void);
bool ck_has_feature(const char *name);

/* Takes `blocks` blocks of 64 bytes into the state of a SHA-256 (FIPS 180-4), by the processor's own instructions, which have to be there,
 * or without them. */
void ck_sha256(uint32_t state[8], const void *bytes, long blocks, bool by_instructions);
bool ck_sha256_has_instructions(void);
