import Synchronization
import Tensors
import Testing
import Wording

@Suite struct EngineTests {
  @Test func thePortableSetIsAlwaysThere() {
    #expect(Engine.availableKernels.last == "portable")
    #expect(Engine.availableKernels.contains(Engine.kernels) && Engine.threads >= 1)
  }
  @Test func theEnvironmentIsCheckedInWords() {
    #expect(Engine.problem(kernels: nil, threads: nil) == nil && Engine.problem(kernels: "portable", threads: "2") == nil)
    #expect(Engine.problem(kernels: "", threads: "") == nil)
    #expect(Engine.problem(kernels: "avx9", threads: nil) == .kernels(found: "avx9", allowed: Engine.availableKernels))
    for bad in ["0", "-1", "two", "1e3", "99999999999999999999", "1025"] {
      #expect(Engine.problem(kernels: nil, threads: bad) == .threads(found: bad))
    }
    let error = EngineError.kernels(found: "avx9", allowed: ["portable"])
    #expect(error.code == "bad-kernels" && error.phrase.en.contains("avx9") && error.phrase.zh.contains("avx9"))
  }
  @Test func settingsBelongToTheTaskAndItsParallelLoops() async {
    await withTaskGroup(of: Bool.self) { group in
      for threads in 1...6 {
        group.addTask {
          Engine.with(kernels: "portable", threads: threads) {
            let wrong = Atomic<Int>(0)
            for _ in 0..<50 {
              parallel(8) { _ in
                if Engine.threads != threads || Engine.kernels != "portable" { wrong.add(1, ordering: .relaxed) }
              }
            }
            return wrong.load(ordering: .relaxed) == 0
          }
        }
      }
      for await right in group { #expect(right) }
    }
    #expect(Engine.kernels == Engine.availableKernels.first || Engine.problem(kernels: Engine.kernels, threads: nil) == nil)
  }
  @Test(arguments: [0, 1, 2, 7, 1000], [1, 2, 5])
  func everyIndexRunsOnce(count: Int, threads: Int) {
    let runs = Mutex([Int](repeating: 0, count: count))
    Engine.with(threads: threads) {
      parallel(count) { index in runs.withLock { $0[index] += 1 } }
    }
    #expect(runs.withLock { $0.allSatisfy { $0 == 1 } })
  }
  @Test func loopsMayBeNested() {
    let runs = Atomic<Int>(0)
    parallel(4) { _ in parallel(5) { _ in runs.add(1, ordering: .relaxed) } }
    #expect(runs.load(ordering: .relaxed) == 20)
  }
}
