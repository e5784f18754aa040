import Wording

/// What is sent to the terminal for the text of one cell or two, so that the terminal and the library that counts for it move on by just
/// those cells: the text as it is where `measure` agrees, else its first character alone (of a family the first, of a keycap the digit),
/// filled with spaces; where that cannot be drawn either, question marks. What stood there before is overwritten in any case.
///
/// A cell holds a base and up to four marks on it.
///
/// - Parameter measure: The cells that the library counts for a text; -1 where it cannot draw it.
package func drawable(_ text: String, cells: Int, measure: (String) -> Int) -> String {
  let scalars = text.unicodeScalars
  // Joiners and variation selectors ask for another picture than that of the base, and a terminal may join even the next cell to this one.
  let joining: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}", "\u{FE0E}", "\u{FE0F}"]
  if scalars.count <= 5, joining.isDisjoint(with: scalars), measure(text) == cells { return text }
  let widths = CellWidths()
  let marks = scalars.dropFirst().prefix { widths.width(of: $0) == 0 && !joining.contains($0) }
  let base = String(String.UnicodeScalarView(scalars.prefix(1)) + String.UnicodeScalarView(marks.prefix(4)))
  let used = measure(base)
  guard (1...cells).contains(used) else { return String(repeating: "?", count: cells) }
  return base + String(repeating: " ", count: cells - used)
}
