#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C library's functions on doubles; the one file of this room that imports it.
enum Real {
  static let cosine: @Sendable (Double) -> Double = { cos($0) }
  static let sine: @Sendable (Double) -> Double = { sin($0) }
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func logarithm(_ x: Double) -> Double { log(x) }
}
