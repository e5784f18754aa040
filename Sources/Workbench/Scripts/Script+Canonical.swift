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
  static func tidied(_ text: String) -> (commands: String, comment: String)? {
    // A mark that is set on a quote or a blank does not make another character of it.
    var (out, rest) = (String.UnicodeScalarView(), text.unicodeScalars[...])
    // Whether a word may begin here, and blanks have been passed over.
    var isBetween = true
    while let first = rest.first {
      switch first {
      case " ", "\t":
        isBetween = true
        rest.removeFirst()
      // In the middle of a word it may or may not begin a comment: that is left to who wrote it.
      case "#": return isBetween ? (String(out), String(rest)) : nil
      case ";", "；":
        out.append(";")
        isBetween = true
        rest.removeFirst()
      default:
        if isBetween, !out.isEmpty { out.append(" ") }
        isBetween = false
        guard let end = endOfWord(rest) else { return nil }
        out.append(contentsOf: rest[..<end])
        rest = rest[end...]
      }
    }
    return (String(out), "")
  }

  /// Behind the text in quotes that begins here, or else behind one character; nil where quotes are not closed.
  private static func endOfWord(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView.Index? {
    let next = text.index(after: text.startIndex)
    guard let opening = text.first, ["\"", "“", "”"].contains(opening) else { return next }
    var isEscaped = false
    for index in text[next...].indices {
      let scalar = text[index]
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if opening == "\"" ? scalar == "\"" : scalar == "“" || scalar == "”" {
        return text.index(after: index)
      }
    }
    return nil
  }
}
