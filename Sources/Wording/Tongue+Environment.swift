extension Tongue {
  /// The language of a locale given by the usual variables: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that says anything.
  /// Chinese of any region is `zh`; everything else is answered in English.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "-" && $0 != "@" }.lowercased()
    self = language == "zh" || language == "chinese" ? .zh : .en
  }
}
