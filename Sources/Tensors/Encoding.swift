// Float32 to the narrower types that files hold.

/// The elements of `tensor`, row-major and little-endian, as F32, F16 or BF16: rounded to nearest, ties to even. What is too
/// large becomes infinite (see `firstOverflow`), NaN stays NaN. F32 shares the tensor's memory.
/// - Complexity: O(elements).
public func encode(_ tensor: Tensor, as dtype: DType) -> Bytes {
  precondition(dtype.isFloat && dtype != .f64, "weights are not written as \(dtype.rawValue)")
  guard dtype != .f32 else { return Bytes(tensor) }
  let encoded = Tensor(filling: [(tensor.count + 1) / 2]) { out in
    let narrow = UnsafeMutableRawPointer(out).bindMemory(to: UInt16.self, capacity: tensor.count)
    tensor.withSpan { values in
      if dtype == .f16 {
        for index in values.indices { narrow[index] = Float16(values[index]).bitPattern }
      } else {
        for index in values.indices { narrow[index] = values[index].bfloat16Bits }
      }
    }
  }
  return Bytes(encoded)[0..<tensor.count * dtype.size]
}

/// Whether every element of `tensor` comes back from `dtype` as it was. - Complexity: O(elements).
public func isExact(_ tensor: Tensor, as dtype: DType) -> Bool {
  tensor.withSpan { values in
    for index in values.indices {
      let value = values[index]
      switch dtype {
      case .f16 where Float(Float16(value)) != value && !value.isNaN: return false
      case .bf16 where value.bitPattern & 0xFFFF != 0 && !value.isNaN: return false
      default: continue
      }
    }
    return true
  }
}

/// The first element of `tensor`, counted row-major, that is finite and would become infinite as `dtype`; nil when there is none.
public func firstOverflow(_ tensor: Tensor, as dtype: DType) -> Int? {
  // Half-way from the largest finite value to the next power of two, where rounding turns up.
  let limit: Float
  switch dtype {
  case .f16: limit = 65520
  case .bf16: limit = 0x1.FFp127
  default: return nil
  }
  return tensor.withSpan { values in
    for index in values.indices where values[index].magnitude >= limit && values[index].isFinite { return index }
    return nil
  }
}

extension Float {
  /// The upper half of the float after rounding; a NaN keeps its sign and becomes quiet.
  fileprivate var bfloat16Bits: UInt16 {
    let bits = bitPattern
    if isNaN { return UInt16(truncatingIfNeeded: bits >> 16) | 0x40 }
    return UInt16(truncatingIfNeeded: (bits + 0x7FFF + (bits >> 16 & 1)) >> 16)
  }
}
