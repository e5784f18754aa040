public import Wording

/// Why a file of rows cannot be read, with the line.
public enum RecordError: WordedError, Equatable {
  case notUTF8(file: String, line: Int, looksLikeUTF16: Bool)
  case openQuote(file: String, line: Int)
  case behindQuote(file: String, line: Int)
  case wrongCount(file: String, line: Int, found: Int, expected: Int)
  case notJSON(file: String, line: Int, reason: Phrase)
  case repeatedColumn(file: String, name: String)
  /// What is to be CSV has semicolons, or else tabs, where commas belong.
  case otherSeparator(file: String, isTab: Bool)
  /// One JSON value over the whole file, where JSON Lines has one on each line; `isArray`: a list.
  case wholeJSON(file: String, isArray: Bool)
  case noRows(file: String)
  /// None of `names` is a column.
  case noColumn(file: String, names: [String], columns: [String])
  case emptyField(file: String, line: Int, column: String)
  /// Texts and classes are to come from one column.
  case sameColumn(file: String, name: String)

  public static let codes = [
    "not-utf8", "open-quote", "text-behind-quote", "wrong-field-count", "bad-json-line", "repeated-column", "other-separator", "no-rows",
    "unknown-column", "empty-field", "same-column", "json-not-lines",
  ]
  public var code: String {
    switch self {
    case .notUTF8: "not-utf8"
    case .openQuote: "open-quote"
    case .behindQuote: "text-behind-quote"
    case .wrongCount: "wrong-field-count"
    case .notJSON: "bad-json-line"
    case .repeatedColumn: "repeated-column"
    case .otherSeparator: "other-separator"
    case .wholeJSON: "json-not-lines"
    case .noRows: "no-rows"
    case .noColumn: "unknown-column"
    case .emptyField: "empty-field"
    case .sameColumn: "same-column"
    }
  }

  public var phrase: Phrase {
    switch self {
    case .notUTF8(let file, let line, let isWide):
      isWide
        ? Phrase("\(visible(file)) is UTF-16", "\(visible(file)) 为 UTF-16 编码")
        : Phrase("\(visible(file)), line \(line): not UTF-8", "\(visible(file)) 第 \(line) 行不是 UTF-8")
    case .openQuote(let file, let line):
      Phrase("\(visible(file)), line \(line): the quote that opens here is never closed", "\(visible(file)) 第 \(line) 行：此处的引号没有闭合")
    case .behindQuote(let file, let line):
      Phrase(
        "\(visible(file)), line \(line): text stands between a closing quote and the next comma",
        "\(visible(file)) 第 \(line) 行：右引号与下一个逗号之间还有内容")
    case .wrongCount(let file, let line, let found, let expected):
      Phrase(
        "\(visible(file)), line \(line): \(found == 1 ? "one field" : "\(found) fields"), where the first line has \(expected)",
        "\(visible(file)) 第 \(line) 行有 \(found) 个字段，而首行有 \(expected) 个")
    case .notJSON(let file, let line, let reason):
      Phrase("\(visible(file)), line \(line): not a JSON object: \(reason.en)", "\(visible(file)) 第 \(line) 行不是 JSON 对象：\(reason.zh)")
    case .repeatedColumn(let file, let name):
      Phrase("\(visible(file)) has the column \(shown(name)) twice", "\(visible(file)) 中列 \(shown(name)) 出现两次")
    case .otherSeparator(let file, let isTab):
      isTab
        ? Phrase("the columns of \(visible(file)) are separated by tabs, where CSV has commas", "\(visible(file)) 的各列以制表符分隔，而 CSV 应以逗号分隔")
        : Phrase("the columns of \(visible(file)) are separated by semicolons, where CSV has commas", "\(visible(file)) 的各列以分号分隔，而 CSV 应以逗号分隔")
    case .wholeJSON(let file, let isArray):
      isArray
        ? Phrase(
          "\(visible(file)) is JSON, one array over the whole file; JSON Lines, with an object on each line, is what can be read",
          "\(visible(file)) 是 JSON（整个文件为一个数组）；可读取的是 JSON Lines，即每行一个对象")
        : Phrase(
          "\(visible(file)) is JSON, one object over several lines; JSON Lines, with an object on each line, is what can be read",
          "\(visible(file)) 是 JSON（一个对象跨多行）；可读取的是 JSON Lines，即每行一个对象")
    case .noRows(let file): Phrase("\(visible(file)) has no rows", "\(visible(file)) 没有数据行")
    case .noColumn(let file, let names, let columns):
      Phrase(
        "\(visible(file)) has no column \(names.map(shown).joined(separator: " or ")); it has \(list(columns, ", "))",
        "\(visible(file)) 没有列 \(names.map(shown).joined(separator: " 或 "))；现有 \(list(columns, "、"))")
    case .emptyField(let file, let line, let column):
      Phrase("\(visible(file)), line \(line): \(shown(column)) is empty", "\(visible(file)) 第 \(line) 行：\(shown(column)) 为空")
    case .sameColumn(let file, let name):
      Phrase(
        "\(visible(file)): the texts and their classes are both to come from \(shown(name))", "\(visible(file))：文本与类别都取自列 \(shown(name))")
    }
  }

  public var tip: Phrase? {
    switch self {
    case .notUTF8: Phrase("convert the file to UTF-8", "请将文件转换为 UTF-8")
    case .openQuote, .behindQuote:
      Phrase("inside a quoted field a quote is written twice", "带引号的字段中，引号须写两次")
    case .wrongCount(_, _, _, expected: 1):
      Phrase("the first line names the columns, such as text,label; each line below has as many fields", "首行应为列名，如 text,label；其下各行的字段数须与之相同")
    case .wrongCount(let file, _, _, _) where Records.Format(file: file) == .tsv:
      Phrase("a tab ends a field, also between quotes: take tabs out of the texts", "制表符即字段分隔符，引号内也不例外：请去掉文本中的制表符")
    case .wrongCount: Phrase("put a text that has commas or line ends in it between quotes", "含逗号或换行的文本须放在引号内")
    case .notJSON: Phrase("one object on each line, such as {\"text\": \"fine\", \"label\": \"good\"}", "每行一个对象，如 {\"text\": \"fine\", \"label\": \"good\"}")
    case .noColumn(_, let names, let columns):
      nearest(names[0], among: columns).map { Phrase("did you mean \(shown($0))?", "是否指 \(shown($0))？") }
        ?? Phrase("name the columns with text= and label=", "用 text= 与 label= 指定列名")
    case .emptyField: Phrase("fill it in or take the row out", "请补全或删去该行")
    case .sameColumn: Phrase("name two columns with text= and label=", "用 text= 与 label= 指定两个不同的列")
    case .otherSeparator(_, isTab: true): Phrase("give the file a name that ends in .tsv", "请将文件改名为 .tsv")
    case .wholeJSON(_, isArray: true): Phrase("jq -c '.[]' FILE.json > FILE.jsonl", "jq -c '.[]' FILE.json > FILE.jsonl")
    case .wholeJSON: Phrase("jq -c . FILE.json > FILE.jsonl", "jq -c . FILE.json > FILE.jsonl")
    case .otherSeparator: Phrase("save it with commas, or with tabs as .tsv", "请改用逗号分隔保存，或用制表符分隔保存为 .tsv")
    case .repeatedColumn, .noRows: nil
    }
  }

  /// Names come from the file: made safe, and never a screenful.
  private func shown(_ name: String) -> String { visible(name.unicodeScalars.count <= 60 ? name : String(name.unicodeScalars.prefix(60)) + "…") }
  private func list(_ names: [String], _ comma: String) -> String {
    names.prefix(12).map(shown).joined(separator: comma) + (names.count > 12 ? "…" : "")
  }
}
