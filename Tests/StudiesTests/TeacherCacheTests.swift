import Foundation
import Studies
import Tensors
import Testing

/// What is kept of a teacher's answers, and where.
@Suite final class TeacherCacheTests {
  private let root: URL
  private var place: TeacherCache.Place { TeacherCache.Place(path: root.appendingPathComponent("a.answers").path, key: "key") }
  private let (context, vocabulary) = (2, 6)

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("vitrine-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: root) }

  /// Distributions that differ from window to window.
  private func said(_ numbers: [Int], _ vocabulary: Int, _ context: Int) -> Tensor {
    let rows = numbers.flatMap { number in (0..<context).map { row in (0..<vocabulary).map { Float(($0 * 5 + number + row) % 7 + 1) } } }
    return Tensor(rows.flatMap { row in row.map { $0 / row.reduce(0, +) } }, shape: [rows.count, vocabulary])
  }

  @Test func theLargestAreChosenWhateverTheirNumber() {
    var choice = LargestChoice(), random = Random(seed: 4)
    for round in 0..<40 {
      let count = 1 + round * 13
      // Few different ones, many of them equal, and zeros.
      let values = (0..<count).map { _ in round % 2 == 0 ? Float(Int(abs(random.normal()) * 3)) / 8 : Float(exp(random.normal() * 9)) }
      for top in [1, 2, count / 2, count, count + 5] where top > 0 {
        let wanted = values.indices.sorted { values[$0] == values[$1] ? $0 < $1 : values[$0] > values[$1] }.prefix(top).sorted()
        var found: [Int] = []
        values.span.withLargest(top, &choice) { place, value in
          found.append(place)
          #expect(value == values[place])
        }
        #expect(found == Array(wanted), "\(top) of \(count)")
      }
    }
  }

  /// Answers go to the file when they are written, and come back from it to the bits; the windows of a step are asked for once.
  @Test func answersComeBack() throws {
    var cache = TeacherCache(top: 3, context: context, vocabulary: vocabulary)
    cache.open(place)
    #expect(cache.begin([4, 2, 4]) == [2, 4])
    cache.take([2, 4], said([2, 4], vocabulary, context))
    let first = cache.distributions([4, 2, 4])
    #expect(first.shape == [6, 6] && cache.begin([2]).isEmpty && cache.hasPending)
    for row in 0..<6 { #expect(abs(first.values[row * 6..<row * 6 + 6].reduce(0, +) - 1) < 1e-5) }
    try cache.write()
    #expect(!cache.hasPending)
    var later = TeacherCache(top: 3, context: context, vocabulary: vocabulary)
    later.open(place)
    #expect(later.begin([4, 2, 4, 7]) == [7])
    later.take([7], said([7], vocabulary, context))
    #expect(later.distributions([4, 2, 4]).values == first.values)
    try later.write()
    // Another program's answers are seen with the next writing.
    #expect(cache.begin([3, 7]) == [3, 7])
    cache.take([3, 7], said([3, 7], vocabulary, context))
    try cache.write()
    #expect(cache.begin([2, 3, 4, 7]).isEmpty)
    // Of another number of tokens, or another teacher: nothing.
    var other = TeacherCache(top: 2, context: context, vocabulary: vocabulary)
    other.open(place)
    #expect(other.begin([2]) == [2])
    var foreign = TeacherCache(top: 3, context: context, vocabulary: vocabulary)
    foreign.open(TeacherCache.Place(path: place.path, key: "another"))
    #expect(foreign.begin([2]) == [2])
  }

  /// However many windows are read: in memory is little of it, and on a disk that takes nothing a bounded part.
  @Test func memoryStaysSmall() throws {
    let (context, vocabulary) = (64, 512), answer = 64 * 512 * 8
    for isRefused in [false, true] {
      var cache = TeacherCache(top: vocabulary, context: context, vocabulary: vocabulary)
      let path = isRefused ? root.appendingPathComponent("none/a.answers").path : place.path
      cache.open(TeacherCache.Place(path: path, key: "key"))
      let tensor = said([0], vocabulary, context)
      var most = 0
      for window in 0..<200 {
        #expect(cache.begin([window]) == [window])
        cache.take([window], tensor)
        most = max(most, cache.bytes)
      }
      // 52 MB in all.
      #expect(most < (isRefused ? 34 << 20 : 5 << 20) && most > 4 * answer, "\(most)")
      // What there was no room for is asked for again.
      #expect(cache.begin([0]).isEmpty)
      #expect(cache.begin([199]) == (isRefused ? [199] : []))
    }
  }
}

extension Span<Float> {
  fileprivate func withLargest(_ top: Int, _ choice: inout LargestChoice, _ take: (Int, Float) -> Void) {
    choice.largest(top, of: self, from: 0, count: count, take)
  }
}
