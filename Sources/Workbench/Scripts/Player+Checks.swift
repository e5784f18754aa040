import Findings
import Language
import Wording

// How lines below a step are judged.
extension Player {
  mutating func check(_ expected: Script.Expected) -> Event {
    expectations += 1
    func event(_ verdict: Verdict, _ detail: Phrase) -> Event {
      Event(line: expected.line, file: expected.file, text: "= " + expected.text, verdict: verdict, detail: detail, outer: expected.outer)
    }
    do {
      var last = event(.passed, Phrase(same: ""))
      for command in try parse(Script.claim(expected.text), lexicon: workspace.lexicon) {
        guard command.name == "expect" else {
          last = event(.passed, try workspace.perform(command).title)
          continue
        }
        let result = try workspace.judge(command)
        last = event(result.passed ? .passed : .expectationFailed, result.phrase)
        (last.check, last.found, last.varying) = (result, try? workspace.observed(command), workspace.varying(command))
        if !result.passed { break }
      }
      return last
    } catch let error as Diagnostic {
      // The script was understood: what it names is not there.
      return event(.commandFailed, Phrase("\(error.code): \(error.phrase.en)", "\(error.code)：\(error.phrase.zh)"))
    } catch {
      let error = error.worded
      return event(error.code == "expectation-failed" ? .expectationFailed : .commandFailed, error.phrase)
    }
  }

  /// Says what stands where the script noted something; only a name that does not exist is an error.
  mutating func observe(_ noted: Script.Expected) -> Event {
    func event(_ verdict: Verdict, _ detail: Phrase, _ found: Quantity? = nil) -> Event {
      Event(line: noted.line, file: noted.file, text: "~ " + noted.text, verdict: verdict, detail: detail, found: found, outer: noted.outer)
    }
    do {
      var seen: Quantity?
      var varying: String?
      for command in try parse(Script.claim(noted.text, observed: true), lexicon: workspace.lexicon) {
        seen = try workspace.observed(command)
        varying = varying ?? workspace.varying(command)
      }
      let written = visible(seen?.written ?? "")
      var found = event(.passed, Phrase("observed \(written)", "实测 \(written)"), seen)
      found.varying = varying
      return found
    } catch {
      let error = error.worded
      return event(.commandFailed, Phrase("\(error.code): \(error.phrase.en)", "\(error.code)：\(error.phrase.zh)"))
    }
  }
}
