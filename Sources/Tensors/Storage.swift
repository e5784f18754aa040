import Glibc
import Synchronization

/// The memory behind tensors: written while uniquely owned, frozen afterwards.
///
/// `@unchecked Sendable`: whoever makes a storage fills it before handing it out and nobody writes it afterwards, so that
/// threads only ever read it together.
final class Storage: @unchecked Sendable {
  let base: UnsafeMutablePointer<Float>
  let count: Int
  private let block: MemoryBlock

  /// Room for `count` floats, not cleared.
  init(count: Int) {
    self.count = count
    block = MemoryBlock.take(bytes: count * MemoryLayout<Float>.stride)
    base = block.base.bindMemory(to: Float.self, capacity: max(count, 1))
  }
  deinit { block.giveBack() }
}

/// Runs `body` with room for `count` floats that nobody else uses meanwhile.
func withScratch<R>(_ count: Int, _ body: (UnsafeMutablePointer<Float>) throws -> R) rethrows -> R {
  let block = MemoryBlock.take(bytes: count * MemoryLayout<Float>.stride)
  defer { block.giveBack() }
  return try body(block.base.bindMemory(to: Float.self, capacity: max(count, 1)))
}

/// A run of memory aligned to a cache line.
///
/// A forward pass asks for the same sizes over and over, and fresh memory from the system costs a page fault every 4 KB.
/// Blocks given back are therefore kept for the next taker, up to a limit of bytes in all (`MemoryKept`). Small ones are left to
/// malloc: it keeps their pages itself, for each thread apart, where several sessions or jobs would all wait for the one shelf.
///
/// `@unchecked Sendable`: a block has one owner at a time, and passes between owners under the lock of `shelf`.
private struct MemoryBlock: @unchecked Sendable {
  let base: UnsafeMutableRawPointer
  let bytes: Int
  /// Set in tests: bytes around the block are watched, and the block is not kept.
  let watch: GuardWatch?
  /// Whose use of memory it counts to.
  var account: MemoryUse.Account? = nil

  private struct Shelf: Sendable {
    var blocks: [Int: [MemoryBlock]] = [:]
    var bytes = 0
    /// What everybody who runs under `MemoryKept` asked for.
    var wishes: [Int] = []
    var limit: Int { max(MemoryKept.usual, wishes.max() ?? 0) }
  }
  private static let shelf = Mutex(Shelf())
  /// Smaller blocks are never kept: malloc gives only larger ones back to the system.
  private static let smallestKept = 64 << 10
  /// From this size on, blocks are aligned to, and asked for in, pages of 2 MB.
  private static let hugePage = 2 << 20

  /// `bytes` rounded up to one of eight steps per power of two, so that nearly equal sizes share blocks.
  private static func rounded(_ bytes: Int) -> Int {
    guard bytes > 512 else { return max(64, (bytes + 63) & ~63) }
    let step = 1 << (Int.bitWidth - bytes.leadingZeroBitCount - 4)
    return (bytes + step - 1) & ~(step - 1)
  }

  static func take(bytes wanted: Int) -> MemoryBlock {
    if let watch = Engine.override?.watch {
      return MemoryBlock(base: watch.allocate(wanted), bytes: wanted, watch: watch)
    }
    let bytes = rounded(wanted)
    let kept = bytes < smallestKept ? nil : shelf.withLock { shelf -> MemoryBlock? in
      guard let block = shelf.blocks[bytes]?.popLast() else { return nil }
      shelf.bytes -= bytes
      return block
    }
    let account = MemoryUse.account
    account?.take(bytes)
    if var kept {
      kept.account = account
      return kept
    }
    let huge = bytes >= hugePage
    let base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: huge ? hugePage : 64)
    if huge { madvise(base, bytes, Int32(MADV_HUGEPAGE)) }
    return MemoryBlock(base: base, bytes: bytes, watch: nil, account: account)
  }

  func giveBack() {
    if let watch { return watch.release(base, bytes) }
    account?.giveBack(bytes)
    let keep = bytes >= Self.smallestKept && Self.shelf.withLock { shelf -> Bool in
      guard shelf.bytes + bytes <= shelf.limit else { return false }
      var block = self
      block.account = nil
      shelf.blocks[bytes, default: []].append(block)
      shelf.bytes += bytes
      return true
    }
    if !keep { base.deallocate() }
  }

  static var idle: Int { shelf.withLock(\.bytes) }

  static func keep(upTo wish: Int) { shelf.withLock { $0.wishes.append(wish) } }

  /// Takes a wish back, and gives back to the system what nobody asked for any more.
  static func stopKeeping(upTo wish: Int) {
    let surplus = shelf.withLock { shelf -> [MemoryBlock] in
      if let index = shelf.wishes.firstIndex(of: wish) { shelf.wishes.remove(at: index) }
      var surplus: [MemoryBlock] = []
      for size in shelf.blocks.keys.sorted(by: >) {
        while shelf.bytes > shelf.limit, let block = shelf.blocks[size]?.popLast() {
          shelf.bytes -= size
          surplus.append(block)
        }
      }
      return surplus
    }
    for block in surplus { block.base.deallocate() }
  }
}

/// How much memory of tensors that are gone waits for the next ones instead of going back to the system.
public enum MemoryKept {
  /// Bytes that serve the forward passes of an open model.
  public static let usual = 256 << 20
  /// Bytes that wait now.
  public static var idle: Int { MemoryBlock.idle }

  /// Runs `body` with up to `bytes` kept: a training step of a large model frees and takes gigabytes, and fresh pages cost a fifth
  /// of its time. The largest of several that run at once counts.
  public static func upTo<R>(_ bytes: Int, _ body: () throws -> R) rethrows -> R {
    MemoryBlock.keep(upTo: bytes)
    defer { MemoryBlock.stopKeeping(upTo: bytes) }
    return try body()
  }
}

/// How much memory tensors take.
public enum MemoryUse {
  /// What the tensors of one piece of work hold, and the most they held.
  final class Account: Sendable {
    private let state = Mutex((now: 0, peak: 0))
    var peak: Int { state.withLock(\.peak) }
    func take(_ bytes: Int) { state.withLock { $0 = ($0.now + bytes, max($0.peak, $0.now + bytes)) } }
    func giveBack(_ bytes: Int) { state.withLock { $0.now -= bytes } }
  }
  @TaskLocal static var account: Account?

  /// Runs `body`; `bytes` is the most that tensors which it made held at one time. Scratch of other threads is left out.
  public static func peak<R>(of body: () throws -> R) rethrows -> (result: R, bytes: Int) {
    let account = Account()
    let result = try $account.withValue(account, operation: body)
    return (result, account.peak)
  }
}

/// Puts guard bytes on both sides of every block of memory and counts the blocks whose guards were written.
///
/// Memory begins as NaN, so that reading what nobody wrote shows in the results too.
final class GuardWatch: Sendable {
  let damaged = Atomic<Int>(0)
  private static let margin = 64
  private static let pattern: UInt8 = 0xff

  func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    let all = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes + 2 * Self.margin, alignment: 64)
    for index in all.indices { all[index] = Self.pattern }
    return all.baseAddress! + Self.margin
  }
  func release(_ base: UnsafeMutableRawPointer, _ bytes: Int) {
    let all = UnsafeMutableRawBufferPointer(start: base - Self.margin, count: bytes + 2 * Self.margin)
    let intact = all.prefix(Self.margin).allSatisfy { $0 == Self.pattern } && all.suffix(Self.margin).allSatisfy { $0 == Self.pattern }
    if !intact { damaged.add(1, ordering: .relaxed) }
    all.deallocate()
  }
}
