public import Findings
public import Wording

/// One training run as the store keeps it: what was asked, where it ran, how it ended. Its numbers by step are `Curve`s, read
/// apart because there may be many.
public struct RunRecord: Sendable, Equatable {
  /// From 1, never used again.
  public let number: Int
  /// Unique in the store: `train-3`, or what the user called it.
  public let name: String
  public let plan: RunPlan
  /// Seconds since 1970.
  public let started: Double
  public let ended: Double?
  /// Seconds between its start and its end in which nobody was at it: from an end, or a crash, until it was gone on with.
  public let idle: Double
  public let state: RunState
  /// What it ended with: final losses.
  public let facts: [Fact]
  /// What it came to in sentences: the verdict against its control, or why it failed.
  public let words: [Words]
  public let artefacts: [Artefact]
  /// Where it can be gone on from.
  public let checkpoint: Checkpoint?

  /// A sentence that a run ended with.
  public struct Words: Sendable, Equatable {
    public enum Kind: String, Sendable {
      case verdict, failure, tip, remark
      /// How it finished, where that says more than that it did.
      case ending
    }
    public let kind: Kind
    public let phrase: Phrase
    public init(_ kind: Kind, _ phrase: Phrase) {
      self.kind = kind
      self.phrase = phrase
    }
  }
  /// The first sentence of a kind.
  public func words(_ kind: Words.Kind) -> Phrase? { words.first { $0.kind == kind }?.phrase }

  /// A file that a run can be resumed from.
  public struct Checkpoint: Sendable, Equatable {
    public let path: String
    /// Steps done when it was written.
    public let step: Int
    public init(path: String, step: Int) {
      self.path = path
      self.step = step
    }
  }
}

/// What is known of a run before its first step.
public struct RunPlan: Sendable, Equatable {
  public var kind: RunKind
  /// The name it is to have; nil makes one of kind and number. A name that is taken gets a number behind it.
  public var name: String?
  /// The canonical command that asked for it.
  public var command: String
  /// What it was made from: models and data, each with the hash of its bytes.
  public var inputs: [Input] = []
  public var seed: UInt64?
  public var host = Host()
  /// The run that this one is beside: a control names the run it controls.
  public var parent: Int?

  public init(_ kind: RunKind, name: String? = nil, command: String) {
    self.kind = kind
    self.name = name
    self.command = command
  }

  public struct Input: Sendable, Equatable {
    /// `model`, `teacher`, `data`, …
    public let role: String
    public let name: String
    /// Of the content: `sha256:…` or whatever its maker uses.
    public let hash: String
    /// Where a model can be had again: the path it was opened from, or `run:NAME` of the run that made it; nil where that is not known.
    public var source: String?
    public init(role: String, name: String, hash: String, source: String? = nil) {
      self.role = role
      self.name = name
      self.hash = hash
      self.source = source
    }
  }

  /// The machine and program it ran on, as far as its numbers depend on them.
  public struct Host: Sendable, Equatable {
    /// All that it was reckoned with, in that order, where it went on with others: `avx512, avx2`.
    public var kernels = ""
    public var threads = 0
    public var cores = 0
    /// Of the program; all of them likewise.
    public var version = ""
    /// The name of the processor, and the kernel with its release, likewise; empty where they are not known.
    public var processor = "", system = ""
    public init() {}

    /// The host of a run that goes on at `next`: what its bits depend on is kept of both, and what the machines were called. They do not
    /// depend on threads and cores.
    public func followed(by next: Host) -> Host {
      var both = self
      both.kernels = Self.list(kernels, next.kernels)
      both.version = Self.list(version, next.version)
      both.processor = Self.list(processor, next.processor)
      both.system = Self.list(system, next.system)
      return both
    }

    /// `list` with `next` behind it, unless that is its last already.
    private static func list(_ list: String, _ next: String) -> String {
      if next.isEmpty || list == next || list.hasSuffix(", " + next) { return list }
      return list.isEmpty ? next : list + ", " + next
    }
  }
}

/// What a run was for.
public enum RunKind: String, Sendable, CaseIterable {
  case train, distill
  /// A pruned or converted model trained until it has won back what that cost.
  case recover
  /// The same shape trained from scratch, beside another run.
  case control
}

public enum RunState: String, Sendable, CaseIterable {
  case running, finished, cancelled, failed
  /// It stopped without being asked to: the program ended or the machine went down.
  case interrupted
}

/// A file that a run made.
public struct Artefact: Sendable, Equatable {
  public enum Kind: String, Sendable {
    /// What it can be gone on with from; the weights of the lowest validation loss, its own and its control's.
    case checkpoint, best
    case controlBest = "control-best"
    /// Its model, as `save` wrote it, and what `export` wrote of that model.
    case saved, exported
  }
  public let kind: Kind
  /// From the root; records of earlier versions have what the user gave for files that `save` and `export` wrote.
  public let path: String
  public let bytes: Int
  /// Of the content: `sha256:…`; empty where that was too much to read.
  public let hash: String
  public init(_ kind: Kind, path: String, bytes: Int, hash: String = "") {
    self.kind = kind
    self.path = path
    self.bytes = bytes
    self.hash = hash
  }
}

/// A number of a run by step: `loss`, `val-loss`, `learning-rate`, `L1.H4.induction`.
public struct Curve: Sendable, Equatable {
  public let name: String
  /// In the order of their steps.
  public var points: [Point]
  public init(_ name: String, _ points: [Point]) {
    self.name = name
    self.points = points
  }

  public struct Point: Sendable, Equatable {
    public let step: Int
    /// When it was measured, in seconds since 1970.
    public let time: Double
    public let value: Double
    public init(step: Int, time: Double, value: Double) {
      self.step = step
      self.time = time
      self.value = value
    }
  }
}

/// Something worth a line in a run's record: a checkpoint, an evaluation, why it stopped early.
public struct RunEvent: Sendable, Equatable {
  public let step: Int
  /// Seconds since 1970.
  public let time: Double
  public let phrase: Phrase
  public var text: String { phrase.en }
  public init(step: Int, time: Double, phrase: Phrase) {
    self.step = step
    self.time = time
    self.phrase = phrase
  }
}
