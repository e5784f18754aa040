public import Wording

/// What a surface shows, as a value: rows of cells with their colours, from which files are made. Needs no terminal.
public struct Picture: Sendable, Equatable {
  /// Neighbouring cells of one look.
  public struct Run: Sendable, Equatable {
    public var text: String
    /// The first cell, and how many.
    public var column: Int, cells: Int
    /// `0xRRGGBB`; nil for the picture's own.
    public var ink: UInt32?, ground: UInt32?
    public var isBold: Bool, isFaint: Bool, isUnderlined: Bool
    public init(
      _ text: String, column: Int, cells: Int, ink: UInt32? = nil, ground: UInt32? = nil, isBold: Bool = false, isFaint: Bool = false,
      isUnderlined: Bool = false
    ) {
      (self.text, self.column, self.cells, self.ink, self.ground) = (text, column, cells, ink, ground)
      (self.isBold, self.isFaint, self.isUnderlined) = (isBold, isFaint, isUnderlined)
    }
  }
  public var title: String
  /// Cells of a row.
  public var width: Int
  public var rows: [[Run]]
  /// The colours of what says none: letters and paper, `0xRRGGBB`.
  public var ink: UInt32, ground: UInt32

  public init(title: String, width: Int, rows: [[Run]], ink: UInt32 = 0x202020, ground: UInt32 = 0xFFFFFF) {
    (self.title, self.width, self.rows, self.ink, self.ground) = (title, width, rows, ink, ground)
  }

  /// Plain text in black on white: what there is to show where there is no screen.
  public init(title: String, text: String) {
    let widths = CellWidths()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
    self.init(
      title: title, width: lines.map { widths.width(of: $0) }.max() ?? 0,
      rows: lines.map { $0.isEmpty ? [] : [Run($0, column: 0, cells: widths.width(of: $0))] })
  }
}

/// A file form of a picture.
public enum PictureFormat: String, Sendable, CaseIterable { case txt, svg, html, png }

extension Picture {
  /// The bytes of a file of this form. A `.png` has the numbers of characters that it has no letter for.
  public func exported(as format: PictureFormat) -> [UInt8] {
    switch format {
    case .txt: Array(text.utf8)
    case .svg: Array(svg.utf8)
    case .html: Array(html.utf8)
    case .png: png()
    }
  }

  /// Said of a `.png` with characters that stand in it as their numbers; nil where it has a letter for each.
  public var unlettered: Phrase? {
    let count = rows.joined().reduce(0) { $0 + $1.text.count { Letters.number($0) != nil } }
    guard count > 0 else { return nil }
    return Phrase(
      "\(count) character\(count == 1 ? "" : "s") outside the letters of a .png: drawn as boxes with their Unicode numbers; .svg and .html keep them",
      "有 \(count) 个字符不在 .png 内置字形之内，已画成带 Unicode 编号的方框；.svg 与 .html 可保留原字符")
  }

  /// The rows without trailing spaces, a line break behind each.
  public var text: String {
    rows.map { row in
      var (line, at) = ("", 0)
      for run in row {
        line += String(repeating: " ", count: max(0, run.column - at)) + run.text
        at = run.column + run.cells
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// One `<text>` for each run, fitted to its cells, so that the columns stand whatever font draws them.
  public var svg: String {
    let (cell, line, size) = (8.4, 18.0, 14.0)
    let (wide, tall) = (Double(width) * cell + 16, Double(rows.count) * line + 16)
    var out = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(wide.fixed(0))" height="\(tall.fixed(0))" viewBox="0 0 \(wide.fixed(1)) \(tall.fixed(1))">
      <title>\(markup(title))</title>
      <rect width="100%" height="100%" rx="6" fill="\(hex(ground))"/>
      <g font-family="ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,'Noto Sans Mono CJK SC',monospace" font-size="\(size.fixed(0))" xml:space="preserve">\n
      """
    for (row, runs) in rows.enumerated() {
      let top = 8 + Double(row) * line
      for run in runs {
        let (left, span) = (8 + Double(run.column) * cell, Double(run.cells) * cell)
        if let ground = run.ground {
          out += "<rect x=\"\(left.fixed(1))\" y=\"\(top.fixed(1))\" width=\"\(span.fixed(1))\" height=\"\(line.fixed(1))\" fill=\"\(hex(ground))\"/>\n"
        }
        guard run.text.contains(where: { $0 != " " }) else { continue }
        var looks = ""
        if run.isBold { looks += " font-weight=\"bold\"" }
        if run.isFaint { looks += " opacity=\"0.6\"" }
        if run.isUnderlined { looks += " text-decoration=\"underline\"" }
        out += "<text x=\"\(left.fixed(1))\" y=\"\((top + 13.5).fixed(1))\" textLength=\"\(span.fixed(1))\" lengthAdjust=\"spacingAndGlyphs\" fill=\"\(hex(run.ink ?? ink))\"\(looks)>\(markup(run.text))</text>\n"
      }
    }
    return out + "</g>\n</svg>\n"
  }

  /// A page of its own with one `<pre>`; colours stand beside the text and nothing is loaded from anywhere.
  public var html: String {
    var out = """
      <!doctype html>
      <html><head><meta charset="utf-8"><title>\(markup(title))</title>
      <style>body{margin:0;background:\(hex(ground));color:\(hex(ink))}pre{margin:1em;font:14px/18px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace}</style></head>
      <body><pre>\n
      """
    for row in rows {
      var at = 0
      for run in row {
        out += String(repeating: " ", count: max(0, run.column - at))
        at = run.column + run.cells
        var looks: [String] = []
        if let ink = run.ink { looks.append("color:\(hex(ink))") }
        if let ground = run.ground { looks.append("background:\(hex(ground))") }
        if run.isBold { looks.append("font-weight:bold") }
        if run.isFaint { looks.append("opacity:.6") }
        if run.isUnderlined { looks.append("text-decoration:underline") }
        out += looks.isEmpty ? markup(run.text) : "<span style=\"\(looks.joined(separator: ";"))\">\(markup(run.text))</span>"
      }
      out += "\n"
    }
    return out + "</pre></body></html>\n"
  }
}

/// `#0a0b0c`.
private func hex(_ colour: UInt32) -> String {
  let digits = String(colour & 0xFFFFFF, radix: 16)
  return "#" + String(repeating: "0", count: 6 - digits.count) + digits
}
