extension MetricReader {
  /// A quantity as it is asked for here, without its names: to hand it about counts no reference.
  struct Figure {
    let range: Range<Int>
    let dimension: Dimension
    let change: QuantityMention.Change?
    let metric: Range<Int>?

    init(_ quantity: borrowing QuantityMention) {
      range = quantity.range
      dimension = quantity.dimension
      change = quantity.change
      metric = quantity.metric
    }
  }
}
