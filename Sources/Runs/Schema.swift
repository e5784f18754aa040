import GRDB

/// The form of the store's file. Forms are numbered; a new one adds a migration and never changes an old one.
enum Schema {
  /// Marks the file as ours: "vitr".
  static let applicationID = 0x7669_7472
  static var version: Int { migrations.count }
  /// What leads from each form to the next.
  private static let migrations = [first, second, third, fourth]

  /// The form of the file, 0 for an empty one. Throws where it is not a store, or of a form that this program does not know.
  static func check(_ database: Database, path: String) throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
    guard application == applicationID || (application == 0 && tables == 0) else { throw StoreError.foreign(path: path) }
    let found = try form(of: database)
    guard found <= version else { throw StoreError.newer(path: path, found: found, known: version) }
    return found
  }

  /// Brings the file up to date, inside one transaction: of two programs that open an old file at once, the second finds
  /// nothing left to do.
  static func migrate(_ database: Database) throws {
    for next in try form(of: database)..<version {
      try database.execute(sql: migrations[next] + "PRAGMA user_version = \(next + 1);")
    }
  }

  private static func form(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Not-a-number is NULL in SQLite, so `value` may be that. `AUTOINCREMENT` keeps numbers of deleted runs from coming back.
  private static let first = """
    PRAGMA application_id = \(applicationID);
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      command TEXT NOT NULL,
      seed TEXT,
      kernels TEXT NOT NULL, threads INTEGER NOT NULL, cores INTEGER NOT NULL, version TEXT NOT NULL,
      parent INTEGER REFERENCES runs(number) ON DELETE SET NULL,
      started REAL NOT NULL, ended REAL,
      state TEXT NOT NULL,
      pid INTEGER NOT NULL, boot TEXT NOT NULL, start TEXT NOT NULL,
      checkpoint TEXT, checkpoint_step INTEGER
    );
    CREATE TABLE inputs (
      run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE,
      role TEXT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL
    );
    CREATE INDEX inputs_run ON inputs(run);
    CREATE TABLE curves (
      id INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE,
      name TEXT NOT NULL,
      UNIQUE (run, name)
    );
    CREATE TABLE points (
      curve INTEGER NOT NULL REFERENCES curves(id) ON DELETE CASCADE,
      step INTEGER NOT NULL, time REAL NOT NULL, value REAL,
      PRIMARY KEY (curve, step)
    ) WITHOUT ROWID;
    CREATE TABLE events (
      run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE,
      step INTEGER NOT NULL, time REAL NOT NULL, text TEXT NOT NULL
    );
    CREATE INDEX events_run ON events(run);
    CREATE TABLE facts (
      run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL, en TEXT NOT NULL, zh TEXT NOT NULL, unit TEXT NOT NULL,
      kind TEXT NOT NULL, value,
      PRIMARY KEY (run, position)
    ) WITHOUT ROWID;
    CREATE TABLE artefacts (
      run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE,
      path TEXT NOT NULL, bytes INTEGER NOT NULL, hash TEXT NOT NULL
    );
    CREATE INDEX artefacts_run ON artefacts(run);

    """

  /// The machine by its name, and what the files of a run are; a file that is written again is the same one.
  private static let fourth = """
    ALTER TABLE runs ADD COLUMN processor TEXT NOT NULL DEFAULT '';
    ALTER TABLE runs ADD COLUMN system TEXT NOT NULL DEFAULT '';
    ALTER TABLE artefacts ADD COLUMN kind TEXT NOT NULL DEFAULT 'saved';
    CREATE UNIQUE INDEX artefacts_path ON artefacts(run, path);

    """

  /// How long a run waited to be gone on with.
  private static let third = """
    ALTER TABLE runs ADD COLUMN idle REAL NOT NULL DEFAULT 0;

    """

  /// Where a model came from, what was noted in Chinese, and sentences that a run ended with.
  private static let second = """
    ALTER TABLE inputs ADD COLUMN source TEXT;
    ALTER TABLE events ADD COLUMN zh TEXT;
    CREATE TABLE words (
      run INTEGER NOT NULL REFERENCES runs(number) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL, en TEXT NOT NULL, zh TEXT NOT NULL,
      PRIMARY KEY (run, position)
    ) WITHOUT ROWID;

    """
}
