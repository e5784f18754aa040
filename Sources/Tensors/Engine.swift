/// The instruction set and the number of threads that operators run with.
///
/// Both are process-wide and chosen once, at first use: from `VITRINE_KERNELS` (`portable`, `avx2`, `avx512`, `neon`) and
/// `VITRINE_THREADS`, else the best that the processor has. Results do not depend on the number of threads.
public enum Engine {
  /// The instruction set in use.
  public static var kernels: String { fatalError("skeleton") }
  /// The sets this processor can run, best first.
  public static var availableKernels: [String] { fatalError("skeleton") }
  public static var threads: Int { fatalError("skeleton") }
  /// Processor features that matter to kernels, for `doctor`.
  public static var processorFeatures: [String] { fatalError("skeleton") }
  /// Runs `body` with another setting; for tests and benchmarks only.
  public static func with<R>(kernels: String? = nil, threads: Int? = nil, _ body: () throws -> R) rethrows -> R {
    fatalError("skeleton")
  }
}
/// The one loop that runs in parallel: `body(0..<count)` in any order on `Engine.threads` threads.
public func parallel(_ count: Int, _ body: @Sendable (Int) -> Void) { fatalError("skeleton") }
