import Glibc
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
  @Test func loopsOfManyThreadsEndWholeAndApart() async {
    // Thousands of short loops from six threads at once: some have the helpers, the others run alone, all do their own work.
    await withTaskGroup(of: Int.self) { group in
      for caller in 1...6 {
        group.addTask {
          let lane = Lane("loops \(caller)")
          return await withCheckedContinuation { answer in
            lane.run {
              var wrong = 0
              for round in 0..<2000 {
                let sum = Atomic<Int>(0)
                Engine.with(threads: 1 + round % 5) { parallel(7) { index in sum.add(caller * (index + 1), ordering: .relaxed) } }
                if sum.load(ordering: .relaxed) != caller * 28 { wrong += 1 }
              }
              answer.resume(returning: wrong)
            }
          }
        }
      }
      for await wrong in group { #expect(wrong == 0) }
    }
  }
  @Test func aThreadThatSleepsIsWoken() {
    // Two who look out for each other meet where a second thread runs at all. A loop of another test may have the helpers now and then.
    let met = Atomic<Bool>(false)
    for _ in 0..<1000 where !met.load(ordering: .relaxed) {
      usleep(2000)
      let inside = Atomic<Int>(0)
      Engine.with(threads: 2) {
        parallel(2) { _ in
          inside.add(1, ordering: .relaxed)
          for _ in 0..<200_000 where !met.load(ordering: .relaxed) {
            if inside.load(ordering: .relaxed) == 2 { met.store(true, ordering: .relaxed) }
          }
          inside.subtract(1, ordering: .relaxed)
        }
      }
    }
    let haveMet = met.load(ordering: .relaxed)
    #expect(haveMet)
  }
}
