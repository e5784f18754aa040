// Learns the weights of the ranker of sentences from the developed half of the corpus, own.tsv and own_none.txt:
//
//     CORPUS=Tests/Fixtures/language/ train Sources/Language/Sentences/Ranker+Weights.swift 0.006 80
//
// Build it as an executable target beside `Language` compiled with -enable-testing. `train cv 0.006 80` cross-validates instead.
// To be run again after a command is added; frames are matched by name, so older weights go on working meanwhile.
import Foundation
@testable import Language
import Wording
struct Names: Decodable { let current: String?; let nLayers: Int; let nHeads: Int; let dMLP: Int; let tokens: [String]; let names: [String: [String]] }
let dir = ProcessInfo.processInfo.environment["CORPUS"] ?? "./"
let names = try JSONDecoder().decode(Names.self, from: Data(contentsOf: URL(fileURLWithPath: dir + "lexicon.json")))
var lexicon = Lexicon()
lexicon.current = names.current; lexicon.nLayers = names.nLayers; lexicon.nHeads = names.nHeads; lexicon.dMLP = names.dMLP; lexicon.tokens = names.tokens
for (s, l) in names.names { if let s = Lexicon.Sort(rawValue: s) { lexicon.names[s] = l } }
struct Example { let sentence: String; let label: Int; let features: [Int]; let fits: [[Float]]; let fold: Int; let weight: Float }
var ids: [String: Int] = [:]; var featureNames: [String] = []
@MainActor func id(_ f: String) -> Int { if let i = ids[f] { return i }; ids[f] = featureNames.count; featureNames.append(f); return featureNames.count - 1 }
let frames = Frame.all
print("frames", frames.count)
var examples: [Example] = []
let cutoff = Float(ProcessInfo.processInfo.environment["CUT"] ?? "0.1")!
func hash(_ s: String) -> UInt64 { s.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
@MainActor func add(_ sentence: String, _ items: ArraySlice<Item>, _ label: String, _ weight: Float = 1) {
  guard let l = Frame.index[label] else { print("no frame", label); return }
  let fits = frames.map { Ranker.fit($0, items, lexicon: lexicon, focus: Focus()).features }
  examples.append(Example(sentence: sentence, label: l, features: Ranker.features(items).map(id), fits: fits, fold: Int((hash(sentence) >> 40) % 5), weight: weight))
}
/// Lines of strangers that are left out, to be measured with what was learnt from the others: `FOLD=0/4`.
let leftOut = ProcessInfo.processInfo.environment["FOLD"].map { $0.split(separator: "/").compactMap { UInt64($0) } }
func isLearnt(_ sentence: String, _ file: String) -> Bool {
  let value = hash(sentence)
  if file != "own", value >> 50 & 1 == 1 { return false }
  guard file.hasPrefix("strangers"), let leftOut, leftOut.count == 2 else { return true }
  return (value >> 40) % leftOut[1] != leftOut[0]
}
/// How often a word that means nothing here stands in the lines: one that stands there once and is near a word that means something is a
/// typing error, which is not to be learnt as a word.
var unknown: [String: Int] = [:]
@MainActor func pieces(_ line: String) -> [Item] {
  let segmenter = Segmenter(line: line, lexicon: lexicon)
  let items = segmenter.items()
  let isMistyped = items.contains { item in if case .unknown = item.body { unknown[item.text] == 1 && item.text.utf8.count > 4 && Concepts.repaired(item.text) != nil } else { false } }
  return isMistyped ? segmenter.repaired()?.items ?? items : items
}
let strangers = ["english", "chinese", "typos", "questions", "out-of-scope"].map { "strangers-" + $0 }.filter { FileManager.default.fileExists(atPath: dir + $0 + ".tsv") }
for file in ["english", "chinese", "mixed", "questions"] + strangers.filter({ !$0.hasSuffix("typos") && !$0.hasSuffix("out-of-scope") }) + ["training/own"] {
  for raw in try String(contentsOfFile: dir + file + ".tsv", encoding: .utf8).split(separator: "\n") {
    let f = raw.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard isLearnt(f[1], file == "training/own" ? "own" : file) else { continue }
    for item in Segmenter(line: f[1], lexicon: lexicon).items() { if case .unknown = item.body { unknown[item.text, default: 0] += 1 } }
  }
}
for file in ["english", "chinese", "mixed", "typos", "questions", "out-of-scope"] + strangers + (CommandLine.arguments.contains("noown") ? [] : ["own"]) {
  for raw in try String(contentsOfFile: file == "own" ? dir + "training/own.tsv" : dir + file + ".tsv", encoding: .utf8).split(separator: "\n") {
    let f = raw.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard isLearnt(f[1], file) else { continue }
    let items = file.hasSuffix("typos") ? (Segmenter(line: f[1], lexicon: lexicon).repaired()?.items ?? Segmenter(line: f[1], lexicon: lexicon).items()) : file.hasSuffix("out-of-scope") ? Segmenter(line: f[1], lexicon: lexicon).items() : pieces(f[1])
    if items.isEmpty { continue }
    if file.hasSuffix("out-of-scope") { add(f[1], items[...], f[0] == "none" || true ? "none" : ""); continue }
    var commands = try parse(f[0], lexicon: lexicon)
    // `undo twice` is said of one command.
    if Set(commands.map(\.canonical)).count == 1 { commands = [commands[0]] }
    if commands.count > 1 { add(f[1], items[...], "several") } else {
      add(f[1], items[...], Frame.label(of: commands[0]))
      if commands[0].name == "help", let topic = commands[0].text("command") {
        let rest = items.filter { !$0.has(Concepts.how) }
        let label = Frame.all.first { $0.row?.row.name == topic }?.label ?? topic
        if !rest.isEmpty { add(f[1], rest[...], label, 0.8) }
      }
    }
  }
}
// The second line of a dialogue: what cannot be read without the first is said of the command before.
for file in ["dialogues", "strangers-dialogues", "training/own-dialogues"].filter({ FileManager.default.fileExists(atPath: dir + $0 + ".tsv") }) {
  for raw in try String(contentsOfFile: dir + file + ".tsv", encoding: .utf8).split(separator: "\n") {
    let f = raw.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard f.count > 3, isLearnt(f[1] + "\t" + f[3], file.hasPrefix("training") ? "own" : file) else { continue }
    let items = pieces(f[3])
    let (before, commands) = (try parse(f[0], lexicon: lexicon), try parse(f[2], lexicon: lexicon))
    if items.isEmpty { continue }
    let isSame = commands.count == 1 && before.last?.name == commands[0].name
    if commands.count > 1 { add(f[3], items[...], "several") } else if isSame, read(f[3], lexicon: lexicon).commands != commands { add(f[3], items[...], Frame.follow) } else { add(f[3], items[...], Frame.label(of: commands[0])) }
  }
}
// A sentence that may mean several things is an example of each.
for raw in try String(contentsOfFile: dir + "ambiguous.tsv", encoding: .utf8).split(separator: "\n") {
  let f = raw.split(separator: "\t").map(String.init)
  guard hash(f[1]) >> 50 & 1 == 0 else { continue }
  let items = Segmenter(line: f[1], lexicon: lexicon).items()
  let labels = Set(try f[0].split(separator: "|").compactMap { try parse(String($0), lexicon: lexicon).first }.map(Frame.label)).sorted()
  for label in labels { add(f[1], items[...], label, 2 / Float(labels.count)) }
}
// Pairs of the single sentences with the words that join them.
var singles: [(String, String, Bool)] = []
for file in ["english", "chinese", "own", "strangers-english", "strangers-chinese"].filter({ FileManager.default.fileExists(atPath: dir + ($0 == "own" ? "training/own" : $0) + ".tsv") }) where !(file == "own" && CommandLine.arguments.contains("noown")) {
  for raw in try String(contentsOfFile: file == "own" ? dir + "training/own.tsv" : dir + file + ".tsv", encoding: .utf8).split(separator: "\n") {
    let f = raw.split(separator: "\t").map(String.init)
    guard isLearnt(f[1], file), !f[0].contains("; "), !f[0].hasPrefix("help"), !f[0].hasPrefix("quit"), f[1].utf8.count < 50 else { continue }
    singles.append((f[0], f[1].trimmingCharacters(in: CharacterSet(charactersIn: "?.!？。！")), f[1].unicodeScalars.contains(where: isHan)))
  }
}
let joints = [(" and ", "，再"), (", then ", "，然后"), (" and then ", "，"), (" and show me ", "，看看"), (", ", "，并"), (" and then also ", "，接着")]
for round in 0..<900 {
  let a = singles[round * 7919 % singles.count]
  var n = (round * 104_729 + 31) % singles.count
  while singles[n].2 != a.2 || singles[n].0.split(separator: " ")[0] == a.0.split(separator: " ")[0] { n = (n + 1) % singles.count }
  let j = joints[round % joints.count]
  let line = a.1 + (a.2 ? j.1 : j.0) + singles[n].1
  add(line, pieces(line)[...], "several", 0.4)
}
for raw in try String(contentsOfFile: dir + "training/own_none.txt", encoding: .utf8).split(separator: "\n") {
  let items = Segmenter(line: String(raw), lexicon: lexicon).items()
  add(String(raw), items[...], "none")
}
// What the sayings themselves tell: their concepts without any other word.
for row in SayingRow.all {
  for saying in row.sayings {
    let fixed = saying.fixed.first { pair in Frame.index["\(row.row.name) \(pair.value)"] != nil }
    let label = fixed.map { "\(row.row.name) \($0.value)" } ?? row.row.name
    guard let l = Frame.index[label], !saying.required.isEmpty || !saying.slots.isEmpty else { continue }
    for choice in 0..<(saying.required.map(\.count).max() ?? 1) {
      var f = saying.required.map { "c:" + Concepts.name($0[min(choice, $0.count - 1)]) }
      f.append("bias")
      examples.append(Example(sentence: "", label: l, features: f.map(id), fits: frames.map { _ in [Float](repeating: 0, count: Ranker.sharedCount) }, fold: -1, weight: 0.3))
    }
  }
  for (concept, slot, value) in row.choices {
    guard let l = Frame.index["\(row.row.name) \(value)"] else { continue }
    _ = slot
    examples.append(Example(sentence: "", label: l, features: ["c:" + Concepts.name(concept), "c:" + row.row.name, "bias"].map(id), fits: frames.map { _ in [Float](repeating: 0, count: Ranker.sharedCount) }, fold: -1, weight: 0.3))
  }
}
print("examples", examples.count, "features", featureNames.count)
var seen = [Int](repeating: 0, count: featureNames.count)
for e in examples { for f in e.features { seen[f] += 1 } }
let rare = Set(featureNames.indices.filter { seen[$0] < 2 && !featureNames[$0].hasPrefix("w:") && !featureNames[$0].hasPrefix("c:") })
examples = examples.map { Example(sentence: $0.sentence, label: $0.label, features: $0.features.filter { !rare.contains($0) }, fits: $0.fits, fold: $0.fold, weight: $0.weight) }
let F = featureNames.count, K = frames.count, S = Ranker.sharedCount
@MainActor func train(_ set: [Example], epochs: Int, l2: Float) -> (w: [Float], s: [Float]) {
  var w = [Float](repeating: 0, count: F * K), g = [Float](repeating: 1e-6, count: F * K)
  // The last, for what is carried over from the line before, has no examples and stays as it is set.
  var s: [Float] = [-2, -4, -1, -2, 1, 0, 1.5], sg = [Float](repeating: 1, count: S)
  var order = Array(set.indices); var state: UInt64 = 7
  var z = [Float](repeating: 0, count: K)
  let K = K, S = S
  w.withUnsafeMutableBufferPointer { w in g.withUnsafeMutableBufferPointer { g in z.withUnsafeMutableBufferPointer { z in
    for _ in 0..<epochs {
      for i in stride(from: order.count - 1, to: 0, by: -1) { state = state &* 6364136223846793005 &+ 1442695040888963407; order.swapAt(i, Int(state >> 33) % (i + 1)) }
      for n in order {
        let e = set[n]
        for k in 0..<K { z[k] = 0; for j in 0..<S { z[k] += e.fits[k][j] * s[j] } }
        for f in e.features { let base = f * K; for k in 0..<K { z[k] += w[base + k] } }
        var m = z[0]; for k in 1..<K { m = max(m, z[k]) }
        var t: Float = 0
        for k in 0..<K { z[k] = expf(z[k] - m); t += z[k] }
        for k in 0..<K { z[k] = (z[k] / t - (k == e.label ? 1 : 0)) * e.weight }
        for f in e.features { let base = f * K; for k in 0..<K { let i = base + k; let d = z[k] + l2 * w[i]; g[i] += d * d; w[i] -= 0.15 * d / g[i].squareRoot() } }
        for j in 0..<S { var d: Float = 0; for k in 0..<K { d += z[k] * e.fits[k][j] }; sg[j] += d * d; s[j] -= 0.1 * d / sg[j].squareRoot() }
      }
    }
  } } }
  for i in w.indices where abs(w[i]) < cutoff { w[i] = 0 }
  return (w, s)
}
@MainActor func probs(_ e: Example, _ w: [Float], _ s: [Float]) -> [Float] {
  var z = [Float](repeating: 0, count: K)
  for k in 0..<K { for j in 0..<S { z[k] += e.fits[k][j] * s[j] } }
  for f in e.features { for k in 0..<K { z[k] += w[f * K + k] } }
  let m = z.max()!; var t: Float = 0
  for k in 0..<K { z[k] = expf(z[k] - m); t += z[k] }
  return z.map { $0 / t }
}
let a = CommandLine.arguments
let l2 = a.count > 2 ? Float(a[2])! : 0.002, epochs = a.count > 3 ? Int(a[3])! : 12
if a.count > 1, a[1] == "cv" {
  var right = 0, top4 = 0, n = 0; var bins: [(Float, Bool, Example, Int)] = []
  for fold in 0..<5 {
    let (w, s) = train(examples.filter { $0.fold != fold }, epochs: epochs, l2: l2)
    if fold == 0 { print("shared", s) }
    for e in examples where e.fold == fold && e.weight == 1 {
      let p = probs(e, w, s); let ranked = (0..<K).sorted { p[$0] > p[$1] }
      n += 1; if ranked[0] == e.label { right += 1 }; if ranked.prefix(4).contains(e.label) { top4 += 1 }
      bins.append((p[ranked[0]], ranked[0] == e.label, e, ranked[0]))
    }
  }
  print("top1", Double(right) / Double(n), "top4", Double(top4) / Double(n), n)
  let none = Frame.index["none"]!
  for t in [0.3, 0.5, 0.7, 0.8, 0.9, 0.95] as [Float] {
    let kept = bins.filter { $0.0 >= t && $0.3 != none }
    let oos = kept.filter { $0.2.label == none }.count
    print(t, "kept", kept.count, "right", Double(kept.filter { $0.1 }.count) / Double(kept.count), "oos kept", oos, "of", bins.filter { $0.2.label == none }.count)
  }
  if a.count > 4 { for b in bins where !b.1 { print(b.0, frames[b.2.label].label, "<-", frames[b.3].label, "|", b.2.sentence) } }
} else {
  let (w, s) = train(examples, epochs: epochs, l2: l2)
  var lines: [String] = []; var kept = 0
  lines.append(s.map { String(Int(($0 * 64).rounded())) }.joined(separator: " "))
  lines.append(frames.map(\.label).joined(separator: "|"))
  for f in featureNames.indices.sorted(by: { featureNames[$0] < featureNames[$1] }) {
    var parts: [String] = []
    for k in 0..<K { let q = Int((w[f * K + k] * 16).rounded()); if q != 0 { parts.append("\(k):\(q)"); kept += 1 } }
    if !parts.isEmpty { lines.append(featureNames[f] + "\t" + parts.joined(separator: " ")) }
  }
  let text = "// Written by the training tool beside the corpus; so many lines because each is the weights of one feature, by frame.\nextension Ranker {\n  static let table = #\"\"\"\n" + lines.map { "    " + $0 }.joined(separator: "\n") + "\n    \"\"\"#\n}\n"
  try text.write(toFile: a[1], atomically: true, encoding: .utf8)
  print("weights", kept, "bytes", lines.joined(separator: "\n").utf8.count)
}
