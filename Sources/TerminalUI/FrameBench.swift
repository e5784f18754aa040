public import Findings
import Wording
public import Workbench

/// The screen without a terminal, for measuring: keys go in, and each frame is drawn with everything it shows answered.
public struct FrameBench: Sendable {
  private var state: ScreenState
  private let host: SessionHost
  private let size: (width: Int, height: Int)

  public init(_ session: Session, width: Int, height: Int) async {
    host = SessionHost(session)
    size = (width, height)
    state = ScreenState(width: width, height: height, display: Display(colours: 256, utf8: true), tongue: .en)
    await carryOut(state.reduce(.started(host.snapshot())))
    await press(.named(.escape))
  }

  /// A key, up to the frame that shows all that came of it. - Returns: its cells.
  @discardableResult public mutating func press(_ key: Key) async -> Int {
    await carryOut(state.reduce(.key(key)))
    return frame()
  }

  /// One frame, drawn anew. - Returns: its cells.
  @discardableResult public func frame() -> Int {
    let surface = state.render().surface
    return surface.width * surface.height
  }

  /// Lays a finding over the panes, up to its frame. - Returns: its cells.
  @discardableResult public mutating func open(_ finding: Finding) -> Int {
    state.viewer = Viewer(content: .finding(finding))
    return frame()
  }

  private mutating func carryOut(_ first: [Request]) async {
    var requests = first
    while !requests.isEmpty {
      switch requests.removeFirst() {
      case .look(let look, let epoch): requests += state.reduce(.saw(look, epoch: epoch, await host.look(look, work: Work())))
      case .perform(let command, _, _):
        requests += state.reduce(.performed(await host.perform(command, confirmation: nil, view: nil, words: nil, work: Work())))
      default: break
      }
    }
  }
}
