// Weights: what is a model made of, how large are its parts, and how much of them is zero?
//
// A row for every matrix, and one for the vectors of a place (gains, biases), in the order of the forward pass. Zeros are counted, not
// estimated; -0 is one of them. A tied output matrix is the embedding and has no row of its own.

public import Findings
public import Models
import Wording

extension Model {
  public func weightTable(named name: String) -> Finding {
    let parts = parts
    let columns = [
      Table.Column("layer", Phrase("layer", "层")), Table.Column("part", Phrase("part", "部件")),
      Table.Column("weight", Phrase("weight", "权重")), Table.Column("shape", Phrase("shape", "形状")),
      Table.Column("dtype", Phrase("type", "类型")), Table.Column("parameters", Phrase("parameters", "参数"), .count),
      Table.Column("bytes", Phrase("size", "大小"), .bytes), Table.Column("zeros", Phrase("zero", "零"), .percent),
    ]
    let rows = parts.map { part -> [Table.Cell] in
      [
        part.layer.map { .text("L\($0)") } ?? .missing, .text(part.group.rawValue), .text(part.name),
        .text(part.shape.map(String.init).joined(separator: "x")), .text(part.dtype), .integer(part.count), .integer(part.bytes),
        .number(Double(part.zeros) / Double(max(1, part.count))),
      ]
    }
    let (count, zeros) = (parts.reduce(0) { $0 + $1.count }, parts.reduce(0) { $0 + $1.zeros })
    return Finding(
      title: Phrase("weights of \(name)", "\(name) 的权重"), body: .table(Table(columns: columns, rows: rows)),
      facts: [
        .integer("parameters", Phrase("parameters", "参数"), count),
        Fact("bytes", Phrase("size", "大小"), .integer(parts.reduce(0) { $0 + $1.bytes }), .bytes),
        Fact("zeros", Phrase("zeros", "零的个数"), .integer(zeros), .count),
        .number("zero-share", Phrase("share of zeros", "零的比例"), Double(zeros) / Double(max(1, count)), .percent),
      ],
      remarks: [Phrase("zeros are stored and multiplied like other numbers; `compact` takes whole parts out", "零与其他数一样存储和相乘；`compact` 才移除整个部件")])
  }
}
