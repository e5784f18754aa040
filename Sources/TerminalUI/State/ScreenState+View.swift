import Language
import Wording

// `view`: how the pane in use is shown. A key does it at once and then says it, so that the command teaches the key and the key the command.
extension ScreenState {
  /// What a key turns the pane to.
  mutating func turn(_ what: String) -> [Request] {
    let arguments: [String: Argument] = ["what": .word(what)]
    return apply(view: Command("view", arguments)) ? say(view: arguments) : []
  }

  /// Says what a key has done as its command; performed, it changes nothing more.
  mutating func say(view arguments: [String: Argument]) -> [Request] { press(command: Command("view", arguments).canonical, isShown: true) }

  /// Says the filter that has the keys.
  mutating func sayFilter() -> [Request] { say(view: ["filter": .text(filter)]) }

  /// Does what the command says to the pane in use, or from the command line to the one that was; false, and why, where it cannot be.
  @discardableResult mutating func apply(view command: Command) -> Bool {
    let isTyped = focus == .prompt
    if isTyped { focus = pane }
    defer { if isTyped { focus = .prompt } }
    if let what = command.text("what") {
      guard turned(to: what) else {
        notice = Phrase("\(place.name.en): there is no view \(what) here", "\(place.name.zh)：此处没有 \(what) 这种显示方式")
        return false
      }
    }
    if let name = command.text("other") { other = name }
    if let name = command.text("mark") { mark(as: name) }
    if let name = command.text("back") { return comeBack(to: name) }
    if let text = command.text("filter") { filter = text }
    return true
  }

  /// False where the pane has no such form.
  private mutating func turned(to what: String) -> Bool {
    let place = place
    switch (what, place) {
    case ("zoom", _), ("panes", _): isZoomed = what == "zoom"
    case ("fit", _), ("cells", _): isPooled = what == "fit"
    case ("difference", _), ("sides", _):
      guard preset == .compare else { return false }
      showsDifference = what == "difference"
    case ("prompts", _): (viewer, main, preset) = (nil, .prompts, .inspect)
    case ("picture", .attention), ("picture", .compared): form = .map
    case ("table", .attention), ("table", .compared): form = .table
    case ("text", .attention): form = .text
    case ("beside", .attention): form = .beside
    case ("picture", _) where place.chain.contains(.pictures): tables.remove(place)
    case ("table", _) where place.chain.contains(.pictures): tables.insert(place)
    default: return false
    }
    return true
  }
}
