public import Models
import Tensors
public import Wording

/// Texts with the class that each is of, as token ids.
public struct LabelledTexts: Sendable {
  /// A row of data: text, label, and its line for messages.
  public struct Row: Sendable {
    public let text: String
    public let label: String
    public let line: Int
    public init(text: String, label: String, line: Int) { (self.text, self.label, self.line) = (text, label, line) }
  }
  struct Example: Sendable {
    let ids: [Int]
    /// The index of its class.
    let target: Int
  }

  /// In the order of the head's logits.
  public let classes: [String]
  /// What is learnt from, and what is only measured: of every class a tenth, the same whatever the seed.
  let training: [Example]
  let validation: [Example]
  var all: [Example] { training + validation }
  /// What was made of the rows that whoever wrote them may not expect: labels that were taken for numbers of classes, texts that were cut.
  public let remarks: [Phrase]

  /// The largest number of classes that a label column is believed to have.
  public static let classLimit = 1000
  /// The fewest rows that training is begun with.
  static let fewest = 20
  /// Validation goes through so many examples at most, so that measuring a large set does not take longer than learning from it.
  static let validationLimit = 2000

  /// Reads every text as a prompt is read, special tokens of the tokenizer around it, cut to `context` tokens inside them.
  /// - Parameter known: The classes of a model that is to answer; they are kept where they are these, or where the labels are their numbers.
  /// Throws `StudyError` on a single class, too many, or a text without tokens.
  public init(_ rows: [Row], file: String, known: [String]? = nil, tokenizer: any Tokenizer, context: Int) throws {
    let labels = Set(rows.map(\.label))
    let indices = try Self.indices(labels, known, file: file, rows: rows.count)
    self.classes = indices.classes
    var examples: [[Example]] = Array(repeating: [], count: classes.count)
    var cut = 0
    for row in rows {
      let (ids, isCut) = Self.ids(row.text, tokenizer, context)
      cut += isCut ? 1 : 0
      guard !ids.isEmpty else { throw StudyError.noTokens(file: file, line: row.line) }
      guard let target = indices.index[row.label] else { continue }
      examples[target].append(Example(ids: ids, target: target))
    }
    (training, validation) = Self.split(examples)
    remarks = [indices.isNumbered ? Self.numbered(labels, indices.index, classes) : nil, cut > 0 ? Self.cut(cut, of: rows.count, context) : nil]
      .compactMap(\.self)
  }

  /// Which number was read as which class.
  private static func numbered(_ labels: Set<String>, _ index: [String: Int], _ classes: [String]) -> Phrase {
    let read = labels.sorted { (index[$0] ?? 0, $0) < (index[$1] ?? 0, $1) }
    let pairs = read.prefix(12).map { "\(visible($0)) = \(visible(classes[index[$0] ?? 0]))" }
    let more = read.count > pairs.count
    return Phrase(
      "labels were read as numbers of the model's classes, from 0: \(pairs.joined(separator: ", "))\(more ? ", …" : "")",
      "标签按模型类别的编号（从 0 起）读取：\(pairs.joined(separator: "、"))\(more ? "……" : "")")
  }

  private static func cut(_ count: Int, of rows: Int, _ context: Int) -> Phrase {
    Phrase(
      "\(count) of \(rows) texts are longer than the context of \(context) tokens: their ends were left out",
      "\(rows) 段文本中有 \(count) 段超过 \(context) 个 token 的上下文，超出部分已截去")
  }

  /// What a tokenizer may learn from: the texts that are learnt from, a line each. Throws as `init` and `requireLearnable` do.
  public static func forTokenizer(_ rows: [Row], file: String) throws -> [UInt8] {
    let indices = try indices(Set(rows.map(\.label)), nil, file: file, rows: rows.count)
    var texts: [[String]] = Array(repeating: [], count: indices.classes.count)
    for row in rows { if let target = indices.index[row.label] { texts[target].append(row.text) } }
    let parts = split(texts)
    try requireLearnable(parts.training.count, parts.validation.count, file: file)
    return Array(parts.training.joined(separator: "\n").utf8)
  }

  /// What is learnt from and what is only measured, of groups of one class each: the same parts for every run on a file, so that a teacher has
  /// not learnt what its student is measured on.
  private static func split<Item>(_ groups: [[Item]]) -> (training: [Item], validation: [Item]) {
    var random = Random(seed: 0x5EED)
    var training: [Item] = [], validation: [Item] = []
    for var group in groups {
      group.shuffle(using: &random)
      let held = group.count < 2 ? 0 : max(1, group.count / 10)
      validation += group[..<held]
      training += group[held...]
    }
    validation.shuffle(using: &random)
    return (training, validation)
  }

  /// Throws unless there is enough to learn from.
  func requireLearnable(file: String) throws { try Self.requireLearnable(training.count, validation.count, file: file) }

  private static func requireLearnable(_ training: Int, _ validation: Int, file: String) throws {
    if validation == 0, training >= fewest { throw StudyError.labelsAllDiffer(file: file, rows: training) }
    guard training + validation >= fewest, validation > 0 else {
      throw StudyError.tooFewRows(file: file, found: training + validation, needed: fewest)
    }
  }

  /// The class of each label: `known` ones by name or by number, else all that occur, sorted.
  private static func indices(_ labels: Set<String>, _ known: [String]?, file: String, rows: Int) throws -> (
    classes: [String], index: [String: Int], isNumbered: Bool
  ) {
    func table(_ classes: [String]) -> [String: Int] { Dictionary(classes.enumerated().map { ($1, $0) }) { first, _ in first } }
    if let known {
      let names = table(known)
      if labels.allSatisfy({ names[$0] != nil }) { return (known, names, false) }
      let numbers = labels.compactMap { label in Int(label).map { (label, $0) } }
      if numbers.count == labels.count, numbers.allSatisfy({ known.indices.contains($0.1) }) {
        return (known, Dictionary(numbers) { first, _ in first }, numbers.contains { known[$0.1] != $0.0 })
      }
    }
    guard labels.count > 1 || rows >= fewest else { throw StudyError.tooFewRows(file: file, found: rows, needed: fewest) }
    guard labels.count > 1 else { throw StudyError.singleClass(file: file, label: labels.first ?? "") }
    guard labels.count <= classLimit else { throw StudyError.tooManyClasses(file: file, found: labels.count, limit: classLimit) }
    let sorted = labels.sorted { a, b in
      if let x = Int(a), let y = Int(b), x != y { return x < y }
      return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    }
    return (sorted, table(sorted), false)
  }

  /// A text's ids with special tokens, at most `context`: what is too much goes from the text's end.
  private static func ids(_ text: String, _ tokenizer: any Tokenizer, _ context: Int) -> (ids: [Int], isCut: Bool) {
    let bytes = Array(text.utf8)
    let whole = tokenizer.encode(bytes, addSpecial: true, parseSpecial: false).map(\.id)
    guard whole.count > context else { return (whole, false) }
    let bare = tokenizer.encode(bytes, addSpecial: false, parseSpecial: false).map(\.id)
    let around = whole.count - bare.count
    guard around > 0, around < context, let before = (0...around).first(where: { whole[$0..<$0 + bare.count].elementsEqual(bare) }) else {
      return (Array(whole.prefix(context)), true)
    }
    return (Array(whole[..<before] + bare.prefix(context - around) + whole[(before + bare.count)...]), true)
  }
}

/// Answers of a classifier beside the truth.
public struct ClassTally: Sendable, Equatable {
  public let classes: [String]
  /// `[truth][answer]`.
  public private(set) var counts: [[Int]]
  private var total = 0.0

  init(_ classes: [String]) {
    self.classes = classes
    counts = Array(repeating: Array(repeating: 0, count: classes.count), count: classes.count)
  }

  /// Takes in logits `[rows, classes]`; of equal ones the first is the answer.
  mutating func add(_ logits: Tensor, _ targets: [Int]) {
    total -= logProbabilities(logits, of: targets).reduce(0, +)
    for (answer, target) in zip(likeliest(logits), targets) { counts[target][answer] += 1 }
  }

  public var examples: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
  /// Mean −ln p of the right class, in nats.
  public var loss: Double { total / Double(max(examples, 1)) }
  public var accuracy: Double { Double(classes.indices.reduce(0) { $0 + counts[$1][$1] }) / Double(max(examples, 1)) }
  /// Texts of a class, and answers that name it.
  public func support(_ index: Int) -> Int { counts[index].reduce(0, +) }
  public func answers(_ index: Int) -> Int { counts.reduce(0) { $0 + $1[index] } }
  /// The harmonic mean of precision and recall; 0 where nothing of the class was right.
  public func f1(_ index: Int) -> Double { 2 * Double(counts[index][index]) / Double(max(support(index) + answers(index), 1)) }
  /// The mean of `f1` over the classes that occur, in truth or answer.
  public var macroF1: Double {
    let occurring = classes.indices.filter { support($0) + answers($0) > 0 }
    return occurring.reduce(0) { $0 + f1($1) } / Double(max(occurring.count, 1))
  }
}
