package import Tensors

/// The likeliest next tokens of a teacher at every position of the windows of a text that it has read, so that it reads each once.
///
/// A window is `context` tokens that begin at a multiple of `context`. Of the teacher's distribution at the run's temperature the
/// `top` largest are kept; what is left is spread evenly over the other tokens, which keeps it a distribution.
///
/// They lie in a file that only grows; in memory are those of the present step, and what is not written yet. Where the disk takes no
/// more, answers stay in memory up to a bound, and beyond it the teacher is asked again.
package struct TeacherCache: Sendable {
  /// Where answers lie, and what names them: other teachers, texts and temperatures have other ones.
  package struct Place: Sendable {
    package let path: String
    package let key: String
    package init(path: String, key: String) { (self.path, self.key) = (path, key) }
  }

  let top: Int
  let context: Int
  let vocabulary: Int
  private var place: Place?
  private var file: RecordFile?
  /// Where in the file a window's record is, and how many records have been looked at.
  private var known: [Int: Int] = [:]
  private var seen = 0
  /// What the present step needs.
  private var current: [Int: RecordFile.Record] = [:]
  /// What is not in the file yet.
  private var pending: [Int: RecordFile.Record] = [:]
  private var pendingBytes = 0
  /// The file could not be written the last time: only a checkpoint tries again.
  private var isRefused = false
  /// Bytes of answers that are written without waiting for a checkpoint, and that are held where they cannot be.
  private static let (early, most) = (4 << 20, 32 << 20)

  package init(top: Int, context: Int, vocabulary: Int) {
    (self.top, self.context, self.vocabulary) = (min(top, vocabulary), context, vocabulary)
  }

  /// Whether something is not in the file yet.
  package var hasPending: Bool { !pending.isEmpty }
  /// Bytes of it in memory.
  package var bytes: Int { pendingBytes + current.values.reduce(0) { $0 + $1.bytes } + known.count * 2 * MemoryLayout<Int>.stride }

  /// Takes over what lies at a place. A file that is damaged, or none, costs time and no truth.
  package mutating func open(_ place: Place) {
    self.place = place
    file = try? record(at: place, creates: false)
    look()
  }

  /// Writes what is not written yet; throws `TensorError` where that cannot be, and keeps it.
  package mutating func write() throws {
    guard let place, !pending.isEmpty else { return }
    isRefused = true
    let file = try self.file ?? record(at: place, creates: true)
    self.file = file
    try file.append(pending.values.sorted { $0.key < $1.key })
    (pending, pendingBytes, isRefused) = ([:], 0, false)
    look()
  }

  private func record(at place: Place, creates: Bool) throws -> RecordFile {
    let header = "vitrine answers 1 top \(top) context \(context) vocabulary \(vocabulary) of \(place.key)\n"
    return try RecordFile(place.path, header: Array(header.utf8), width: context * top, creates: creates)
  }

  /// Learns where records are that came since the last time, also those that another program wrote; of two the later counts.
  private mutating func look() {
    guard let file else { return }
    if file.count < seen { (known, seen) = ([:], 0) }
    for key in file.keys(from: seen) {
      if key >= 0 { known[key] = seen }
      seen += 1
    }
  }

  /// Begins a step that needs the windows `wanted`: those that nobody knows any more or yet, each once. `take` is to follow with them.
  package mutating func begin(_ wanted: [Int]) -> [Int] {
    if pendingBytes > Self.early, !isRefused { try? write() }
    current = [:]
    var asked: Set<Int> = []
    for number in wanted where current[number] == nil {
      if let record = pending[number] ?? read(number) { current[number] = record } else { asked.insert(number) }
    }
    return asked.sorted()
  }

  /// What the file has of a window, checked: numbers from a file are nobody's word.
  private mutating func read(_ number: Int) -> RecordFile.Record? {
    guard let file, let place = known[number] else { return nil }
    guard let record = file.record(place), record.key == number, record.ids.allSatisfy({ $0 >= 0 && Int($0) < vocabulary }),
      record.values.allSatisfy({ $0 >= 0 && $0 <= 1 })
    else {
      known[number] = nil
      return nil
    }
    return record
  }

  /// Takes in what the teacher says of windows: probabilities `[windows · context, d_vocab]`.
  /// - Complexity: O(rows · d_vocab), whatever `top` is.
  package mutating func take(_ numbers: [Int], _ distributions: Tensor) {
    var choice = LargestChoice()
    let (rows, width) = (context, vocabulary)
    distributions.withSpan { span in
      for (place, number) in numbers.enumerated() {
        var ids: [Int32] = [], values: [Float] = []
        ids.reserveCapacity(rows * top)
        values.reserveCapacity(rows * top)
        for row in place * rows..<(place + 1) * rows {
          choice.largest(top, of: span, from: row * width, count: width) { id, value in
            ids.append(Int32(id))
            values.append(value)
          }
        }
        let record = RecordFile.Record(key: number, ids: ids, values: values)
        current[number] = record
        // Beyond the bound it is for this step alone.
        guard pendingBytes < Self.most else { continue }
        pending[number] = record
        pendingBytes += record.bytes
      }
    }
  }

  /// The distributions of windows of the present step, `[windows · context, d_vocab]`.
  package func distributions(_ numbers: [Int]) -> Tensor {
    Tensor(shape: [numbers.count * context, vocabulary]) { target in
      for (place, number) in numbers.enumerated() {
        guard let record = current[number] else { preconditionFailure("window \(number) is not of this step") }
        for row in 0..<context {
          let range = row * top..<(row + 1) * top
          let kept = range.reduce(Float(0)) { $0 + record.values[$1] }
          let rest = vocabulary > top ? max(0, 1 - kept) / Float(vocabulary - top) : 0
          let start = (place * context + row) * vocabulary
          for column in 0..<vocabulary { target[start + column] = rest }
          for index in range { target[start + Int(record.ids[index])] = record.values[index] }
        }
      }
    }
  }
}

/// Finds the largest of many numbers that are not negative: the bits of those are ordered as they are, so the threshold is found by
/// counting eleven, ten and ten of them.
package struct LargestChoice {
  private var counts = [Int](repeating: 0, count: 1 << 11)
  package init() {}

  /// Hands over the `top` largest of `count` elements in the order of their places; of equal ones the earlier.
  package mutating func largest(
    _ top: Int, of span: borrowing Span<Float>, from: Int, count: Int, _ take: (_ place: Int, _ value: Float) -> Void
  ) {
    var least: UInt32 = 0, left = min(top, count)
    guard left > 0 else { return }
    for (shift, width) in [(20, 11), (10, 10), (0, 10)] as [(UInt32, UInt32)] {
      let mask = UInt32(1) << width - 1
      for index in 0...Int(mask) { counts[index] = 0 }
      for place in 0..<count {
        let bits = span[from + place].bitPattern & 0x7FFF_FFFF
        if bits >> (shift + width) == least { counts[Int(bits >> shift & mask)] += 1 }
      }
      var bucket = Int(mask)
      while bucket > 0, counts[bucket] < left {
        left -= counts[bucket]
        bucket -= 1
      }
      least = least << width | UInt32(bucket)
    }
    // `left` of those that equal the threshold.
    for place in 0..<count {
      let value = span[from + place], bits = value.bitPattern & 0x7FFF_FFFF
      guard bits >= least else { continue }
      if bits == least {
        guard left > 0 else { continue }
        left -= 1
      }
      take(place, value)
    }
  }
}
