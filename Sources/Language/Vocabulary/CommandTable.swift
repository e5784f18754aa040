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

  /// Curves of every training run; it may have more.
  static let commonCurves = ["loss", "val-loss", "learning-rate", "gradient-norm"]

  /// Names that are looked for and mean another command's.
  static let otherNames = ["runs list": "runs", "jobs list": "jobs", "models list": "models", "masks list": "masks"]

  /// What options are called elsewhere, and here. With `isOtherwise` the number means something else: an epoch is many steps.
  static let otherOptions: [String: (name: String, isOtherwise: Bool)] = [
    "lr": ("rate", false), "learning_rate": ("rate", false), "learning-rate": ("rate", false), "wd": ("decay", false),
    "weight_decay": ("decay", false), "weight-decay": ("decay", false), "epochs": ("steps", true), "epoch": ("steps", true),
    "iters": ("steps", false), "max_steps": ("steps", false), "batch_size": ("batch", false), "batch-size": ("batch", false),
    "seq_len": ("context", false), "block_size": ("context", false), "ctx": ("context", false), "grad_clip": ("clip", false),
    "file": ("on", false), "dataset": ("on", false), "name": ("as", false), "temp": ("temperature", false),
  ]
}
