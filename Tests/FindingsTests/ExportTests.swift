import Findings
import Testing
import Wording

@Suite struct ExportTests {
  @Test func json() {
    #expect(
      pattern.json() == """
        {"vitrine":1,"command":"attention L3.H5","title":"attention pattern of L3.H5","body":{"kind":"array",\
        "name":"blocks.3.attn.hook_pattern","unit":"probability","axes":[{"name":"query","count":3,"labels":["When","␣Mary","␣gave"]},\
        {"name":"key","count":3,"labels":["When","␣Mary","␣gave"]}],"values":[1,null,null,0.25,0.75,null,0.1,0.4,0.5]},\
        "facts":{"entropy":0.9794,"top1":"␣Mary","loss":3.3908712,"heads-off":3,"loss-delta":0.1772},"remarks":["rows sum to 1"],\
        "provenance":{"command":"attention L3.H5","model":"","prompt":"","masks":["L0.H1"],"kernels":""}}
        """)
    #expect(pattern.json(seconds: 0.5).hasSuffix(",\"seconds\":0.5}"))
    #expect(ranking.json(.zh).contains(#""rows":[["L1.H4",0.2513,"罗密欧"],["L0.H0",-0.0004,"gave"],["L2.H3",null,"无"]]"#))
    #expect(
      curves.json().contains(
        #""body":{"kind":"series","unit":"logit","x":{"name":"layer","count":3,"labels":["L0","L1","L2"]},"series":[{"name":"␣Mary","values":[1.5,2.25,8]}"#
      ))
    #expect(
      strip.json().contains(#""body":{"kind":"strip","name":"loss","unit":"nats","tokens":["When","␣Mary"],"values":[null,2.5]}"#)
    )
    #expect(JSONText.string("a\"\\\n\u{1b}\u{2028}") == #""a\"\\\n\u001b\u2028""#)
    #expect(JSONText.number(-.infinity) == #""-inf""#)
  }

  /// Every float of an array comes back as the same bits.
  @Test func jsonKeepsEveryBit() {
    var state: UInt32 = 12345
    var values: [Float] = []
    while values.count < 5000 {
      state = state &* 1_664_525 &+ 1_013_904_223
      let value = Float(bitPattern: state)
      if value.isFinite { values.append(value) }
    }
    let finding = Finding(
      title: Phrase(same: ""), body: .array(LabelledArray(name: "x", axes: [Axis("i", count: values.count)], values: values)))
    let json = finding.json()
    let list = json[json.firstRange(of: #""values":["#)!.upperBound...].prefix { $0 != "]" }
    #expect(list.split(separator: ",").map { Float($0)!.bitPattern } == values.map(\.bitPattern))
  }

  @Test func csv() {
    #expect(pattern.csv() == "query/key,When,␣Mary,␣gave\nWhen,1,,\n␣Mary,0.25,0.75,\n␣gave,0.1,0.4,0.5\n")
    #expect(ranking.csv() == "head,effect,token\nL1.H4,0.2513,罗密欧\nL0.H0,-0.0004,gave\nL2.H3,,none\n")
    #expect(stack.csv().hasPrefix("head,query,key,value,query_label,key_label\n0,0,0,1,a,a\n0,0,1,,a,b\n0,1,0,0.25,b,a\n"))
    #expect(curves.csv() == "layer,␣Mary,␣John\nL0,1.5,1\nL1,2.25,2\nL2,8,3\n")
    let awkward = Finding(
      title: Phrase(same: ""), body: .strip(Strip(name: "a,b", tokens: ["\"", "\r\n"], values: [1, 2], unit: .none)))
    #expect(awkward.csv() == "token,\"a,b\"\n\"\"\"\",1\n\"\r\n\",2\n")
  }

  @Test func npy() throws {
    let bytes = try pattern.npy()
    #expect(bytes.count == 128 + 9 * 4)
    #expect(Array(bytes[..<10]) == [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0, 118, 0])
    let header = String(decoding: bytes[10..<128], as: UTF8.self)
    #expect(header.hasPrefix("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 3), }") && header.hasSuffix(" \n"))
    #expect(Array(bytes[128..<132]) == [0, 0, 0x80, 0x3F])  // 1.0
    #expect(String(decoding: try strip.npy()[10..<128], as: UTF8.self).contains("'shape': (2,), }"))
    #expect(
      String(decoding: try curves.npy()[10..<128], as: UTF8.self).contains("'<f8', 'fortran_order': False, 'shape': (2, 3), }"))
    #expect(throws: ExportError.self) { try ranking.npy() }
  }
}
