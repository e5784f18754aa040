/// Every command, in the order in which `help` lists them: the one table from which parser, completion, palette, help, man
/// page and the README's command section are made. The rows stand in the files `CommandTable+….swift`, by group.
public enum CommandTable {
  public static let rows: [CommandRow] =
    models + input + look + ask + change + compress + measure + script + screen

  /// The row of a command, by its exact name.
  public static subscript(name: String) -> CommandRow? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0) })
}
