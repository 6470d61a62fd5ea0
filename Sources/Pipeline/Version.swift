/// The program's version, as `broadsheet version` and every manifest give it.
public enum Version {
  public static let text = "1.0.0"
}
