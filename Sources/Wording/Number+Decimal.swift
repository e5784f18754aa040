/// A non-negative decimal number: 0.d₁d₂d₃… × 10^point, without zeros at either end of the digits.
struct Decimal {
  private(set) var digits: [UInt8]
  private(set) var point: Int
  var isZero: Bool { digits.isEmpty }

  /// The shortest decimal that reads back as `value`, which must be finite and not negative.
  init(_ value: Double) {
    digits = []
    point = 0
    var exponent = 0
    var seenPoint = false
    var text = value.description.utf8.makeIterator()
    while let byte = text.next() {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"):
        var negative = false
        while let next = text.next() {
          if next == UInt8(ascii: "-") { negative = true }
          if next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") { exponent = exponent * 10 + Int(next - 48) }
        }
        if negative { exponent = -exponent }
      default:
        digits.append(byte - 48)
        if !seenPoint { point += 1 }
      }
    }
    point += exponent
    trim()
  }

  /// Keeps `places` digits behind the point, halves away from zero.
  mutating func round(toPlaces places: Int) { keep(point + places) }
  /// Keeps `count` digits from the first that is not zero.
  mutating func round(toSignificant count: Int) { keep(count) }

  private mutating func keep(_ count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return trim()
    }
    let up = digits[count] >= 5
    digits.removeSubrange(count...)
    if up {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// Without an exponent: `12.30` for 12.3 and two places.
  func plain(places: Int) -> String {
    var text = point > 0 ? "" : "0"
    for index in 0..<max(0, point) { text += index < digits.count ? String(digits[index]) : "0" }
    guard places > 0 else { return text }
    text += "."
    for place in 0..<places {
      let index = point + place
      text += index >= 0 && index < digits.count ? String(digits[index]) : "0"
    }
    return text
  }
}
