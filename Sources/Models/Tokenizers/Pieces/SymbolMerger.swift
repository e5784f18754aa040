/// Joins neighbouring symbols of a word, the best pair first, the leftmost of equals first.
///
/// Symbols are a linked list and pairs wait in a heap, so that a word of n symbols costs O(n log n). A pair whose symbols
/// have changed since it was found is passed over. One merger serves many words and keeps its memory.
package struct SymbolMerger {
  package struct Symbol {
    package var id: Int32
    /// Byte range in the text.
    package var start: Int32
    package var end: Int32
    var previous: Int32
    var next: Int32
  }
  /// What two symbols become: smaller priorities are joined earlier.
  package struct Join {
    package let priority: UInt32
    /// What the two become.
    package let made: Int32
    package init(priority: UInt32, id: Int32) {
      self.priority = priority
      made = id
    }
  }
  private struct Waiting {
    let key: UInt64
    let end: Int32
    let id: Int32
  }

  private(set) var symbols: [Symbol] = []
  private var heap: [Waiting] = []
  private static let gone: Int32 = -2

  package init() {}

  package mutating func begin() { symbols.removeAll(keepingCapacity: true) }

  @inline(__always)
  package mutating func append(id: Int32, _ start: Int, _ end: Int) {
    let index = Int32(symbols.count)
    symbols.append(Symbol(id: id, start: Int32(start), end: Int32(end), previous: index - 1, next: -1))
    if index > 0 { symbols[Int(index) - 1].next = index }
  }

  /// Joins until `join` has nothing more to offer.
  @inline(__always)
  package mutating func run(_ join: (Symbol, Symbol) -> Join?) {
    guard symbols.count > 1 else { return }
    heap.removeAll(keepingCapacity: true)
    for left in 0..<symbols.count - 1 { offer(left, left + 1, join) }
    while let best = pop() {
      let left = Int(best.key & 0xFFFF_FFFF)
      let right = Int(symbols[left].next)
      guard right >= 0, symbols[right].end == best.end else { continue }
      symbols[left].id = best.id
      symbols[left].end = best.end
      let after = symbols[right].next
      symbols[left].next = after
      symbols[right].next = Self.gone
      if after >= 0 {
        symbols[Int(after)].previous = Int32(left)
        offer(left, Int(after), join)
      }
      if symbols[left].previous >= 0 { offer(Int(symbols[left].previous), left, join) }
    }
  }

  /// The symbols that are left, in order.
  @inline(__always)
  package func forEach(_ body: (Symbol) -> Void) {
    var index = symbols.isEmpty ? -1 : 0
    while index >= 0 {
      body(symbols[index])
      index = Int(symbols[index].next)
    }
  }

  @inline(__always)
  private mutating func offer(_ left: Int, _ right: Int, _ join: (Symbol, Symbol) -> Join?) {
    guard let made = join(symbols[left], symbols[right]) else { return }
    push(Waiting(key: UInt64(made.priority) << 32 | UInt64(left), end: symbols[right].end, id: made.made))
  }

  private mutating func push(_ item: Waiting) {
    heap.append(item)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if heap[parent].key <= item.key { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = item
  }

  private mutating func pop() -> Waiting? {
    guard let best = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return best }
    var parent = 0
    while true {
      var child = parent * 2 + 1
      if child >= heap.count { break }
      if child + 1 < heap.count, heap[child + 1].key < heap[child].key { child += 1 }
      if last.key <= heap[child].key { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = last
    return best
  }
}
