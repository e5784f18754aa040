/// A paste as one line of commands: a line break inside quotes becomes `\n`, which is how a text writes it; outside, `; `, which is
/// how a line separates commands. Blank lines and comments are left out. Nothing of a paste runs by itself.
///
/// `before` is the line up to the cursor, which decides whether the paste begins inside quotes.
package func pasted(_ text: String, after before: String) -> String {
  var isQuoted = quoting(before, from: false)
  let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  guard lines.count > 1 else { return text }
  var result = ""
  /// What goes between what is there and the next line that says anything.
  var joint = ""
  for (index, line) in lines.enumerated() {
    var line = String(line)
    let wasQuoted = isQuoted
    if !wasQuoted {
      line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
    }
    result += (result.isEmpty && index > 0 && !wasQuoted ? "" : joint) + line
    isQuoted = quoting(line, from: wasQuoted)
    joint = isQuoted ? "\\n" : "; "
  }
  return result
}

/// Whether a quote is open behind `text`, when one was (`open`) or was not before it.
private func quoting(_ text: String, from open: Bool) -> Bool {
  var isOpen = open
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if isEscaped {
      isEscaped = false
    } else if isOpen, scalar == "\\" {
      isEscaped = true
    } else if scalar == "\"" {
      isOpen.toggle()
    } else if scalar == "“" {
      isOpen = true
    } else if scalar == "”" {
      isOpen = false
    }
  }
  return isOpen
}
