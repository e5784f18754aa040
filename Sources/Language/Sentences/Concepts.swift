import Wording

/// A set of concepts.
struct ConceptSet: Equatable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ id: Int) {
    let bit = UInt64(1) << UInt64(id & 63)
    switch id >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }
  func contains(_ id: Int) -> Bool {
    let bit = UInt64(1) << UInt64(id & 63)
    return switch id >> 6 {
    case 0: words.0 & bit != 0
    case 1: words.1 & bit != 0
    case 2: words.2 & bit != 0
    default: words.3 & bit != 0
    }
  }
  func meets(_ other: ConceptSet) -> Bool {
    words.0 & other.words.0 | words.1 & other.words.1 | words.2 & other.words.2 | words.3 & other.words.3 != 0
  }
  func union(_ other: ConceptSet) -> ConceptSet {
    var both = self
    both.words.0 |= other.words.0
    both.words.1 |= other.words.1
    both.words.2 |= other.words.2
    both.words.3 |= other.words.3
    return both
  }
  /// The concepts in it, ascending.
  var members: [Int] {
    var found: [Int] = []
    for (index, start) in [words.0, words.1, words.2, words.3].enumerated() {
      var bits = start
      while bits != 0 {
        found.append(index * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    return found
  }
  static func == (a: ConceptSet, b: ConceptSet) -> Bool { a.words == b.words }
}

/// Which letters a word has; an edit changes at most two of them.
func letterSet(_ word: String) -> UInt64 { word.utf8.reduce(0) { $0 | 1 << UInt64(($1 | 0x20) & 63) } }

/// The words of sentences and what they stand for; made once from `Concepts.words`.
enum Concepts {
  private struct Table: Sendable {
    var ids: [String: Int] = [:]
    var names: [String] = []
    var surfaces: [String: ConceptSet] = [:]
    /// English words of four letters or more, by length, for repair.
    var vocabulary: [(word: String, letters: UInt64)] = []
    /// Chinese spellings with one character left open.
    var open: [String: [String]] = [:]
    var longest = 1
    var single: Set<String> = []
    var parts: Set<String> = []
  }

  private static let table: Table = {
    var table = Table()
    for line in words.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let name = String(line[..<colon])
      let id: Int
      if let known = table.ids[name] {
        id = known
      } else {
        id = table.names.count
        table.ids[name] = id
        table.names.append(name)
      }
      for surface in line[line.index(after: colon)...].split(separator: "|") {
        let pieces = atoms(of: String(surface)).map(\.text)
        let key = pieces.joined(separator: " ")
        guard !key.isEmpty else { continue }
        table.longest = max(table.longest, pieces.count)
        table.surfaces[key, default: ConceptSet()].insert(id)
        for piece in pieces { table.parts.insert(piece) }
      }
    }
    for possessive in ["'s", "’s"] { table.surfaces[possessive, default: ConceptSet()].insert(table.ids["-"] ?? 0) }
    for number in "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand percent third fourth fifth sixth seventh eighth ninth tenth".split(separator: " ") { table.parts.insert(String(number)) }
    table.vocabulary = table.parts.filter { $0.utf8.count >= 3 && $0.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x2D } }.sorted().map { ($0, letterSet($0)) }
    for key in table.surfaces.keys.sorted() {
      let pieces = key.split(separator: " ")
      guard (2...6).contains(pieces.count), pieces.allSatisfy({ $0.unicodeScalars.first.map(isHan) ?? false }) else { continue }
      for index in pieces.indices {
        var copy = pieces
        copy[index] = "?"
        table.open[copy.joined(separator: " "), default: []].append(key)
      }
    }
    return table
  }()

  static var longest: Int { table.longest }
  static let filler = id("-")
  static let show = id("show")
  static let ask = id("ask")
  static let pronoun = id("it")
  static let again = id("again")
  static let more = id("more")
  static let how = id("how")
  static let negation = id("not")
  static let past = id("past")
  static let purpose = id("purpose")
  static let except = id("except")

  /// A name that no line has stands for nothing anyone can say.
  static func id(_ name: some StringProtocol) -> Int { table.ids[String(name)] ?? 255 }

  static func name(_ id: Int) -> String { id < table.names.count ? table.names[id] : "" }
  static func surface(_ key: String) -> ConceptSet? { table.surfaces[key] }
  static func isWord(_ text: String) -> Bool { table.parts.contains(text) }

  /// A word by its stem: `masking`, `pruned`, `measures`.
  static func stemmed(_ word: String) -> ConceptSet? {
    for (ending, instead) in [("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ies", "y")] where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
      let stem = String(word.dropLast(ending.utf8.count)) + instead
      if let found = table.surfaces[stem] { return found }
      if ending == "ing" || ending == "ed", stem.count > 3, stem.last == stem.dropLast().last, let found = table.surfaces[String(stem.dropLast())] { return found }
    }
    return nil
  }

  /// The one English word that a mistyped one was meant to be.
  static func repaired(_ word: String) -> String? {
    let letters = word.utf8.count
    guard letters >= 3, letters <= 24 else { return nil }
    let mask = letterSet(word)
    let edits = letters >= 7 ? 2 : 1
    let near = nearestAll(
      word, among: table.vocabulary.lazy.filter { abs($0.word.utf8.count - letters) <= edits && ($0.letters ^ mask).nonzeroBitCount <= 2 * edits }.map(\.word))
      .filter { $0.distance <= (letters >= 8 ? 2 : 1) }
    guard let first = near.first else { return nil }
    // Among equals the transposed letters and the same beginning are likelier.
    let equals = near.filter { $0.distance == first.distance }.map(\.candidate)
    if equals.count == 1, letters > 3, first.candidate.utf8.count > 3 { return first.candidate }
    let sorted = Array(word.utf8.sorted())
    let swapped = equals.filter { Array($0.utf8.sorted()) == sorted }
    if swapped.count == 1 { return swapped[0] }
    if letters < 4 { return nil }
    let sameStart = equals.filter { $0.first == word.first }
    return sameStart.count == 1 ? sameStart[0] : nil
  }

  /// Chinese spellings that differ from `pieces` in one character of the same sound.
  static func homophones(_ pieces: [String]) -> [String] {
    var found: [String] = []
    for index in pieces.indices {
      var copy = pieces
      copy[index] = "?"
      for key in table.open[copy.joined(separator: " ")] ?? [] {
        let meant = key.split(separator: " ")[index]
        if String(meant) != pieces[index], Homophones.alike(String(meant), pieces[index]) { found.append(key) }
      }
    }
    return found
  }
}

/// Characters that sound alike, or nearly, around the words of this field.
enum Homophones {
  private static let groups = """
    关官管观馆冠惯 地第弟递帝 层曾蹭 头投透 屏平评凭 蔽避必闭壁币碧毕 恢回灰会挥 复付福负副覆 掉吊调钓 注住驻柱 意义议易 力利立历例 图途涂 显现险先线县 示是式试事世市视
    重中种众 要药 性行姓形兴型 归规贵 纳那拿呐 预遇玉育 测策侧册 层 词次辞刺 题提体替 损孙笋 失实时石拾 困因昆 惑或获货 度渡读毒 准谆 确却缺 率绿律 内那 存村寸 模摩磨 型形 参餐 数树 保包报宝饱
    剪减检简捡 枝支之只知 最罪醉 幅福服伏副 值直执植 压呀鸭 实时石 缩所 训讯迅 练炼链 蒸争整正政 馏溜留流 对队 比必笔币 较叫教 低抵底 于与 导倒到道 出初处 撤彻车 销肖消削 置至值制质 文问闻 深申身 浅前
    主住 退推腿 神深身 经京精 元圆员园 扫少 描苗瞄秒 续序须需绪 写些 生升声 成程城 换欢环还 白百摆 节结接截 果过国 分份 查察差 看刊砍 列烈裂 打大 开凯 启起 用佣 载在 加家 切且窃 录路陆 制至志 布步部 局居 语与雨 言严 
    困捆 训 哪那 哪拿 温问 种中 子字自 量两亮 化画话 撤扯 逐竹足 归龟 梯题提 因音 引隐 导 方放 向像象 强墙 取区去 消肖 运云 行航形 记几纪 笔比 名明 录 回会 放方 播波 布 窗创 格个 英应 汉 曲取 线先 误物 差查
    """
  private static let sounds: [String: Set<Int>] = {
    var table: [String: Set<Int>] = [:]
    for (index, group) in groups.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated() {
      for character in group { table[String(character), default: []].insert(index) }
    }
    return table
  }()
  static func alike(_ a: String, _ b: String) -> Bool {
    guard let first = sounds[a], let second = sounds[b] else { return false }
    return !first.isDisjoint(with: second)
  }
}
