import Foundation
import Tensors
import Testing
import Wording

@Suite struct BytesTests {
  /// A file with these bytes that goes away with the test.
  private func withFile<R>(_ bytes: [UInt8], _ body: (String) throws -> R) throws -> R {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("bytes-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }

  @Test func aMappedFileIsReadInPlaceAndOutlivesItsName() throws {
    let slice = try withFile(Array(0..<200)) { path in
      let bytes = try Bytes(mapping: path)
      #expect(bytes.count == 200 && bytes[7] == 7 && bytes.array == Array(0..<200))
      return bytes[100..<150][10..<20]
    }
    #expect(slice.array == Array(110..<120))
    let last = slice.withSpan { $0[9] }
    #expect(last == 119)
  }
  @Test func anEmptyFileHasNoBytes() throws {
    let bytes = try withFile([]) { try Bytes(mapping: $0) }
    #expect(bytes.count == 0 && bytes.array == [] && bytes[0..<0].count == 0 && bytes.integer(at: 0, as: UInt8.self) == nil)
  }
  @Test func whatIsNotAFileIsRefusedByName() throws {
    for (path, reason) in [("/nowhere/at/all", "No such file"), ("/", "regular file"), ("/dev/null", "regular file")] {
      let error = #expect(throws: TensorError.self) { try Bytes(mapping: path) }
      #expect(error?.phrase.en.contains(path) ?? false)
      #expect(error?.phrase.en.contains(reason) ?? false, "\(error?.phrase.en ?? "")")
    }
  }
  @Test func integersAreLittleEndianAtAnyOffset() {
    let bytes = Bytes([0, 1, 2, 3, 4, 5, 6, 7, 255])
    #expect(bytes.integer(at: 1, as: UInt32.self) == 0x0403_0201)
    #expect(bytes.integer(at: 1, as: UInt64.self) == 0xff07_0605_0403_0201)
    #expect(bytes.integer(at: 8, as: Int8.self) == -1)
    #expect(bytes.integer(at: 2, as: UInt64.self) == nil)
    #expect(bytes.integer(at: -1, as: UInt8.self) == nil)
    #expect(bytes.integer(at: .max, as: UInt16.self) == nil)
  }
  @Test func filesInsideTheProgram() throws {
    let name = try #require(Bytes.embeddedNames.first { $0.hasSuffix("config.json") })
    let bytes = try #require(Bytes(embedded: name))
    #expect(bytes.count > 0 && bytes[0] == UInt8(ascii: "{"))
    #expect(Bytes(embedded: "no/such/file") == nil)
  }
  @Test func indicesOutsideTrap() async {
    await #expect(processExitsWith: .failure) { _ = Bytes([1, 2, 3])[1..<4] }
    await #expect(processExitsWith: .failure) { _ = Bytes([1, 2, 3])[3] }
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2], shape: [1, 2])[0, 2] }
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2], shape: [2, 1]).rows(1..<3) }
  }

  /// The last page of a mapping is followed by memory that may not be read.
  @Test(arguments: Engine.availableKernels, [DType.f32, .f16, .bf16])
  func weightsAreNotReadBeyondTheFile(kernels: String, dtype: DType) throws {
    let (outputs, inputs) = (33, 21)
    let size = outputs * inputs * dtype.size
    try withFile([UInt8](repeating: 0, count: 64 * 1024)) { path in
      let bytes = try Bytes(mapping: path)
      for layout in [Weight.Layout.outIn, .inOut] {
        let weight = Weight(bytes[bytes.count - size..<bytes.count], dtype: dtype, outputs: outputs, inputs: inputs, layout: layout)
        Engine.with(kernels: kernels) {
          for rows in [1, 4, 30] {
            let y = linear(normal([rows, inputs], seed: 1), weight)
            #expect(y.values.allSatisfy { $0 == 0 })
          }
          #expect(weight.tensor().values.allSatisfy { $0 == 0 })
        }
      }
    }
  }
}

@Suite struct TensorTests {
  @Test func viewsShareElements() {
    let t = Tensor((0..<24).map(Float.init), shape: [4, 3, 2])
    #expect(t[3, 2, 1] == 23 && t.rows(1..<3)[0, 0, 0] == 6 && t.rows(1..<3).rows(1..<2).values == [12, 13, 14, 15, 16, 17])
    #expect(t.reshaped([2, 12])[1, 11] == 23 && t.rows(2..<2).count == 0)
    let sixth = t.withSpan { $0[5] }
    #expect(sixth == 5)
    #expect(Tensor(repeating: 2, shape: [2, 2]).values == [2, 2, 2, 2])
    #expect(Tensor(shape: [3]) { $0[1] = 1 }.values == [0, 1, 0])
    #expect(Tensor([7], shape: []).count == 1)
  }
}

@Suite struct WeightTests {
  private let whole = normal([12, 5], seed: 4)

  @Test func slicesOfFusedMatrices() {
    for layout in [Weight.Layout.outIn, .inOut] {
      let tensor = layout == .outIn ? whole : normal([5, 12], seed: 4)
      let weight = Weight(tensor, layout: layout)
      let values = weight.tensor()
      #expect(values.shape == [12, 5])
      let part = weight.outputs(3..<9)
      #expect(same(part.tensor(), values.rows(3..<9)))
      #expect(same(part.outputs(2..<4).tensor(), values.rows(5..<7)))
      for rows in [1, 20] {
        let x = normal([rows, 5], seed: 5)
        let all = linear(x, weight), some = linear(x, part)
        #expect((0..<rows).allSatisfy { row in (0..<6).allSatisfy { some[row, $0] == all[row, 3 + $0] } })
      }
    }
  }
  @Test func blocksOfInterleavedHeads() {
    let weight = Weight(whole, layout: .outIn)
    // Three heads of q, k of two outputs each: the k of every head.
    let k = weight.outputs(blocks: 3, of: 2, from: 2, stride: 4)
    #expect(k.outputs == 6 && same(k.row(2), whole.rows(6..<7).reshaped([5])))
    let wanted = [2, 3, 6, 7, 10, 11].flatMap { whole.rows($0..<$0 + 1).values }
    #expect(k.tensor().values == wanted)
    for range in [0..<2, 2..<6, 3..<4, 1..<3, 1..<6] {
      #expect(k.outputs(range).tensor().values == Array(wanted[range.lowerBound * 5..<range.upperBound * 5]), "\(range)")
    }
    for rows in [1, 20] {
      let x = normal([rows, 5], seed: 5)
      #expect(same(linear(x, k), linear(x, Weight(Tensor(wanted, shape: [6, 5]), layout: .outIn))))
    }
  }
  @Test func doublesAreRoundedOnce() {
    let values: [Double] = [1, 1.0 / 3, -2e-50, 1e300]
    let bytes = values.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) } }
    let weight = Weight(Bytes(bytes), dtype: .f64, outputs: 2, inputs: 2, layout: .outIn)
    #expect(weight.dtype == .f32 && weight.tensor().values == values.map(Float.init))
  }
}

@Suite struct RandomTests {
  @Test func theStreamIsFixed() {
    // From the published reference code of SplitMix64 and xoshiro256**, seed 0.
    var random = Random(seed: 0)
    #expect((0..<3).map { _ in random.next() } == [0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0])
  }
  @Test func momentsAreThoseOfTheDistributions() {
    var random = Random(seed: 42)
    let uniform = (0..<100_000).map { _ in random.uniform() }, normal = (0..<100_000).map { _ in random.normal() }
    #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(uniform.reduce(0, +) / 1e5 - 0.5) < 0.005)
    #expect(abs(normal.reduce(0, +) / 1e5) < 0.015)
    #expect(abs(normal.reduce(0) { $0 + $1 * $1 } / 1e5 - 1) < 0.02)
  }
}
