/// Bytes that are not what their format says they are.
///
/// Decoders throw this with a position inside the piece they were given; readers of files turn it into a `DamagedFile`,
/// which also says in which column, row group and page of which file.
struct DamagedBytes: Error, Equatable {
  let problem: String
  let offset: Int

  init(_ problem: String, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}
