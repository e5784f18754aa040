import Foundation
import Support
import Tensors
import Testing

/// The operator table against PyTorch's autograd in fp64, at seeded random shapes (`Tests/Fixtures/operators/make.py`).
@Suite struct TorchTests {
  /// What PyTorch says of one row at one shape. Hidden scores are nil.
  struct Case: Decodable {
    let sizes: [Int]
    let inputs: [Input]
    let weights: [Float]
    let output: [Double?]
    /// By the index of the input.
    let gradients: [String: [Double]]
    struct Input: Decodable {
      let shape: [Int]
      let values: [Float]
    }
  }
  private struct File: Decodable { let rows: [String: [Case]] }

  static let expected: [String: [Case]] = {
    let data = FileManager.default.contents(atPath: fixture("operators/gradients.json")) ?? Data()
    return (try? JSONDecoder().decode(File.self, from: data).rows) ?? [:]
  }()
  static let rows = operatorTable.filter { !$0.derivatives.isEmpty }
  static let cases = rows.flatMap { row in Engine.availableKernels.map { "\(row.name), \($0)" } }

  @Test func everyDifferentiableRowIsHere() {
    #expect(Set(Self.expected.keys) == Set(Self.rows.map(\.name)))
    for row in Self.rows {
      let cases = Self.expected[row.name] ?? []
      #expect(Set(cases.map(\.sizes)).count > 1, "\(row.name) is compared at one shape")
      for it in cases { #expect(it.gradients.keys.sorted() == row.derivatives.map(String.init).sorted(), "\(row.name)") }
    }
  }

  @Test(arguments: cases) func valuesAndGradientsArePyTorchs(name: String) throws {
    let parts = name.split(separator: ",")
    let row = try #require(Self.rows.first { $0.name == parts[0] })
    for it in try #require(Self.expected[row.name]) {
      let inputs = it.inputs.enumerated().map { index, input in
        let tensor = Tensor(input.values, shape: input.shape)
        return row.derivatives.contains(index) ? tensor.tracked() : tensor
      }
      let gradients = Gradients()
      let output = Engine.with(kernels: String(parts[1].dropFirst())) {
        let output = row.operation(it.sizes, inputs)()[0]
        gradients.walk([(output, Tensor(it.weights, shape: output.shape))])
        return output.values
      }
      try #require(output.count == it.output.count, "\(row.label(it.sizes))")
      #expect(zip(output, it.output).allSatisfy { $0.isFinite == ($1 != nil) }, "hidden at \(row.label(it.sizes))")
      let shown = zip(output, it.output).compactMap { found, wanted in wanted.map { (found, $0) } }
      expect(shown.map(\.0), shown.map(\.1), "the output at \(row.label(it.sizes))")
      for (index, wanted) in it.gradients {
        let found = try gradients[inputs[#require(Int(index))]].values
        expect(found, wanted, "the gradient by input \(index) at \(row.label(it.sizes))")
      }
    }
  }

  /// Single precision against the largest of them, as derivatives are held against central differences.
  private func expect(_ found: [Float], _ wanted: [Double], _ what: String) {
    let size = max(wanted.map(abs).max() ?? 0, 1e-3)
    let worst = zip(found, wanted).map { abs(Double($0) - $1) / size }.max() ?? 0
    #expect(found.count == wanted.count && worst < 3e-6, "\(what): \(worst)")
  }
}
