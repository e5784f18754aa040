/// A place inside a model where activations can be read and rewritten, under TransformerLens' name for it.
public struct HookName: Hashable, Sendable, CustomStringConvertible {
  /// The kinds of places; the raw value is the last part of the printed name.
  public enum Site: String, Sendable, CaseIterable {
    // Outside the blocks
    case embed = "hook_embed"
    case posEmbed = "hook_pos_embed"
    case tokenTypeEmbed = "hook_token_type_embed"
    case fullEmbed = "hook_full_embed"
    case finalScale = "ln_final.hook_scale"
    case finalNormalized = "ln_final.hook_normalized"
    // In block L
    case residPre = "hook_resid_pre"
    case ln1Scale = "ln1.hook_scale"
    case ln1Normalized = "ln1.hook_normalized"
    case q = "attn.hook_q"
    case k = "attn.hook_k"
    case v = "attn.hook_v"
    case rotQ = "attn.hook_rot_q"
    case rotK = "attn.hook_rot_k"
    case scores = "attn.hook_attn_scores"
    case pattern = "attn.hook_pattern"
    case z = "attn.hook_z"
    case result = "attn.hook_result"
    case attnOut = "hook_attn_out"
    case residMid = "hook_resid_mid"
    case ln2Scale = "ln2.hook_scale"
    case ln2Normalized = "ln2.hook_normalized"
    case mlpPre = "mlp.hook_pre"
    case mlpPreLinear = "mlp.hook_pre_linear"
    case mlpPost = "mlp.hook_post"
    case mlpOut = "hook_mlp_out"
    case residPost = "hook_resid_post"
    case normalizedResidPost = "hook_normalized_resid_post"

    public var isInBlock: Bool {
      ![.embed, .posEmbed, .tokenTypeEmbed, .fullEmbed, .finalScale, .finalNormalized].contains(self)
    }
  }
  /// The block, from 0; nil outside the blocks.
  public let layer: Int?
  public let site: Site
  public init(_ site: Site, layer: Int? = nil) {
    self.site = site
    self.layer = layer
  }
  /// `blocks.3.attn.hook_pattern`.
  public var description: String { layer.map { "blocks.\($0).\(site.rawValue)" } ?? site.rawValue }
}
