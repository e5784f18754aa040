import Language

// Commands of a script in their one form.
extension Script {
  /// Commands in the form that is shown everywhere, with the comment behind them as it is. Around parameters only blanks are set right, as
  /// what stands for them is known when it is played; and what is no command, as one that is meant to fail may be, stays as it is.
  static func canonical(_ text: String) -> String {
    guard let (commands, comment) = tidied(text) else { return text }
    var written = commands
    if unparametrised(commands) == commands {
      guard let parsed = try? parse(commands, lexicon: Lexicon(), keeping: pinnable), !parsed.isEmpty else { return text }
      written = unparametrised(parsed.map { $0.canonical(keeping: pinnable) }.joined(separator: "; "))
    }
    return comment.isEmpty ? written : written + " " + comment
  }

  /// Slots whose default a pin changes, here or in a script that includes this one: `seed=0` says more than its default would.
  static let pinnable: Set<String> = ["seed"]

  /// A line of commands with one blank between words and behind `;`, and the comment at its end. What is in quotes stays as it is; nil where
  /// it cannot be told what that is.
  private static func tidied(_ text: String) -> (commands: String, comment: String)? {
    var out = ""
    var rest = text[...]
    // Whether a word may begin here, and blanks have been passed over.
    var isBetween = true
    while let first = rest.first {
      switch first {
      case " ", "\t":
        isBetween = true
        rest.removeFirst()
      // In the middle of a word it may or may not begin a comment: that is left to who wrote it.
      case "#": return isBetween ? (out, String(rest)) : nil
      case ";", "；":
        out += ";"
        isBetween = true
        rest.removeFirst()
      default:
        if isBetween, !out.isEmpty { out += " " }
        isBetween = false
        guard let length = quoted(rest) else { return nil }
        out += rest.prefix(max(1, length))
        rest = rest.dropFirst(max(1, length))
      }
    }
    return (out, "")
  }

  /// How many characters a text in quotes has that begins here, with them; 0 where none does, nil where it does not end.
  private static func quoted(_ text: Substring) -> Int? {
    guard let opening = text.first, "\"“”".contains(opening) else { return 0 }
    var isEscaped = false
    for (index, character) in text.enumerated().dropFirst() {
      if isEscaped { isEscaped = false } else if character == "\\" { isEscaped = true } else if opening == "\"" ? character == "\"" : "“”".contains(character) {
        return index + 1
      }
    }
    return nil
  }
}
