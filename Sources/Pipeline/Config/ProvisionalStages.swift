public import Model

extension StageRegistry {
  public static let standard = StageRegistry([])
}
