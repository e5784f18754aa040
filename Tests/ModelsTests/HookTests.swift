import Foundation
import Models
import Support
import Synchronization
import Tensors
import Testing

@Suite struct HookTests {
  /// The list that a model gives, names, order and shapes, is what a run really meets: no site is listed and not visited, or
  /// visited and not listed.
  @Test(arguments: ModelFixture.all) func listIsWhatARunMeets(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    let listed = model.hooks(positions: 5)
    let met = Mutex<[HookName]>([])
    var request = RunRequest(capture: Set(listed.map(\.name)))
    request.edits = HookName.Site.allCases.flatMap { site -> [HookName] in
      site.isInBlock ? (0..<model.shape.nLayers).map { HookName(site, layer: $0) } : [HookName(site)]
    }.filter { name in listed.contains { $0.name == name } }.map { name in
      HookEdit(name) { value in
        met.withLock { $0.append(name) }
        return value
      }
    }
    let run = try model.run(TokenBatch([3, 1, 4, 1, 5]), request)
    #expect(met.withLock { $0 } == listed.map(\.name))
    #expect(run.activations.count == listed.count)
    for (name, shape) in listed { #expect(run.activations[name]?.shape == shape, "\(name)") }
    for (name, _) in listed { #expect(HookName(parsing: name.description) == name) }
  }

  /// Looking changes nothing, not even a bit.
  @Test(arguments: ModelFixture.all) func capturingChangesNoBit(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    let input = TokenBatch([[3, 1, 4, 1, 5, 9, 2, 6, 5], [2, 7, 1, 8]])
    let all = Set(model.hooks(positions: 1).map(\.name))
    let plain = try model.run(input)
    let seen = try model.run(input, RunRequest(capture: all))
    #expect(plain.logits?.bits == seen.logits?.bits)
    #expect(plain.final?.bits == seen.final?.bits)
    for name in all {
      let alone = try model.run(input, RunRequest(capture: [name]))
      #expect(alone.activations[name]?.bits == seen.activations[name]?.bits, "\(name)")
    }
  }

  /// Every site can be rewritten: giving back what came changes nothing beyond rounding, another value changes the result.
  @Test(arguments: ModelFixture.all) func everySiteCanBeRewritten(_ fixture: ModelFixture) throws {
    let model = try fixture.model()
    let input = TokenBatch([3, 1, 4, 1, 5])
    func result(_ edits: [HookEdit]) throws -> Tensor {
      var request = RunRequest()
      request.edits = edits
      let run = try model.run(input, request)
      return try #require(run.logits ?? run.final)
    }
    let plain = try result([])
    for (name, _) in model.hooks(positions: 5) {
      let same = try result([HookEdit(name) { $0 }])
      #expect(same.difference(plain, in: input, axes: [1]) < 2e-5, "\(name) given back as it was")
      let other = try result([
        HookEdit(name) { value in
          Tensor(value.values.enumerated().map { $1 + 0.3 * Float(sin(Double($0))) }, shape: value.shape)
        }
      ])
      #expect(other.difference(plain, in: input, axes: [1]) > 1e-4, "\(name) rewritten")
    }
  }

  /// Several edits of one site apply one after another.
  @Test func editsApplyInOrder() throws {
    let model = try ModelFixture(name: "gpt2").model()
    let name = HookName(.residMid, layer: 1)
    var request = RunRequest(capture: [name])
    request.edits = [
      HookEdit(name) { Tensor(repeating: 2, shape: $0.shape) },
      HookEdit(name) { value in Tensor(value.values.map { $0 * 3 }, shape: value.shape) },
    ]
    let run = try model.run(TokenBatch([1, 2]), request)
    #expect(run.activations[name]?.values.allSatisfy { $0 == 6 } == true)
  }

  /// TransformerLens 4.3 on the same weights, which computes in fp32. Measured maximum 2.0e-5 (`hook_result` of
  /// neox-parallel), the others 4e-6.
  @Test(arguments: ["gpt2", "neox-parallel", "llama", "qwen3"]) func agreesWithTransformerLens(_ name: String) throws {
    let fixture = ModelFixture(name: name)
    let model = try fixture.model()
    let input = try fixture.expected().input(1)
    let theirs = try Expected(fixture.path + "/tl.safetensors")
    let run = try model.run(input, RunRequest(capture: Set(model.hooks(positions: 1).map(\.name))))
    var compared = 0
    var worst: (gap: Float, name: String) = (0, "")
    for text in theirs.tensors.keys.sorted() {
      guard let name = HookName(parsing: text) else {
        Issue.record("\(text) is a hook of TransformerLens that has no name here")
        continue
      }
      let gap = try #require(run.activations[name]).difference(#require(theirs[text]), in: input, axes: [1])
      if gap > worst.gap { worst = (gap, text) }
      compared += 1
    }
    #expect(worst.gap < 5e-5, "\(worst.name)")
    #expect(compared > 15 * model.shape.nLayers)
  }

  /// Zero-ablation three ways: by mask, by rewriting `hook_z`, and in TransformerLens.
  @Test(arguments: ["gpt2", "neox-parallel", "llama", "qwen3"]) func ablationAgreesWithTransformerLens(_ name: String) throws {
    let fixture = ModelFixture(name: name)
    let model = try fixture.model()
    let input = try fixture.expected().input(1)
    let theirs = try Expected(fixture.path + "/ablated.safetensors")
    #expect(theirs.tensors.count == model.shape.nLayers * model.shape.nHeads)
    for layer in 0..<model.shape.nLayers {
      for index in 0..<model.shape.nHeads {
        let head = Head(layer: layer, index: index)
        var masked = model
        masked.masks = [head: .zero]
        let logits = try #require(try masked.run(input).logits)
        #expect(logits.difference(try #require(theirs["\(head)"]), in: input, axes: [1]) < 5e-5)
        var request = RunRequest()
        request.edits = [
          HookEdit(HookName(.z, layer: layer)) { z in
            let (heads, width) = (z.shape[2], z.shape[3])
            return Tensor(z.values.enumerated().map { $0 / width % heads == index ? 0 : $1 }, shape: z.shape)
          }
        ]
        #expect(try model.run(input, request).logits?.bits == logits.bits)
      }
    }
  }

  @Test func unknownHooksAreRefused() throws {
    let model = try ModelFixture(name: "gpt2").model()
    for name in [HookName(.z, layer: 2), HookName(.rotQ, layer: 0), HookName(.z, layer: -1), HookName(.z), HookName(.embed, layer: 0)] {
      #expect(throws: ModelError.self, "\(name)") { try model.run(TokenBatch([1]), RunRequest(capture: [name])) }
      var request = RunRequest()
      request.edits = [HookEdit(name) { $0 }]
      #expect(throws: ModelError.self, "\(name)") { try model.run(TokenBatch([1]), request) }
    }
  }

  @Test(arguments: [
    ("blocks.3.attn.hook_pattern", "blocks.3.attn.hook_pattern"), ("pattern5", "blocks.5.attn.hook_pattern"),
    ("attn5", "blocks.5.attn.hook_pattern"), ("k6", "blocks.6.attn.hook_k"), ("key6", "blocks.6.attn.hook_k"),
    ("pre2", "blocks.2.mlp.hook_pre"), ("pre_linear2", "blocks.2.mlp.hook_pre_linear"), ("mlp_post0", "blocks.0.mlp.hook_post"),
    ("resid_post11", "blocks.11.hook_resid_post"), ("attn_logits1", "blocks.1.attn.hook_attn_scores"),
    ("scale4ln1", "blocks.4.ln1.hook_scale"), ("normalized27ln2", "blocks.27.ln2.hook_normalized"),
    ("normalized_resid_post1", "blocks.1.hook_normalized_resid_post"), ("embed", "hook_embed"), ("scale", "ln_final.hook_scale"),
    ("hook_pos_embed", "hook_pos_embed"), ("ln_final.hook_normalized", "ln_final.hook_normalized"),
  ]) func namesAreRead(_ text: String, _ full: String) { #expect(HookName(parsing: text)?.description == full) }

  @Test(arguments: [
    "", "blocks", "blocks.", "blocks.x.attn.hook_q", "blocks.-1.attn.hook_q", "blocks.99999.attn.hook_q", "blocks.1.hook_embed",
    "blocks.1.attn.hook_q ", "pattern", "5pattern", "pattern5x", "pattern55555", "scale4", "scale4ln3", "q٣", "blocks.٣.attn.hook_q",
  ]) func otherTextsAreNoNames(_ text: String) { #expect(HookName(parsing: text) == nil) }
}
