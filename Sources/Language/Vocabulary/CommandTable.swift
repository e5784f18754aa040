/// Every command, in the order in which `help` lists them: the one table from which parser, completion, palette, help, man
/// page and the README's command section are made. The rows stand in the files `CommandTable+….swift`, by group.
public enum CommandTable {
  public static let rows: [CommandRow] =
    models + input + look + ask + change + compress + measure + jobs + script + screen

  /// The row of a command, by its exact name, which may be two words (`runs show`).
  public static subscript(name: String) -> CommandRow? { byName[name] }

  /// The rows that this version performs: what completion and tips offer.
  public static let built = rows.filter(\.built)

  /// Rows that go on where `name` ends: `runs show`, `runs delete` for `runs`.
  static func continuations(of name: String) -> [CommandRow] { rows.filter { $0.name.hasPrefix(name + " ") } }

  private static let byName = Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0) })
}
