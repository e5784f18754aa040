public import Wording

/// Why a line was not understood: what to say, where in the line, and the nearest thing that would be.
public struct Diagnostic: WordedError, Equatable {
  /// Those that are written out where they are thrown.
  private static let named = [
    "ambiguous-token", "bad-escape", "bad-name", "bad-number", "bad-reference", "bad-value", "broken-utf8", "either-or", "exception", "given-twice",
    "missing-number", "missing-space", "missing-value", "negated", "not-understood", "only-one", "open-quote", "out-of-range", "reversed-range",
    "stray-quote", "text-needs-quotes", "too-many-words", "unknown-command", "unknown-hook", "unknown-option", "unknown-token",
    "unprintable-character", "wrong-unit",
  ]
  /// With those of names and places that there are not.
  public static var codes: [String] {
    let units = Place.Unit.allCases.filter { $0 == .layer || $0.hasItems }.map(\.rawValue)
    return named + (Lexicon.Sort.allCases.map(\.rawValue) + units).map { "unknown-" + $0 }
  }
  public let code: String
  public let phrase: Phrase
  public let tip: Phrase?
  /// Byte range in the line that the complaint is about.
  public let span: Range<Int>
  /// A corrected line that can be accepted with one key.
  public let offer: String?
  public init(code: String, phrase: Phrase, tip: Phrase? = nil, span: Range<Int>, offer: String? = nil) {
    self.code = code
    self.phrase = phrase
    self.tip = tip
    self.span = span
    self.offer = offer
  }

  /// The line with `^` under what the complaint is about, each at most `width` cells: what a console shows above the message.
  /// A long line is cut around the place; nothing in it reaches the terminal raw.
  public func picture(of line: String, width: Int = 78) -> [String] { picture(of: Array(line.utf8), width: width) }

  /// The same for a line as its bytes came; one that is not UTF-8 is shown as `\xff`.
  public func picture(of bytes: [UInt8], width: Int = 78) -> [String] {
    let start = min(max(0, span.lowerBound), bytes.count)
    let end = min(max(start, span.upperBound), bytes.count)
    // Only as much around the place as can be shown, so that a line of 100 KB costs no more than one of 100.
    let reach = max(8, width)
    let before = bytes[max(0, start - reach)..<start].drop { $0 & 0xC0 == 0x80 }
    let marked = visible(bytes: bytes[start..<min(end, start + reach + 1)])
    var left = visible(bytes: before)
    let widths = CellWidths()
    let room = max(8, width / 2)
    if widths.width(of: left) > room || before.startIndex > 0 {
      while widths.width(of: left) > room - 1 { left.removeFirst() }
      left = "…" + left
    }
    let after = visible(bytes: bytes[end..<min(end + reach, bytes.count)])
    let shown = widths.truncate(left + marked + after, to: width)
    let column = widths.width(of: left)
    let marks = max(1, min(widths.width(of: marked), width - column))
    return [shown, String(repeating: " ", count: column) + String(repeating: "^", count: marks)]
  }
}

extension Diagnostic {
  /// A layer, head or neuron that the open model does not have, or (nil) a token that its prompt does not have.
  static func outside(_ unit: Place.Unit?, _ index: Int, of count: Int, span: Range<Int>, tip: Phrase? = nil, offer: String?) -> Diagnostic {
    let phrase = switch unit {
    case nil: Phrase("token \(index): the prompt has tokens 0…\(count - 1)", "token \(index)：prompt 的 token 编号为 0…\(count - 1)")
    case .layer?: Phrase("layer \(index): the model has layers 0…\(count - 1)", "层 \(index)：模型的层编号为 0…\(count - 1)")
    case .dimension?:
      Phrase("dimension \(index): the residual stream has dimensions 0…\(count - 1)", "维度 \(index)：残差流的维度编号为 0…\(count - 1)")
    case let unit?:
      Phrase("\(unit.noun.en) \(index): each layer has \(unit.noun.en)s 0…\(count - 1)", "\(unit.noun.zh) \(index)：每层的\(unit.noun.zh)编号为 0…\(count - 1)")
    }
    return Diagnostic(code: "unknown-" + (unit?.rawValue ?? "token"), phrase: phrase, tip: tip, span: span, offer: offer)
  }

  /// Whether the line is of the right form and names what is not there.
  var isOutside: Bool { ["unknown-layer", "unknown-head", "unknown-neuron", "unknown-dimension", "unknown-token"].contains(code) }
}

/// A word of the user's as it may stand in a message: printable and of a bearable length.
func quoted(_ word: String) -> String {
  "`" + CellWidths().truncate(visible(String(word.unicodeScalars.prefix(200))), to: 40) + "`"
}

/// `a, b or c`, `a、b 或 c`.
func alternatives(_ words: [String]) -> Phrase {
  guard let last = words.last, words.count > 1 else { return Phrase(same: words.first ?? "") }
  let head = words.dropLast()
  return Phrase(head.joined(separator: ", ") + " or " + last, head.joined(separator: "、") + " 或 " + last)
}
