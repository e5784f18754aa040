import Foundation
import Support
import TerminalUI
import Testing
import Wording

/// What must hold of every theme that is shipped, read from its file.
@Suite struct ThemeTests {
  static let names = ThemeLibrary.builtin.map(\.name)
  private let many = Display(colours: 256, utf8: true)
  private func theme(_ name: String) throws -> Theme { try ThemeLibrary().theme(name) }

  @Test func everyFileInThemesIsInTheProgramAsItIs() throws {
    let folder = packageRoot.appendingPathComponent("Themes").path
    guard FileManager.default.fileExists(atPath: folder) else { return }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".toml") }.sorted()
    #expect(files == Self.names.map { $0 + ".toml" }.sorted())
    for (name, text) in ThemeLibrary.builtin {
      #expect(try String(contentsOfFile: folder + "/" + name + ".toml", encoding: .utf8) == text)
    }
  }

  /// WCAG: 4.5 to 1 for text, 3 to 1 for lines; 7 to 1 where high contrast is the theme's name.
  @Test(arguments: names) func rolesStandOutFromTheBackground(name: String) throws {
    let theme = try theme(name)
    let strict = name == "high-contrast"
    for role in Role.allCases {
      guard let ink = theme.roles[role]?.ink else { continue }
      let ratio = Contrast.ratio(ink.many, theme.background)
      let least = strict ? 7.0 : role == .border ? 3.0 : 4.5
      #expect(ratio >= least, "\(name): \(role) has \(ratio)")
    }
    for colour in theme.curves {
      let ratio = Contrast.ratio(colour.many, theme.background)
      #expect(ratio >= (strict ? 7 : 3), "\(name): a curve in \(colour.many) has \(ratio)")
    }
  }

  @Test(arguments: names) func lettersOnRampsStandOut(name: String) throws {
    let theme = try theme(name)
    for style in shades {
      let ink = theme.ink(style, many)
      #expect(Contrast.ratio(ink.foreground, ink.background) >= 4.5, "\(name): \(style)")
    }
  }

  /// Each step differs from the last in the same direction of lightness, so that a ramp reads without seeing hue.
  @Test(arguments: names) func rampsReadByLightnessAlone(name: String) throws {
    let theme = try theme(name)
    #expect(theme.sequential.count == Ramp.steps)
    #expect(theme.below.count == Ramp.signedSteps + 1 && theme.above.count == Ramp.signedSteps + 1)
    for ramp in [theme.sequential, theme.below, theme.above] {
      let steps = ramp.map(Contrast.luminance)
      let isRising = steps[steps.count - 1] > steps[0]
      for (a, b) in zip(steps, steps.dropFirst()) { #expect(isRising ? b > a : b < a, "\(name): \(ramp)") }
    }
  }

  /// At 256 colours the light theme goes from white over cyan to blue, and never through grey or back.
  @Test func theLightRampKeepsItsHue() throws {
    func hue(_ colour: Int) -> Double? {
      let levels = [0.0, 95, 135, 175, 215, 255], c = colour - 16
      guard (0..<216).contains(c) else { return nil }
      let (r, g, b) = (levels[c / 36], levels[c / 6 % 6], levels[c % 6])
      // Of colours whose blue is largest and whose red is least.
      return b >= g && g >= r && b > r ? 180 + 60 * (b - g) / (b - r) : nil
    }
    let light = try theme("light")
    #expect(light.sequential.first == 231)
    let hues = light.sequential.dropFirst().map(hue)
    #expect(hues.allSatisfy { $0 != nil }, "\(hues)")
    for (a, b) in zip(hues, hues.dropFirst()) { #expect((a ?? 0) <= (b ?? 0), "\(hues)") }
    #expect(light.below.dropFirst().map(hue).allSatisfy { ($0 ?? 0) >= 200 })
  }

  /// No two roles that say different things differ by colour alone: attributes, glyphs or words tell them apart as well.
  @Test(arguments: names) func whatMattersIsNotColourAlone(name: String) throws {
    let theme = try theme(name)
    let none = Display(colours: 0, utf8: true)
    let plain = theme.ink(.text, none)
    for style in [Style.role(.focus), .role(.selection), .role(.bad), .shade(3, marked: true), .signed(-3, marked: true)] {
      #expect(theme.ink(style, none) != plain, "\(style)")
      #expect(theme.ink(style, many) != theme.ink(.text, many), "\(style)")
    }
  }

  @Test(arguments: names) func noColourMeansNone(name: String) throws {
    let theme = try theme(name)
    for style in everyStyle {
      let ink = theme.ink(style, Display(colours: 0, utf8: true))
      #expect(ink.foreground == -1 && ink.background == -1)
    }
  }

  @Test(arguments: names, [8, 16, 256]) func coloursStayWithinTheTerminal(name: String, colours: Int) throws {
    let theme = try theme(name)
    for style in everyStyle {
      let ink = theme.ink(style, Display(colours: colours, utf8: true))
      #expect(ink.foreground < colours && ink.background < colours, "\(style)")
    }
  }

  @Test func monoAndASCIITakeAwayFromWhatTheTerminalHas() throws {
    #expect(try theme("mono").display(many) == Display(colours: 0, utf8: true))
    #expect(try theme("ascii").display(many) == Display(colours: 256, utf8: false))
    #expect(try theme("light").display(Display(colours: 16, utf8: true)) == Display(colours: 16, utf8: true))
  }

  @Test func luminanceIsThatOfTheStandard() {
    #expect(abs(Contrast.ratio(16, 231) - 21) < 1e-9)
    for colour in 16..<256 {
      let levels = [0.0, 95, 135, 175, 215, 255]
      let grey = Double(8 + 10 * (colour - 232))
      let c = colour - 16
      let rgb = colour >= 232 ? [grey, grey, grey] : [levels[c / 36], levels[c / 6 % 6], levels[c % 6]]
      let linear = rgb.map { $0 / 255 <= 0.04045 ? $0 / 255 / 12.92 : pow(($0 / 255 + 0.055) / 1.055, 2.4) }
      let exact = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
      #expect(abs(Contrast.luminance(colour) - exact) < 1e-4, "\(colour)")
    }
  }

  @Test func theGlyphsReadByDensityAlone() {
    let mono = Display(colours: 0, utf8: false)
    let glyphs = (0..<UInt8(Ramp.steps)).map { Ramp.glyph($0, mono) }
    #expect(glyphs.first == " " && glyphs.last == "@")
    #expect(Set(glyphs).count == 10)
  }

  @Test func valuesMapOntoTheRamps() {
    #expect(Ramp.step(0) == 0)
    #expect(Ramp.step(1) == UInt8(Ramp.steps - 1))
    #expect(Ramp.step(-3) == 0 && Ramp.step(7) == UInt8(Ramp.steps - 1))
    #expect(Ramp.step(.nan) == nil)
    #expect(Ramp.signedStep(0) == 0 && Ramp.signedStep(-1) == -7 && Ramp.signedStep(9) == 7 && Ramp.signedStep(.nan) == nil)
  }

  @Test(arguments: names) func shippedThemesHaveNothingToComplainOf(name: String) throws {
    #expect(try theme(name).complaints.isEmpty)
  }

  @Test func whatIsHardToReadIsSaid() throws {
    var dim = try theme("dark")
    dim.roles[.warn]?.ink = Theme.Colour(many: 234, few: 0)
    dim.sequential.swapAt(3, 4)
    let complaints = dim.complaints.map(\.en)
    #expect(complaints.contains { $0.hasPrefix("warn stands out") } && complaints.contains { $0.contains("one way in lightness") })
  }

  // MARK: The user's own

  private func inFolder(_ files: [String: String], _ body: (ThemeLibrary) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "vitrine-themes-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files { try text.write(toFile: folder + "/" + name + ".toml", atomically: true, encoding: .utf8) }
    try body(ThemeLibrary(folder: folder))
  }

  /// A theme that only changes a colour keeps the roles and curves that go by its name.
  @Test func aThemeInheritsAllThatItDoesNotSay() throws {
    try inFolder(["mine": "inherits = \"light\"\n[palette]\nteal = [21, 4]\n", "dark": "inherits = \"dark\"\n[roles]\ntext = { attributes = [\"bold\"] }\n"]) { library in
      let mine = try library.theme("mine")
      let light = try library.theme("light")
      #expect(mine.roles[.hint]?.ink == Theme.Colour(many: 21, few: 4))
      #expect(mine.roles[.warn] == light.roles[.warn] && mine.sequential == light.sequential)
      #expect(library.names.contains("mine"))
      // One by the name of a built-in theme is read in its place.
      #expect(try library.theme("dark").roles[.text]?.attributes == Theme.bold)
    }
  }

  /// Of several things that are hard to read the console names one, how many more there are, and where they are all said.
  @Test func whatIsHardToReadIsCounted() throws {
    try inFolder([
      "one": "inherits = \"dark\"\n[palette]\nfaint = [232, 0]\n[roles]\ntext = { ink = \"faint\" }\n",
      "three": "inherits = \"dark\"\n[palette]\nfaint = [232, 0]\n[roles]\ntext = { ink = \"faint\" }\nhint = { ink = \"faint\" }\ntitle = { ink = \"faint\" }\n",
    ]) { library in
      var one = FollowedTheme("one", in: library), three = FollowedTheme("three", in: library)
      #expect(try one.look().complaint == library.theme("one").complaints.first)
      let said = try #require(three.look().complaint), count = try library.theme("three").complaints.count
      #expect(count == 3 && said.en.hasSuffix("; and 2 more: `vitrine doctor` lists them") && said.zh.contains("另有 2 处"), "\(said.en)")
    }
  }

  /// A theme is followed from the moment it is asked for: wrong, put right, taken away, put back.
  @Test func aThemeIsFollowedThroughAllThatAnEditorDoes() throws {
    try inFolder(["mine": "inherits = "]) { library in
      let path = try #require(library.folder) + "/mine.toml"
      func write(_ colour: Int) throws { try "inherits = \"dark\"\n[palette]\nteal = [\(colour), 4]\n".write(toFile: path, atomically: false, encoding: .utf8) }
      var followed = FollowedTheme("mine", in: library)
      #expect(followed.isFile)
      var news = followed.look()
      #expect(news.theme == nil && news.complaint?.en.contains("mine.toml") == true)
      #expect(followed.look().complaint == nil, "said once")
      try write(21)
      news = followed.look()
      #expect(news.theme?.roles[.hint]?.ink?.many == 21)
      #expect(followed.look().theme == nil, "nothing is new")
      try FileManager.default.removeItem(atPath: path)
      news = followed.look()
      #expect(news.theme == nil && news.complaint?.en.contains("mine") == true && followed.isFile)
      try write(21)
      #expect(followed.look().theme == nil, "as it was")
      try FileManager.default.removeItem(atPath: path)
      _ = followed.look()
      try write(27)
      #expect(followed.look().theme?.roles[.hint]?.ink?.many == 27)
    }
    #expect(!FollowedTheme("dark", in: ThemeLibrary()).isFile)
  }

  @Test(arguments: [
    ("inherits = \"a\"", "inherits"), ("inherits = 3", "inherits"), ("colour = 1", "colour"), ("background = 300", "background"),
    ("[roles]\nteapot = {}", "teapot"), ("[roles]\ntext = { ink = \"nothing\" }", "ink"), ("[roles]\ntext = { attributes = [\"blink\"] }", "attributes"),
    ("[ramps]\nsequential = [1, 2]", "sequential"), ("[palette]\nteal = [1]", "teal"),
    ("[ramps]\nsequential_rgb = [\"#000000\"]", "sequential_rgb"), ("[ramps]\nbelow_rgb = [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\"]", "below_rgb"), ("x = = 1", "TOML"), ("glyphs = \"emoji\"", "glyphs"),
  ])
  func whatIsWrongIsNamed(text: String, field: String) throws {
    try inFolder(["a": text]) { library in
      do {
        _ = try library.theme("a")
        Issue.record("taken without complaint")
      } catch let error as any WordedError {
        #expect(error.phrase.en.contains(field), "\(error.phrase.en)")
      }
    }
    #expect(throws: (any Error).self) { try ThemeLibrary().theme("../../etc/passwd") }
  }

  /// A field that means nothing would do nothing in silence: it is said with the one that was meant, in every table.
  @Test(arguments: [
    ("[roles]\ntext = { inc = \"teal\" }", "roles.text.inc", "roles.text.ink"), ("[roles]\ntext = { rgb = \"#ff0000\" }", "roles.text.rgb", "roles.text.ink"),
    ("[roles]\ntitle = { atributes = [\"bold\"] }", "roles.title.atributes", "roles.title.attributes"), ("[roles]\ntitel = {}", "roles.titel", "roles.title"),
    ("[ramps]\nsequental = []", "ramps.sequental", "ramps.sequential"), ("backgroud = 16", "backgroud", "background"),
  ])
  func anUnknownFieldIsSaidWithTheNearest(text: String, field: String, nearest: String) throws {
    let home = NSTemporaryDirectory() + "vitrine-themes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: home + "/vitrine/themes", withIntermediateDirectories: true)
    try "inherits = \"dark\"\n\(text)\n".write(toFile: home + "/vitrine/themes/mine.toml", atomically: true, encoding: .utf8)
    for said in [UserSettings.themeTrouble("mine", ["XDG_CONFIG_HOME": home]), UserSettings.troubles(["XDG_CONFIG_HOME": home])["theme-mine"]] {
      let said = try #require(said)
      for text in [said.en, said.zh] { #expect(text.contains(field) && text.contains(nearest), "\(text)") }
    }
  }

  /// Asked by `theme` before anything is said to be done: files that are torn, or that inherit from themselves in a circle.
  @Test func whatKeepsAThemeFromBeingShownIsKnown() throws {
    let home = NSTemporaryDirectory() + "vitrine-themes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: home + "/vitrine/themes", withIntermediateDirectories: true)
    for (name, text) in [("torn", "x = = 1"), ("a", "inherits = \"b\""), ("b", "inherits = \"a\""), ("dark", "inherits = \"dark\"")] {
      try text.write(toFile: home + "/vitrine/themes/\(name).toml", atomically: true, encoding: .utf8)
    }
    let environment = ["XDG_CONFIG_HOME": home]
    for name in ["torn", "a", "b", "nosuch"] { #expect(UserSettings.themeTrouble(name, environment) != nil, "\(name)") }
    for name in ["dark", "mono"] { #expect(UserSettings.themeTrouble(name, environment) == nil, "\(name)") }
    #expect(UserSettings.layouts(environment) == [])
    try "[a\n".write(toFile: home + "/vitrine/layouts.toml", atomically: true, encoding: .utf8)
    #expect(UserSettings.layouts(environment) == nil, "what a broken file holds is not known")
  }

  /// With direct colour the ramps are exact, each one way in lightness; with 256 colours nothing of them is seen. What inherits a theme
  /// and says a ramp of its own has that ramp at every depth.
  @Test func directColourHasExactRamps() throws {
    for name in ThemeLibrary.builtin.map(\.name) {
      let theme = try ThemeLibrary().theme(name)
      #expect(theme.complaints.isEmpty, "\(name): \(theme.complaints)")
      let direct = theme.display(Display(colours: 1 << 24, utf8: true))
      guard direct.colours > 256 else { continue }
      let exact = theme.ramp(.sequential, direct)
      #expect(exact.count == Ramp.steps)
      let ink = theme.ink(.shade(7, marked: false), direct)
      #expect(ink.background == exact[7])
      #expect(theme.ink(.shade(7, marked: false), Display(colours: 256, utf8: true)).background == theme.sequential[7])
    }
    let dark = try ThemeLibrary().theme("dark")
    #expect(dark.ramp(.sequential, Display(colours: 1 << 24, utf8: true))[0] == Ink.rgb | 0x440154)
    try inFolder(["mine": "inherits = \"dark\"\n[ramps]\nbelow = [16, 17, 18, 19, 20, 21, 27, 33]\n"]) { library in
      let mine = try library.theme("mine")
      #expect(mine.ramp(.below, Display(colours: 1 << 24, utf8: true)) == mine.below)
      #expect(mine.ramp(.above, Display(colours: 1 << 24, utf8: true)) == dark.ramp(.above, Display(colours: 1 << 24, utf8: true)))
    }
    // Terminals with direct colour take the first eight numbers for their own palette's, so black is nearly black.
    #expect(Ink.direct(16) == 8 && Ink.direct(-1) == -1 && Ink.direct(6) == 6 && Ink.direct(231) == 0xFFFFFF && Ink.direct(Ink.rgb | 0x123456) == 0x123456)
  }

  /// A file of layouts that cannot be read holds what the user may still want: it is never written over.
  @Test func aWrongFileOfLayoutsIsNotWrittenOver() throws {
    let folder = NSTemporaryDirectory() + "vitrine-layouts-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/layouts.toml"
    let mine = [SavedLayout(name: "reading", preset: .inspect, view: .lens)]
    #expect(SavedLayout.keep(mine, in: file) == nil, "the folder is made")
    #expect(try SavedLayout.read(toml: String(contentsOfFile: file, encoding: .utf8), file: file) == mine)
    let broken = "[\"good\"]\npreset = \"train\"\n\n[\"half\n"
    try broken.write(toFile: file, atomically: true, encoding: .utf8)
    let complaint = SavedLayout.keep(mine, in: file)
    #expect(complaint?.en.contains("layouts.toml") == true && complaint?.en.contains("not written") == true && complaint?.zh.contains("未写入") == true)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == broken)
  }

  @Test func settingsAreReadAndWrongOnesAreNamed() throws {
    let good = try UserSettings(toml: "theme = \"light\"\nlanguage = \"zh\"\nlayout = \"train\"\nmouse = false\n", file: "config.toml")
    #expect(good.theme == "light" && good.language == .zh && good.layout == "train" && good.mouse == false)
    for wrong in ["theme = 1", "language = \"fr\"", "layout = 3", "mouse = 3", "colour = 1", "= ="] {
      #expect(throws: (any Error).self) { try UserSettings(toml: wrong, file: "config.toml") }
    }
    #expect(UserSettings.path(["HOME": "/h"]) == "/h/.config/vitrine/config.toml")
    #expect(UserSettings.path(["HOME": "/h", "XDG_CONFIG_HOME": "/c"]) == "/c/vitrine/config.toml")
  }

  /// What is right in a file holds beside what is wrong in it, which is said with its line and the nearest name.
  @Test func aWrongKeyLeavesTheOthers() throws {
    let (settings, complaints) = try UserSettings.reading(toml: "theme = \"light\"\nlayuot = \"train\"\nmouse = 3\n", file: "config.toml")
    #expect(settings.theme == "light" && settings.layout == nil && settings.mouse == nil)
    #expect(complaints.map(\.phrase.en) == ["config.toml:2: there is no setting layuot; the nearest is layout", "config.toml:3: mouse must be true or false"])
    do { _ = try UserSettings.reading(toml: "theme = \"light\"\nmouse =\n", file: "config.toml") } catch {
      #expect((error as? SettingsError)?.phrase.en.hasPrefix("config.toml:2 is not TOML") == true, "\(error)")
    }
  }

  /// `doctor` says what is wrong with every file of the settings folder.
  @Test func troublesOfTheSettingsFolderAreTold() throws {
    let folder = NSTemporaryDirectory() + "vitrine-troubles-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/vitrine/themes", withIntermediateDirectories: true)
    for (name, text) in [("config.toml", "them = \"dark\"\n"), ("layouts.toml", "[a\n"), ("aliases.toml", "hot = 3\n"), ("themes/mine.toml", "inherits = 3\n")] {
      try text.write(toFile: folder + "/vitrine/" + name, atomically: true, encoding: .utf8)
    }
    let troubles = UserSettings.troubles(["XDG_CONFIG_HOME": folder])
    #expect(Set(troubles.keys) == ["settings", "layouts", "aliases", "theme-mine"])
    #expect(troubles["settings"]?.en.contains("config.toml:1") == true && troubles["settings"]?.en.contains("theme") == true)
    #expect(troubles["layouts"]?.en.contains("layouts.toml:1") == true, "\(troubles)")
    #expect(UserSettings.troubles(["XDG_CONFIG_HOME": folder + "/none"]).isEmpty)
  }

  /// The grounds of the ramp grow lighter, in xterm's colours and in those of the Linux console.
  @Test func eightColoursAreInOrderOfLightness() {
    for levels in [(low: 0, high: 205), (low: 0, high: 170)] {
      let lightness = Ramp.grounds16.map { colour -> Double in
        func part(_ bit: Int) -> Int { colour & bit != 0 ? levels.high : levels.low }
        // xterm's blue is lighter than its other colours' parts.
        let blue = colour == 4 && levels.high == 205 ? 238 : part(4)
        return Contrast.luminance(Ink.rgb | part(1) << 16 | part(2) << 8 | blue)
      }
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { $0 < $1 }, "\(lightness)")
    }
  }

  private var shades: [Style] {
    (0..<UInt8(Ramp.steps)).flatMap { [.shade($0, marked: false), .shade($0, marked: true)] }
      + (-Ramp.signedSteps...Ramp.signedSteps).flatMap { [.signed(Int8($0), marked: false), .signed(Int8($0), marked: true)] }
  }
  private var everyStyle: [Style] { Role.allCases.map(Style.role) + (0..<8).map(Style.curve) + shades + [.halves(0, 15), .halves(9, 3), .half(0), .half(15)] }
}
