/// Numbers that follow each other as ranges, in the order they come: 3, 5, 6, 7 as 3…3 and 5…7.
public func runs(of numbers: some Sequence<Int>) -> [ClosedRange<Int>] {
  numbers.reduce(into: []) { runs, number in
    if let last = runs.last, last.upperBound + 1 == number {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
}
