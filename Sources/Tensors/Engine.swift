import CKernels
import Glibc
import Synchronization
public import Wording

/// The instruction set and the number of threads that operators run with.
///
/// Both are chosen once, at first use: from `VITRINE_KERNELS` (`portable`, `avx2`, `avx512`, `neon`) and `VITRINE_THREADS`,
/// else the best that the processor has. `checkEnvironment` says whether those variables hold something usable; where they do
/// not, the defaults are taken. Results do not depend on the number of threads.
public enum Engine {
  /// The instruction set in use.
  public static var kernels: String { current.name }
  /// The sets this processor can run, best first.
  public static var availableKernels: [String] { available.map(\.name) }
  public static var threads: Int { current.threads }
  /// Processor features that matter to kernels, for `doctor`.
  public static var processorFeatures: [String] {
    strings(ck_feature_names()).filter { ck_has_feature($0) }
  }
  /// Throws an `EngineError` when `VITRINE_KERNELS` or `VITRINE_THREADS` asks for something that cannot be had.
  public static func checkEnvironment() throws {
    if let error = chosen.error { throw error }
  }
  /// What the factors of products with weights are rounded to: not at all, or to bfloat16. Sums, and all other operators, are in float32.
  public enum Precision: String, Sendable, CaseIterable { case f32, bf16 }
  /// Whether the processor multiplies pairs of bfloat16 by an instruction of its own; elsewhere they save no time.
  public static var multipliesBFloat16: Bool {
    var inHardware = false
    _ = ck_bf16(current.set, &inHardware)
    return inHardware
  }
  /// Runs `body`, and what it runs in parallel, with another setting: a precision, or what tests and benchmarks ask for. Other tasks keep
  /// theirs.
  /// Precondition: `kernels` is one of `availableKernels`.
  public static func with<R>(
    kernels: String? = nil, threads: Int? = nil, precision: Precision? = nil, _ body: () throws -> R
  ) rethrows -> R {
    var setting = current
    if let kernels {
      guard let set = available.first(where: { $0.name == kernels }) else {
        preconditionFailure("this processor cannot run the kernels '\(kernels)'")
      }
      setting.set = set.set
    }
    if let threads {
      precondition(threads >= 1, "the number of threads must be at least 1")
      setting.threads = threads
    }
    if let precision { setting.precision = precision }
    return try $override.withValue(setting, operation: body)
  }
  /// Runs `body` with guard bytes around all memory that operators take, and says how many blocks were written outside.
  package static func countingDamagedGuards(kernels: String, _ body: () -> Void) -> Int {
    let watch = GuardWatch()
    with(kernels: kernels) {
      var setting = current
      setting.watch = watch
      $override.withValue(setting, operation: body)
    }
    return watch.damaged.load(ordering: .relaxed)
  }

  /// A table of kernels and a number of threads.
  ///
  /// `@unchecked Sendable`: `set` points at a constant of the program.
  struct Setting: @unchecked Sendable {
    var set: UnsafePointer<ck_kernels>
    var threads: Int
    var precision = Precision.f32
    /// Set while memory is guarded.
    var watch: GuardWatch? = nil
    var name: String { String(cString: set.pointee.name) }
  }
  @TaskLocal static var override: Setting?
  static var current: Setting { override ?? chosen.setting }

  private static let available: [Setting] = {
    var sets: [Setting] = []
    var row = ck_all()
    while let set = row?.pointee {
      if ck_supported(set) { sets.append(Setting(set: set, threads: 1)) }
      row = row?.advanced(by: 1)
    }
    return sets
  }()

  private static let chosen: (setting: Setting, error: EngineError?) = choose(
    kernels: getenv("VITRINE_KERNELS").map { String(cString: $0) },
    threads: getenv("VITRINE_THREADS").map { String(cString: $0) })

  /// What `checkEnvironment` would say about these values.
  package static func problem(kernels: String?, threads: String?) -> EngineError? { choose(kernels: kernels, threads: threads).error }
  /// The setting that two values of the environment ask for, with what is wrong about them.
  private static func choose(kernels: String?, threads: String?) -> (setting: Setting, error: EngineError?) {
    let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var setting = Setting(set: available[0].set, threads: processors)
    var error: EngineError?
    if let threads, !threads.isEmpty {
      if let number = Int(threads), threadLimit.contains(number) {
        setting.threads = number
      } else {
        error = .threads(found: threads)
      }
    }
    if let kernels, !kernels.isEmpty {
      if let set = available.first(where: { $0.name == kernels }) {
        setting.set = set.set
      } else {
        error = .kernels(found: kernels, allowed: available.map(\.name))
      }
    }
    return (setting, error)
  }
  /// What `VITRINE_THREADS` may be.
  static let threadLimit = 1...1024

  private static func strings(_ table: UnsafePointer<UnsafePointer<CChar>?>?) -> [String] {
    var names: [String] = []
    var row = table
    while let name = row?.pointee {
      names.append(String(cString: name))
      row = row?.advanced(by: 1)
    }
    return names
  }
}

/// An environment variable that asks the engine for something that cannot be had.
public enum EngineError: WordedError, Equatable {
  case kernels(found: String, allowed: [String])
  case threads(found: String)

  public static let codes = ["bad-kernels", "bad-threads"]
  public var code: String {
    switch self {
    case .kernels: "bad-kernels"
    case .threads: "bad-threads"
    }
  }
  public var phrase: Phrase {
    switch self {
    case .kernels(let found, let allowed):
      Phrase(
        "VITRINE_KERNELS is “\(visible(found))”; this processor runs \(allowed.joined(separator: ", "))",
        "VITRINE_KERNELS 的值为“\(visible(found))”；本机处理器可用的指令集：\(allowed.joined(separator: "、"))")
    case .threads(let found):
      Phrase(
        "VITRINE_THREADS is “\(visible(found))”; it must be a whole number from \(Engine.threadLimit.lowerBound) to \(Engine.threadLimit.upperBound)",
        "VITRINE_THREADS 的值为“\(visible(found))”；应为 \(Engine.threadLimit.lowerBound) 到 \(Engine.threadLimit.upperBound) 之间的整数")
    }
  }
  public var tip: Phrase? {
    Phrase("unset the variable to let Vitrine choose", "取消该变量的设置，由 Vitrine 自行选择")
  }
}

/// The one loop that runs in parallel: `body(0..<count)` in any order on `Engine.threads` threads.
public func parallel(_ count: Int, _ body: @Sendable (Int) -> Void) {
  parallel(count, threads: Engine.threads, body)
}

/// `parallel` on at most `threads` threads. Work is handed out one index at a time, so uneven indices even out.
func parallel(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
  let workers = min(count, threads)
  guard workers > 1 else {
    for index in 0..<count { body(index) }
    return
  }
  let setting = Engine.override
  let next = Atomic<Int>(0)
  HelperThreads.shared.run(with: workers - 1) {
    // Helpers do not belong to the caller's task: they are given its setting.
    Engine.$override.withValue(setting) {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body(index)
      }
    }
  }
}
