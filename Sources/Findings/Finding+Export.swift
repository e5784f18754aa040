public import Wording

/// A file form that a finding can be written in without help from the engine.
public enum ExportFormat: String, Sendable, CaseIterable { case json, csv, npy }

/// Why a finding cannot be written in a form.
public struct ExportError: WordedError, Equatable {
  public static let codes = ["not-an-array"]
  public let code = "not-an-array"
  public let phrase = Phrase("the finding holds no array of numbers, which a .npy file is", "该结果不是数值数组，无法写成 .npy")
  public var tip: Phrase? { Phrase("export to .json or .csv", "请导出为 .json 或 .csv") }
}

extension Finding {
  /// The bytes of a file of this form.
  public func exported(as format: ExportFormat, _ tongue: Tongue = .en) throws(ExportError) -> [UInt8] {
    switch format {
    case .json: Array((json(tongue) + "\n").utf8)
    case .csv: Array(csv(tongue).utf8)
    case .npy: try npy()
    }
  }

  /// Comma-separated values with a heading line, every number in full precision, absent entries empty.
  ///
  /// One or two axes are written as one sees them: a line for each row, a field for each column, labels first. More axes are
  /// written long: a line for each entry with its indices, then `value` and the labels. A table's tokens are the text they stand for.
  public func csv(_ tongue: Tongue = .en) -> String {
    var lines: [[String]] = []
    switch body {
    case .array(let array): lines = array.csvLines
    case .table(let table):
      lines = [table.columns.map(\.name)] + table.rows.map { $0.map { $0.csv(tongue) } }
    case .series(let set):
      lines = [[set.x.name] + set.series.map(\.name)]
      for index in 0..<(set.series.map(\.values.count).max() ?? 0) {
        let x = index < set.x.labels.count ? set.x.labels[index] : String(index)
        lines.append([x] + set.series.map { index < $0.values.count ? field($0.values[index]) : "" })
      }
    case .strip(let strip):
      lines = [["token", strip.name]] + zip(strip.tokens, strip.values).map { [$0, field(Double($1), $1.shortest)] }
    case .note(let phrase):
      if let text { lines = [["text"], [String(decoding: text, as: UTF8.self)]]; break }
      lines = [["fact", "value"]] + facts.map { [$0.name, $0.value.csv] }
      if facts.isEmpty { lines = [["text"], [phrase[tongue]]] }
    }
    return lines.map { $0.map(csvField).joined(separator: ",") + "\n" }.joined()
  }

  /// NumPy's format, version 1.0: `<f4` for arrays and strips in their own shape, `<f8` `[series, x]` for curves; C order.
  public func npy() throws(ExportError) -> [UInt8] {
    switch body {
    case .array(let array): npyBytes("<f4", array.shape, array.values.map(\.bitPattern))
    case .strip(let strip): npyBytes("<f4", [strip.values.count], strip.values.map(\.bitPattern))
    case .series(let set):
      if let count = set.series.first?.values.count, set.series.allSatisfy({ $0.values.count == count }) {
        npyBytes("<f8", [set.series.count, count], set.series.flatMap { $0.values.map(\.bitPattern) })
      } else {
        throw ExportError()
      }
    case .table, .note: throw ExportError()
    }
  }
}

/// Magic, version, length, a Python dictionary padded so that the data begins at a multiple of 64, and the data.
private func npyBytes<Word: FixedWidthInteger>(_ type: String, _ shape: [Int], _ data: [Word]) -> [UInt8] {
  let dimensions = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
  var header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(dimensions)), }"
  let padding = (64 - (10 + header.utf8.count + 1) % 64) % 64
  header += String(repeating: " ", count: padding) + "\n"
  let size = Word.bitWidth / 8
  var bytes: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0]
  bytes.reserveCapacity(10 + header.utf8.count + data.count * size)
  bytes += [UInt8(header.utf8.count & 0xFF), UInt8(header.utf8.count >> 8)]
  bytes += Array(header.utf8)
  for word in data {
    for byte in 0..<size { bytes.append(UInt8(truncatingIfNeeded: word >> Word(byte * 8))) }
  }
  return bytes
}

extension LabelledArray {
  fileprivate var csvLines: [[String]] {
    func text(_ value: Float) -> String { field(Double(value), value.shortest) }
    func label(_ axis: Axis, _ index: Int) -> String { index < axis.labels.count ? axis.labels[index] : String(index) }
    switch axes.count {
    case 1:
      return [[axes[0].name, name]] + values.indices.map { [label(axes[0], $0), text(values[$0])] }
    case 2:
      let columns = axes[1].count
      return [["\(axes[0].name)/\(axes[1].name)"] + (0..<columns).map { label(axes[1], $0) }]
        + (0..<axes[0].count).map { row in
          [label(axes[0], row)] + (0..<columns).map { text(values[row * columns + $0]) }
        }
    default:
      // Indices tell entries apart; labels, which may be the same twice, stand beside them.
      let named = axes.indices.filter { !axes[$0].labels.isEmpty }
      return [axes.map(\.name) + ["value"] + named.map { axes[$0].name + "_label" }]
        + values.indices.map { flat in
          let place = coordinates(flat)
          return place.map(String.init) + [text(values[flat])] + named.map { label(axes[$0], place[$0]) }
        }
    }
  }
}

extension Table.Cell {
  fileprivate func csv(_ tongue: Tongue) -> String {
    switch self {
    case .text(let text): text
    // A label is for reading; part of a character has no other text.
    case .token(let label, let bytes): String(validating: bytes, as: UTF8.self) ?? label
    case .phrase(let phrase): phrase[tongue]
    case .number(let number): field(number)
    case .integer(let integer): String(integer)
    case .missing: ""
    }
  }
}

extension Fact.Value {
  fileprivate var csv: String {
    switch self {
    case .number(let number): number.shortest
    case .integer(let integer): String(integer)
    case .text(let text): text
    }
  }
}

private func field(_ value: Double, _ text: String? = nil) -> String { value.isNaN ? "" : text ?? value.shortest }

/// A field as RFC 4180 has it: in quotes where it holds a comma, a quote or a line break.
public func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return text }
  return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
