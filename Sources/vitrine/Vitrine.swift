import ArgumentParser

@main struct Vitrine: AsyncParsableCommand {
  func run() async throws {}
}
