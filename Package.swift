// swift-tools-version: 6.2
// The target list is the architecture: rooms in the order data passes through them. Sources/README.md is the map,
// and Tests/ArchitectureTests keeps the list true by reading every `import` line.
import PackageDescription

/// Every target of ours: Swift 6, imports that do not leak into our public surface.
let common: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
/// Compiled so that an unsafe construct is an error: every target but `Tensors`, which maps files and calls kernels, and
/// `TerminalUI` and `vitrine`, which hand text to C; `Tests/ArchitectureTests` reads those for raw memory.
let safe: [SwiftSetting] = common + [
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
]
let c: [CSetting] = [.define("_GNU_SOURCE")]

func engine(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: safe)
}
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["Support"], swiftSettings: common)
}

let package = Package(
  name: "vitrine",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "vitrine", targets: ["vitrine"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Words shown to people: two languages, numbers, cell widths, text made safe for a terminal.
    engine("Wording", []),

    // The engine.
    .target(name: "CEmbedded", exclude: ["models"], cSettings: c),
    .target(name: "CKernels", exclude: ["body"], cSettings: c, linkerSettings: [.linkedLibrary("m")]),
    .target(
      name: "Tensors", dependencies: ["CKernels", "CEmbedded", "Wording"], swiftSettings: common,
      linkerSettings: [.linkedLibrary("m")]),
    engine("Checkpoints", ["Tensors", "Wording"]),
    engine("Models", ["Checkpoints", "Tensors", "Wording"]),
    engine("Studies", ["Models", "Tensors", "Findings", "Wording"]),

    // The words.
    engine("Findings", ["Wording"]),
    engine("Language", ["Wording"]),

    // The experiment store.
    engine("Runs", ["Findings", "Wording", .product(name: "GRDB", package: "GRDB.swift")]),

    // Where they meet.
    engine("Workbench", ["Language", "Findings", "Runs", "Studies", "Models", "Checkpoints", "Tensors", "Wording"]),

    // The terminal.
    .target(
      name: "CTerminal", cSettings: c,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo"), .linkedLibrary("readline")]),
    .target(
      name: "TerminalUI", dependencies: ["Workbench", "Findings", "Language", "CTerminal", "Wording", "TOMLKit"],
      swiftSettings: common),

    .executableTarget(
      name: "vitrine",
      dependencies: [
        "TerminalUI", "Workbench", "Findings", "Language", "Studies", "Models", "Checkpoints", "Tensors", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: common),

    .target(name: "Support", dependencies: ["Tensors", "Wording"], path: "Tests/Support", swiftSettings: common),
    tests("ArchitectureTests", ["Language", "TerminalUI", "Wording"]),
    tests("WordingTests", ["Wording"]),
    tests("TensorsTests", ["Tensors", "Wording"]),
    tests("CheckpointsTests", ["Checkpoints", "Tensors", "Wording"]),
    tests("ModelsTests", ["Models", "Checkpoints", "Tensors"]),
    tests("FindingsTests", ["Findings"]),
    tests("StudiesTests", ["Studies", "Models", "Checkpoints", "Tensors", "Findings"]),
    tests("RunsTests", ["Runs", "Findings", "Wording", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("LanguageTests", ["Language"]),
    tests("WorkbenchTests", ["Workbench", "Language", "Findings", "Runs"]),
    tests("TerminalUITests", ["TerminalUI", "Workbench", "Findings", "Language"]),
    tests("SessionTests", ["Workbench", "Language", "Findings"]),
  ],
  cLanguageStandard: .gnu2x
)
