import Extract
import Ingest
import Model
import Normalise
import Segment
import Write

extension StageRegistry {
  /// The stages of this program, in the order of the road of a page.
  public static let standard = StageRegistry([
    ingest, NormaliseStage.spec, SegmentStage.spec, ExtractStage.spec, WriteStage.spec,
  ])

  /// Ingest finds the pages; the run keeps the account of them.
  private static var ingest: StageSpec {
    var spec = IngestStage.spec
    spec.tables = [SourcesTable.schema, SourcesTable.paths]
    return spec
  }
}
