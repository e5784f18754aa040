// Addresses whose host or name is not written in ASCII.
extension PersonalData {
  /// Chinese names of top-level domains, the longer ones first: no blank tells where one ends.
  private static let chineseDomains = [
    "组织机构", "我爱你", "中文网", "新加坡", "中国", "中國", "公司", "网络", "網絡", "网址", "网站", "网店", "香港", "台湾", "台灣", "澳门", "澳門", "商城", "商店", "商标", "在线", "公益",
    "政务", "集团", "手机", "移动", "信息", "娱乐", "佛山", "广东", "企业", "招聘", "游戏", "时尚", "餐厅", "购物", "健康", "慈善", "世界", "机构", "八卦", "书籍", "食品", "珠宝", "天主教",
  ].map { Array($0.unicodeScalars.map(\.value)) }.sorted { $0.count > $1.count }

  private static func isForeign(_ value: UInt32) -> Bool {
    value >= 0xC0 && !(0x2000...0x2BFF).contains(value) && !(0x3000...0x303F).contains(value) && !(0xFF00...0xFFEF).contains(value)
  }
  private static func isChinese(_ value: UInt32) -> Bool { (0x3400...0x9FFF).contains(value) }
  private static func isPlain(_ value: UInt32) -> Bool { value < 0x80 && isAlphanumeric(UInt8(value)) }
  private static func isStop(_ value: UInt32) -> Bool { value == 0x3002 || value == 0xFF61 }

  /// E-mail addresses with Chinese or other letters in their host or name: `ann@例子.公司`, `张三@example.com`. The stop `。` stands for a
  /// point in hosts.
  static func internationalEmails(_ bytes: [UInt8]) -> [Range<Int>] {
    guard bytes.contains(UInt8(ascii: "@")), bytes.contains(where: { $0 >= 0xC3 }) else { return [] }
    var scalars: [UInt32] = []
    var places: [Int] = []
    var at = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(scalar.value)
      places.append(at)
      at += UTF8.width(scalar)
    }
    places.append(at)
    // Bytes that are no UTF-8 would have moved everything.
    guard at == bytes.count else { return [] }
    return scalars.indices.compactMap { index in
      guard scalars[index] == 0x40, let end = hostEnd(scalars, after: index) else { return nil }
      let start = nameStart(scalars, before: index)
      guard start < index, scalars[start..<end].contains(where: { $0 >= 0x80 }) else { return nil }
      return places[start]..<places[end]
    }
  }

  /// Letters, digits and signs of names; where there are none, the Chinese before the sign.
  private static func nameStart(_ scalars: [UInt32], before at: Int) -> Int {
    var start = at
    while start > 0, isPlain(scalars[start - 1]) || "._%+-".unicodeScalars.contains(where: { $0.value == scalars[start - 1] }) || (0xC0...0x24F).contains(scalars[start - 1]) {
      start -= 1
    }
    if start < at { return start }
    while start > 0, at - start < 12, isForeign(scalars[start - 1]) { start -= 1 }
    return start
  }

  /// Where the host behind the sign ends; nil where none stands there.
  private static func hostEnd(_ scalars: [UInt32], after at: Int) -> Int? {
    var start = at + 1
    var labels = 0
    while true {
      let end = scalars[start...].firstIndex { !isPlain($0) && $0 != 0x2D && !isForeign($0) } ?? scalars.count
      guard end > start else { return nil }
      let isLast = end >= scalars.count || !(scalars[end] == 0x2E || isStop(scalars[end])) || end + 1 >= scalars.count || !(isPlain(scalars[end + 1]) || isForeign(scalars[end + 1]))
      if labels > 0, let length = domain(scalars[start..<end]), isLast || isStop(scalars[end]) || length < end - start { return start + length }
      guard !isLast else { return nil }
      labels += 1
      start = end + 1
    }
  }

  /// How much of a label is a top-level domain; nil where none of it is.
  private static func domain(_ label: ArraySlice<UInt32>) -> Int? {
    if let known = chineseDomains.first(where: { label.starts(with: $0) }) { return known.count }
    let plain = label.prefix { $0 < 0x80 && isLetter(UInt8($0)) }.count
    if plain >= 2, plain == label.count || isForeign(label[label.startIndex + plain]) { return plain }
    let foreign = label.prefix { isForeign($0) }.count
    return plain == 0 && foreign >= 2 && foreign <= 12 ? foreign : nil
  }
}
