import Tensors
import Testing

@Suite struct RowBufferTests {
  /// Appended rows are all there, and neither a tensor handed out nor a copy of the buffer sees what is written later.
  @Test func growsWithoutTouchingWhatItHandedOut() {
    var buffer = RowBuffer()
    var expected: [Float] = []
    var handedOut: [(tensor: Tensor, values: [Float])] = []
    var copies: [(buffer: RowBuffer, values: [Float])] = []
    for step in 1...40 {
      let rows = 1 + step % 3
      let values = (0..<rows * 6).map { Float(step * 100 + $0) }
      buffer.append(Tensor(values, shape: [rows, 2, 3]))
      expected += values
      #expect(buffer.tensor.values == expected && buffer.tensor.shape == [buffer.count, 2, 3])
      if step % 4 == 0 { handedOut.append((buffer.tensor, expected)) }
      if step % 5 == 0 {
        var copy = buffer
        copy.append(Tensor(repeating: -1, shape: [1, 2, 3]))
        copies.append((copy, expected + Array(repeating: -1, count: 6)))
      }
    }
    for (tensor, values) in handedOut { #expect(tensor.values == values) }
    for (copy, values) in copies { #expect(copy.tensor.values == values) }
  }
}
