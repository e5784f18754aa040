/// A version as numbers between points.
package struct Version: Sendable, Equatable {
  let text: String
  private let parts: [Int]
  static let relations = ["<", "<=", "=", ">=", ">"]
  static let current = Version(programVersion)

  package init(_ text: String) {
    self.text = text
    parts = text.split(separator: ".").map { Int($0) ?? 0 }
  }

  /// Compared in as many parts as the other is written with: 0.1.3 is `= 0.1`.
  package func satisfies(_ relation: String, _ other: Version) -> Bool {
    let own = other.parts.indices.map { $0 < parts.count ? parts[$0] : 0 }
    let (less, greater) = (own.lexicographicallyPrecedes(other.parts), other.parts.lexicographicallyPrecedes(own))
    return switch relation {
    case "<": less
    case "<=": !greater
    case "=": !less && !greater
    case ">=": !less
    case ">": greater
    default: false
    }
  }
}

/// What `--version` prints and `needs engine` is compared with.
public let programVersion = "0.1.0"
