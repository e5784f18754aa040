import Findings
import Wording

/// A causal attention pattern of three tokens.
let pattern = Finding(
  title: Phrase("attention pattern of L3.H5", "L3.H5 的注意力图"),
  body: .array(
    LabelledArray(
      name: "blocks.3.attn.hook_pattern",
      axes: [Axis("query", labels: ["When", "␣Mary", "␣gave"]), Axis("key", labels: ["When", "␣Mary", "␣gave"])],
      values: [1, .nan, .nan, 0.25, 0.75, .nan, 0.1, 0.4, 0.5], unit: .probability)),
  facts: [
    Fact("entropy", Phrase("entropy", "熵"), .number(0.9794), .bits), Fact("top1", Phrase("top", "首选"), .text("␣Mary")),
    Fact("loss", Phrase("loss", "损失"), .number(3.3908712), .nats), Fact("heads-off", Phrase("heads off", "已关闭的头"), .integer(3)),
    Fact("loss-delta", Phrase("change", "变化"), .number(0.1772), .nats),
  ],
  remarks: [Phrase("rows sum to 1", "每行之和为 1")],
  provenance: {
    var provenance = Provenance()
    provenance.command = "attention L3.H5"
    provenance.masks = ["L0.H1"]
    return provenance
  }())

let ranking = Finding(
  title: Phrase("heads by importance", "按重要性排列的头"),
  body: .table(
    Table(
      columns: [
        Table.Column("head", Phrase("head", "头")), Table.Column("effect", Phrase("effect on loss", "对损失的影响"), .nats),
        Table.Column("token", Phrase("token", "token")),
      ],
      rows: [
        [.text("L1.H4"), .number(0.2513), .text("罗密欧")], [.text("L0.H0"), .number(-0.0004), .text("gave")],
        [.text("L2.H3"), .missing, .phrase(Phrase("none", "无"))],
      ])))

let curves = Finding(
  title: Phrase("logit lens", "logit lens"),
  body: .series(
    SeriesSet(
      x: Axis("layer", labels: ["L0", "L1", "L2"]), unit: .logit,
      series: [.init("␣Mary", [1.5, 2.25, 8]), .init("␣John", [1, 2, 3])])))

let strip = Finding(
  title: Phrase("loss by token", "各 token 的损失"),
  body: .strip(Strip(name: "loss", tokens: ["When", "␣Mary"], values: [.nan, 2.5], unit: .nats)))

/// Every entry of a layer's three heads.
let stack = Finding(
  title: Phrase("attention patterns of L3", "L3 的注意力图"),
  body: .array(
    LabelledArray(
      name: "p", axes: [Axis("head", count: 3), Axis("query", labels: ["a", "b"]), Axis("key", labels: ["a", "b"])],
      values: [1, .nan, 0.25, 0.75, 1, .nan, 0.5, 0.5, 1, .nan, 0, 1], unit: .probability)))
