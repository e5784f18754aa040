import Wording

// `/`: only the lines that hold what is typed, in the open result, the focused pane's list, or the console.
extension ScreenState {
  /// What the lines of the open result, of the focused pane's list, or of the console must hold.
  var filter: String {
    get { viewer?.filter ?? filters[filteredPlace] ?? "" }
    set {
      if viewer != nil {
        viewer?.filter = newValue
        viewer?.search = RowSearch()
        searchOn()
        viewer?.top = 0
      } else {
        filters[filteredPlace] = newValue.isEmpty ? nil : newValue
        if filteredPlace == .console { consoleOffset = 0 }
        bringSelectionIntoFilter()
      }
    }
  }

  /// The filter of what has the keys, where one is at work.
  var shownFilter: String {
    if let viewer { return viewer.filter }
    // A list that is shown as a picture keeps its filter for when it is a list again.
    return filteredPlace == place ? filters[place] ?? "" : ""
  }

  /// A picture has no lines: what is looked for there is looked for in the console.
  private var filteredPlace: Binding.Place { list(place) == nil ? .console : place }

  mutating func beginFilter() {
    if viewer == nil, filteredPlace == .console { go(to: .console) }
    isFiltering = true
  }

  mutating func pressInFilter(_ key: Key) -> [Request] {
    switch KeyTable.action(key, at: .filter) {
    case .enter:
      isFiltering = false
      return sayFilter()
    case .toPane, .interrupt:
      let had = !filter.isEmpty
      filter = ""
      isFiltering = false
      return had ? sayFilter() : []
    case .erase: if filter.isEmpty { isFiltering = false } else { filter.removeLast() }
    case let action?:
      isFiltering = false
      return perform(action)
    case nil:
      if case .character(let character) = key { filter.append(character) }
      if case .paste(let text) = key { filter += text.filter { !$0.isNewline } }
    }
    return []
  }

  /// Lines that hold the filter, whatever the case of letters.
  func filtered(_ lines: [StyledLine], by filter: String) -> [StyledLine] {
    guard !filter.isEmpty else { return lines }
    let wanted = filter.lowercased()
    return lines.filter { $0.text.lowercased().contains(wanted) }
  }
}
