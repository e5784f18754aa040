import Models
import Tensors
import Wording

/// What a step reads, and what it is asked for.
struct Lesson: Sendable {
  /// Sequences of one length.
  var inputs: [[Int]]
  /// For every position of every sequence the token that is wanted there, -1 where none is; or one class for each sequence.
  var targets: [[Int]]
  /// Which window of the text a sequence is, where it is one of those that a `TeacherCache` keeps.
  var windows: [Int] = []

  subscript(_ range: Range<Int>) -> Lesson {
    Lesson(
      inputs: Array(inputs[range]), targets: Array(targets[range]), windows: windows.isEmpty ? [] : Array(windows[range]))
  }

  /// A sequence and the one that is a token further on.
  static func next(_ sequences: [[Int]]) -> Lesson {
    Lesson(inputs: sequences.map { Array($0.dropLast()) }, targets: sequences.map { Array($0.dropFirst()) })
  }

  static func classes(_ examples: [LabelledTexts.Example]) -> Lesson { Lesson(inputs: examples.map(\.ids), targets: examples.map { [$0.target] }) }
}

/// Draws the lessons of a run: by (seed, step) alone, so that a run which goes on reads what it would have read.
struct Lessons: Sendable {
  let text: TrainingText
  let settings: TrainingSettings
  let vocabulary: Int

  /// The lesson of a step, counted from 1.
  func step(_ number: Int) -> Lesson {
    var random = Random(seed: settings.seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number))
    switch settings.objective {
    case .next where settings.cachedTop != nil:
      let windows = (0..<settings.batch).map { _ in Int.random(in: 0..<(text.training.count - 1) / settings.context, using: &random) }
      var lesson = Lesson.next(windows.map { passage(from: $0 * settings.context, settings.context + 1) })
      lesson.windows = windows
      return lesson
    case .next: return .next(sequences(&random))
    case .masked:
      let passages = (0..<settings.batch).map { _ in
        passage(from: Int.random(in: 0...text.training.count - settings.context, using: &random), settings.context)
      }
      return hidden(passages, &random)
    case .classify: return .classes(examples(number))
    }
  }

  /// The examples of a step: every epoch goes through all of them once, in an order of its own.
  private func examples(_ number: Int) -> [LabelledTexts.Example] {
    guard let all = text.labelled?.training else { preconditionFailure("classes of a text without labels") }
    let places = (number - 1) * settings.batch..<number * settings.batch
    var orders: [Int: [Int]] = [:]
    return places.map { place in
      let epoch = place / all.count
      if orders[epoch] == nil {
        var random = Random(seed: settings.seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(epoch) &+ 0x00E0_0C40)
        orders[epoch] = Array(all.indices).shuffled(using: &random)
      }
      return all[orders[epoch]?[place % all.count] ?? 0]
    }
  }

  /// Sequences that validation runs at a time: no more than a step does, so that it needs no more memory, nor so few that it is slow.
  private var validated: Int {
    let step = (settings.batch + settings.accumulate - 1) / settings.accumulate
    return min(16, max(step, (512 + settings.context - 1) / settings.context))
  }

  /// What validation asks, in parts of a few sequences; the same at every call.
  func validation() -> [Lesson] {
    if let labelled = text.labelled {
      let lesson = Lesson.classes(Array(labelled.validation.prefix(LabelledTexts.validationLimit)))
      return stride(from: 0, to: lesson.inputs.count, by: validated).map { lesson[$0..<min($0 + validated, lesson.inputs.count)] }
    }
    let windows = text.windows(context: settings.context, limit: settings.evaluationWindows)
    var random = Random(seed: 0x5EED)
    let all = settings.objective == .next ? Lesson.next(windows) : hidden(windows.map { Array($0.dropLast()) }, &random)
    return stride(from: 0, to: windows.count, by: validated).map { all[$0..<min($0 + validated, windows.count)] }
  }

  private func passage(from start: Int, _ length: Int) -> [Int] { text.training[start..<start + length] }

  /// Sequences of `context + 1` tokens: of the text, and as many repeated ones as the settings want.
  private func sequences(_ random: inout Random) -> [[Int]] {
    let length = settings.context + 1
    let repeated = Int((Double(settings.batch) * settings.repeatedShare).rounded())
    return (0..<settings.batch).map { index in
      if index < repeated {
        let symbols = min(settings.repeatedSymbols, vocabulary)
        // The period differs from sequence to sequence: a fixed one would be learnt as a distance, with no head that looks at content.
        let period = Int.random(in: max(1, length / 8)...max(1, length / 2), using: &random)
        var once = (0..<period).map { _ in Int.random(in: 0..<symbols, using: &random) }
        if settings.repeatedPassages > 0, Double.random(in: 0..<1, using: &random) < settings.repeatedPassages {
          once = passage(from: Int.random(in: 0..<text.training.count - period, using: &random), period)
        }
        return (0..<length).map { once[$0 % period] }
      }
      return passage(from: Int.random(in: 0...text.training.count - length, using: &random), length)
    }
  }

  /// Passages with some tokens to be guessed: of these 80 % are replaced by the mask token, 10 % by a random one, and 10 % stay.
  /// A passage stands between the tokens that the model expects around a text.
  func hidden(_ passages: [[Int]], _ random: inout Random) -> Lesson {
    guard let frame = text.frame else { preconditionFailure("masked tokens of a text without a mask token") }
    var lesson = Lesson(inputs: [], targets: [])
    for passage in passages {
      let passage = Array(passage.prefix(settings.context - frame.before.count - frame.after.count))
      let chosen = Set(Self.some(passage.count, share: settings.maskedShare, &random))
      let shown = passage.indices.map { index in
        guard chosen.contains(index) else { return passage[index] }
        let draw = Double.random(in: 0..<1, using: &random)
        return draw < 0.8 ? frame.mask : draw < 0.9 ? Int.random(in: 0..<vocabulary, using: &random) : passage[index]
      }
      func nothing(_ ids: [Int]) -> [Int] { ids.map { _ in -1 } }
      lesson.inputs.append(frame.before + shown + frame.after)
      lesson.targets.append(nothing(frame.before) + passage.indices.map { chosen.contains($0) ? passage[$0] : -1 } + nothing(frame.after))
    }
    return lesson
  }

  /// A share of `count` places, at least one, in the order in which they are drawn.
  private static func some(_ count: Int, share: Double, _ random: inout Random) -> ArraySlice<Int> {
    var places = Array(0..<count)
    let wanted = min(count, max(1, Int((Double(count) * share).rounded())))
    for index in 0..<wanted { places.swapAt(index, Int.random(in: index..<count, using: &random)) }
    return places.prefix(wanted)
  }
}
