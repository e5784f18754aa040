import Language
public import Wording

/// A session script: canonical commands with what is expected of them, as text that people type, review and diff. The written
/// grammar is `Sessions/README.md`.
///
///     vitrine 1                      the format's version, always the first line
///     title  A first look            header lines, before the first command
///     param  HEAD = L1.H4            a parameter and its default; `{HEAD}` below, and `--param HEAD=L0.H2` outside
///     # anything                     a comment
///     > mask {HEAD}                  a command
///     ? attention {HEAD}             a command that only looks, and may be left out with what stands below it
///     | zh 关掉第1层第4个头            where it came from; not executed
///     = loss-change 0.17 +- 0.01     an expectation of it: NAME [RELATION] VALUE [+- TOLERANCE | rel SHARE]
///     ~ loss-change 0.17             an observation: what is found is shown beside it, and any value will do
///     ! already-masked               the command fails, with this code; expectations are then about the session as it is
///     @ within 5s                    a limit on its time
///
/// The signs stand in the first column; a blank line ends a step. Anything else is an error: a script that is not understood
/// to the last line is not run.
public struct Script: Sendable, Equatable {
  /// A command with all that is said about it.
  public struct Step: Sendable, Equatable {
    /// From 1, of the command.
    public let line: Int
    /// Parameters are filled in.
    public let command: String
    /// As the file has it, with its parameters; nil where it has none.
    public var written: String? = nil
    /// The script that was included, as it was named; nil for the script itself.
    public var file: String? = nil
    /// Of an included one: the line of the script itself that it was included at.
    public var outer: Int? = nil
    /// Written with `?`: it may be left out.
    public var isLook = false
    /// What the user said, with the language it is marked with.
    public var words: [(tongue: Tongue?, text: String)] = []
    public var expectations: [Expected] = []
    public var observations: [Expected] = []
    /// The code that the command must fail with.
    public var failure: Expected?
    /// Seconds.
    public var limit: Double?
    /// How its line begins.
    var sign: String { isLook ? "? " : "> " }
    /// What an irreversible command was confirmed for.
    public var confirmation: String?
    /// A name for the place after this step.
    public var mark: String?

    public static func == (a: Step, b: Step) -> Bool {
      a.line == b.line && a.command == b.command && a.written == b.written && a.file == b.file && a.isLook == b.isLook
        && a.words.elementsEqual(b.words, by: ==)
        && a.expectations == b.expectations && a.observations == b.observations && a.failure == b.failure && a.limit == b.limit
        && a.confirmation == b.confirmation && a.mark == b.mark
    }
  }
  public struct Expected: Sendable, Equatable {
    public let line: Int
    public let text: String
    /// As the file has it, with its parameters; nil where it has none.
    public var written: String? = nil
    public var file: String? = nil
    public var outer: Int? = nil
  }
  /// `needs engine >= 0.1`.
  public struct Need: Sendable, Equatable {
    public let line: Int
    public let relation: String
    public let version: String
    public var file: String? = nil
  }
  /// `pin kernels avx512`: a setting and its value.
  public struct Pin: Sendable, Equatable {
    public let line: Int
    public let name: String
    public let value: String
    public var file: String? = nil
    /// The settings that can be pinned.
    static let names = ["kernels", "precision", "seed", "threads"]
  }
  /// `model builtin sha256:9f2c71d0…`, or with `tokens` its tokenizer: what `open` would be given, and how its hash begins.
  public struct Fingerprint: Sendable, Equatable {
    public enum Part: String, Sendable { case model, tokens }
    public let line: Int
    public let part: Part
    public let model: String
    /// Hexadecimal digits, at least eight.
    public let hash: String
    public var file: String? = nil
  }
  public struct Parameter: Sendable, Equatable {
    public let line: Int
    public let name: String
    /// What the file says, and what it is.
    public let fallback: String
    public var value: String
    /// The script that was included and has it; nil for the script itself.
    public var file: String? = nil
  }

  public var title = ""
  public var needs: [Need] = []
  public var pins: [Pin] = []
  public var fingerprints: [Fingerprint] = []
  public var parameters: [Parameter] = []
  /// Names of parameters that a line was filled in with, here or in what is included.
  var filledIn: Set<String> = []
  public var steps: [Step] = []
  /// The file line by line, as it is written; parameters are not filled in, nor other scripts included.
  public internal(set) var lines: [Line] = []
  /// What stands for personal data in the file and in those that it includes.
  var hidden = Pseudonyms()
  /// What could not be read, in the order of lines.
  var faults: [ScriptError] = []
  public var isBroken: Bool { !faults.isEmpty }
  /// What was unusual about the file and is no error.
  public var remarks: [Phrase] = []
}

extension Script {
  /// A line as it is written.
  public struct Line: Sendable, Equatable {
    public let number: Int
    /// Without the sign or the header's word, and without blanks around it.
    public let text: String
    public let kind: Kind
    /// A title or words of which there are none.
    var saysNothing: Bool {
      switch kind {
      case .header("title"): text.isEmpty
      case .words: text.isEmpty || Tongue(rawValue: text) != nil
      default: false
      }
    }
    public enum Kind: Sendable, Equatable {
      case version, blank, comment
      /// `title`, `needs` and so on.
      case header(String)
      case command, look, words, expectation, observation, failure, directive
    }
  }

  /// The sign that each kind of line begins with.
  static let signs: [(sign: Character, kind: Line.Kind)] = [
    (">", .command), ("?", .look), ("|", .words), ("=", .expectation), ("~", .observation), ("!", .failure), ("@", .directive),
  ]
  /// What may stand before the first command, and what may follow `@`.
  static let headers = ["title", "needs", "model", "tokens", "pin", "param"]
  static let directives = ["confirm", "include", "mark", "within"]
}

/// Why a script cannot be read: the line and what is wrong with it.
public struct ScriptError: WordedError, Equatable {
  public static var codes: [String] { Script.Fault.allCases.map(\.rawValue) + Diagnostic.codes }
  public let line: Int
  public let code: String
  public let phrase: Phrase
  public var tip: Phrase? = nil
  /// The script that was included, as it was named; nil for the script itself.
  public var file: String? = nil
  /// Of an included one: the line of the script itself that it was included at.
  var outer: Int? = nil
}
