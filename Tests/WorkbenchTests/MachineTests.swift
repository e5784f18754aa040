import Testing
import Workbench

/// What runs keep of the machine that they were at.
@Suite struct MachineNames {
  @Test(arguments: [
    ("processor\t: 0\nmodel\t\t: 17\nmodel name\t: AMD  EPYC 9B14 \n\nprocessor\t: 1\nmodel name\t: other\n", "AMD EPYC 9B14"),
    ("processor\t: 0\nBogoMIPS\t: 108.00\n\nHardware\t: BCM2835\nModel\t\t: Raspberry Pi 4\n", "Raspberry Pi 4"),
    ("processor : 0\nBogoMIPS : 50.00\n", ""), ("", ""), ("model name\t:\n", ""),
    ("model name\t: a\u{1b}[31mred\u{202e}\n", "a\\x1b[31mred\\u{202e}"),
  ]) func aProcessorIsNamed(text: String, expected: String) {
    #expect(Machine.processor(in: text) == expected)
    #expect(Machine.processor(in: "model name: " + String(repeating: "x", count: 9000)).count == 120)
  }
}
