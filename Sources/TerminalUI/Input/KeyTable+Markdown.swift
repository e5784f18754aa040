public import Wording

extension KeyTable {
  /// The key sheet as a Markdown table, for the README.
  public static func markdown(_ tongue: Tongue) -> String {
    let head = Phrase("| where | keys | what they do |", "| 位置 | 按键 | 作用 |")[tongue] + "\n| --- | --- | --- |"
    let lines = sheet().flatMap { place, rows in
      rows.map { row in
        let keys = row.label.split(separator: " ").map { "`" + $0 + "`" }.joined(separator: " ")
        return "| \(place.name[tongue]) | \(keys) | \(row.meaning[tongue]) |"
      }
    }
    return ([head] + lines).joined(separator: "\n")
  }
}
