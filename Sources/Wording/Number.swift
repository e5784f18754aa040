/// Numbers as text, without a locale: the same digits on every machine, so that scripts and golden files can hold them.
///
/// What is rounded is the shortest decimal that stands for the value, the one a person has seen: `0.15.fixed(1)` is 0.2,
/// although the nearest double lies below. Not-a-number and the infinities are written by name.
extension Double {
  /// Shortest text that reads back as the same value: `0.8`, `40`, `1e-05`.
  public var shortest: String { shortened(description) }

  /// With `digits` places behind the point; a value that rounds to nothing has no sign.
  public func fixed(_ digits: Int) -> String {
    guard isFinite else { return named }
    guard abs(self) < 1e21 else { return shortest }
    var decimal = Decimal(abs(self))
    decimal.round(toPlaces: max(0, digits))
    let sign = self < 0 && !decimal.isZero ? "-" : ""
    return sign + decimal.plain(places: max(0, digits))
  }

  /// A change, with its sign: `+0.177`, `-0.020`, `+2.1e-4`. Only none at all is `0.000`: what is small is no nothing.
  public func signed(_ digits: Int) -> String {
    let text = written(digits)
    return self > 0 ? "+" + text : text
  }

  /// The same in so many cells as far as that can be: `-4e-5` where `-4.0e-5` has no room.
  public func signed(_ digits: Int, cells: Int) -> String {
    let text = signed(digits)
    return text.utf8.count > cells && text.contains("e") ? (self > 0 ? "+" : "") + scientific(0) : text
  }

  /// With `digits` places behind the point, or where those would make nothing of it, in the scientific form: `0.412`, `2.1e-4`.
  public func written(_ digits: Int) -> String {
    let text = fixed(digits)
    return self != 0 && isFinite && !text.contains { ("1"..."9").contains($0) } ? scientific(1) : text
  }

  /// With at least `digits` significant digits: `0.412`, `12.3`, `1234`; scientific where that would be long.
  public func significant(_ digits: Int) -> String {
    guard isFinite else { return named }
    if self == 0 { return "0" }
    var decimal = Decimal(abs(self))
    // Digits before the point are never thrown away.
    decimal.round(toSignificant: max(1, digits, decimal.point <= 9 ? decimal.point : 0))
    guard decimal.point > -4, decimal.point <= 9 else { return scientific(max(0, digits - 1)) }
    return (self < 0 ? "-" : "") + decimal.plain(places: max(0, digits - decimal.point))
  }

  /// One digit before the point and `digits` behind it: `1.23e-5`.
  public func scientific(_ digits: Int) -> String {
    guard isFinite else { return named }
    var decimal = Decimal(abs(self))
    decimal.round(toSignificant: max(0, digits) + 1)
    let mantissa = decimal.digits + Array(repeating: 0, count: max(0, digits + 1 - decimal.digits.count))
    let text = mantissa.enumerated().map { ($0.offset == 1 ? "." : "") + String($0.element) }.joined()
    return (self < 0 ? "-" : "") + text + "e" + String(decimal.isZero ? 0 : decimal.point - 1)
  }

  /// A probability in at most five cells: `0.412`, or `4e-4` where three places would make nothing of it.
  public var probability: String { self >= 1e-99 && self < 0.0005 ? scientific(0) : fixed(3) }

  /// A share as a percentage: 0.123 is `12.3%`, 0.00043 `0.043%`: what is small is no nothing.
  public func percent(_ digits: Int = 1) -> String {
    guard isFinite else { return named }
    let text = (self * 100).fixed(digits)
    return (self != 0 && !text.contains { ("1"..."9").contains($0) } ? (self * 100).significant(2) : text) + "%"
  }

  var named: String { isNaN ? "nan" : self < 0 ? "-inf" : "inf" }
}

extension Float {
  /// Shortest text that reads back as the same `Float`.
  public var shortest: String { shortened(description) }
}

private func shortened(_ description: String) -> String {
  description.hasSuffix(".0") ? String(description.dropLast(2)) : description
}

/// Amounts with their unit, three digits or so: for people, not for parsing back.
public enum Amount {
  /// `812 B`, `13.9 MB`: powers of 1000.
  public static func bytes(_ count: Int) -> String { scaled(Double(count), ["B", "kB", "MB", "GB", "TB", "PB"]) }

  /// `812`, `12.3 k`, `3.49 M`, `1.24 B`.
  public static func count(_ count: Int) -> String { scaled(Double(count), ["", "k", "M", "B", "T"]) }

  /// `340 µs`, `12.0 ms`, `1.20 s`, `2 min 05 s`, `1 h 03 min`.
  public static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite else { return seconds.named }
    if seconds < 0 { return "-" + duration(-seconds) }
    if seconds < 0.9995e-3 { return threeDigits(seconds * 1e6) + " µs" }
    if seconds < 0.9995 { return threeDigits(seconds * 1e3) + " ms" }
    if seconds < 59.95 { return threeDigits(seconds) + " s" }
    guard seconds < 1e12 else { return seconds.scientific(1) + " s" }
    let whole = Int(seconds + 0.5)
    if whole < 3600 { return "\(whole / 60) min \(twoDigits(whole % 60)) s" }
    return "\(whole / 3600) h \(twoDigits(whole % 3600 / 60)) min"
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func scaled(_ value: Double, _ units: [String]) -> String {
    var value = value
    var unit = 0
    while abs(value) >= 999.5, unit + 1 < units.count {
      value /= 1000
      unit += 1
    }
    let number = unit == 0 ? value.fixed(0) : threeDigits(value)
    return units[unit].isEmpty ? number : number + " " + units[unit]
  }

  /// 3.49, 13.9, 124.
  private static func threeDigits(_ value: Double) -> String {
    let size = abs(value)
    return value.fixed(size < 9.995 ? 2 : size < 99.95 ? 1 : 0)
  }
}
