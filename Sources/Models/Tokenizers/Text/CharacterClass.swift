/// Character classes as the reference implementations see them.
///
/// The libraries inside them know different versions of Unicode; a character that is newer than a library's version is
/// unassigned there. `Unicode.Scalar.Properties.age` says when a character came, so that one cut per library is enough.
/// `Tests/Oracles/tokenizers_unicode.py` compares every class over all scalars.
package enum CharacterClass {
  /// The Unicode version of the regular expressions of the split patterns.
  private static let regexVersion = 16
  /// The Unicode version of the tables behind BERT's cleaning and punctuation.
  private static let bertVersion = 8
  /// The Unicode version of the marks that `StripAccents` removes, and of canonical reordering.
  private static let canonicalVersion = 9

  /// What the split patterns tell apart.
  package enum Kind { case letter, number, space, other }

  @inline(__always)
  package static func kind(_ scalar: UInt32) -> Kind {
    scalar < 0x80 ? asciiKinds[Int(scalar)] : wideKind(scalar)
  }

  private static let asciiKinds: [Kind] = (0..<128).map { wideKind(UInt32($0)) }

  private static func wideKind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x4E00...0x9FA5, 0xAC00...0xD7A3, 0x0430...0x044F: return .letter
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .other }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return isKnown(properties, regexVersion) ? .letter : .other
    case .decimalNumber, .letterNumber, .otherNumber:
      return isKnown(properties, regexVersion) ? .number : .other
    default:
      return isSpace(scalar) ? .space : .other
    }
  }

  /// `White_Space`, which has not changed since Unicode 6.3.
  @inline(__always)
  package static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// `\w`: letters, marks, decimal digits, connecting punctuation, joiners.
  package static func isWord(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties, isKnown(properties, regexVersion) else { return false }
    if properties.isAlphabetic || properties.isJoinControl { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: return true
    default: return false
    }
  }

  /// Numbers of every kind, for the `Digits` pre-tokenizer.
  package static func isNumeric(_ scalar: UInt32) -> Bool {
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .decimalNumber?, .letterNumber?, .otherNumber?: true
    default: false
    }
  }

  /// ASCII punctuation and symbols, and Unicode punctuation.
  package static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0..<0x80: return false
    // Punctuation in Unicode 8, a symbol and a mark since.
    case 0x166D, 0x111C9: return true
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      return isKnown(properties, bertVersion)
    default: return false
    }
  }

  /// What BERT's cleaning removes: NUL, U+FFFD, controls, format characters and private use, but not tab and line ends.
  package static func isRemovedByCleaning(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: return false
    case 0x20..<0x7F: return false
    case 0, 0xFFFD: return true
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    switch properties.generalCategory {
    case .control, .format, .privateUse: return isKnown(properties, bertVersion)
    default: return false
    }
  }

  /// The marks that BERT's accent stripping removes.
  package static func isNonspacingMark(_ scalar: UInt32) -> Bool {
    if scalar < 0x300 { return false }
    switch scalar {
    // The category changed after Unicode 8.
    case 0x1734, 0x1171E: return true
    case 0x1885, 0x1886, 0xA9BD, 0x111C9: return false
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.generalCategory == .nonspacingMark && isKnown(properties, bertVersion)
  }

  /// The marks that the `StripAccents` normaliser removes.
  package static func isMark(_ scalar: UInt32) -> Bool {
    if scalar < 0x300 { return false }
    switch scalar {
    // The category changed after Unicode 9.
    case 0x1CF2, 0x1CF3: return true
    case 0x111C9: return false
    default: break
    }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return isKnown(properties, canonicalVersion)
    default: return false
    }
  }

  /// The ideographs that BERT surrounds with spaces; the last block begins where the reference has it begin.
  package static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2A6DF, 0x2A700...0x2B81F, 0x2B920...0x2CEAF,
      0x2F800...0x2FA1F:
      true
    default: false
    }
  }

  /// The class by which marks after one character are put in order; 0 for characters that stay.
  package static func combiningClass(_ scalar: UInt32) -> UInt8 {
    if scalar < 0x300 { return 0 }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return 0 }
    let value = properties.canonicalCombiningClass.rawValue
    return value != 0 && isKnown(properties, canonicalVersion) ? value : 0
  }

  /// The lower-case form of one character, whatever stands around it.
  @inline(__always)
  package static func lowercase(_ scalar: UInt32, _ put: (UInt32) -> Void) {
    if scalar < 0x80 { return put(0x41...0x5A ~= scalar ? scalar + 0x20 : scalar) }
    guard let mapping = Unicode.Scalar(scalar)?.properties.lowercaseMapping else { return put(scalar) }
    for lower in mapping.unicodeScalars { put(lower.value) }
  }

  private static func isKnown(_ properties: Unicode.Scalar.Properties, _ version: Int) -> Bool {
    properties.age.map { $0.major <= version && !($0.major == version && $0.minor > 0) } ?? false
  }
}
