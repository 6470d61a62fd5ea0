import Lexicon
import Model
import Write

/// What a finished run says about itself, beside its outputs.
///
/// A *data package* for each folder describes the tables to people and programs; the *manifest* says what made the
/// outputs and what they are, so that anybody can tell whether files belong together and are whole. Neither holds times
/// or paths of the machine: the same pipeline over the same pages gives the same bytes.
struct RunRecord {
  let plan: Plan
  let lexicons: LexiconSet
  /// The tables of each write stage.
  let written: [Int: [WrittenTable]]

  /// All tables' files, in the order of the write stages; one of several tables once, with the rows of all.
  var files: [StagedFile] {
    var files: [StagedFile] = []
    for file in written.keys.sorted().flatMap({ written[$0, default: []].flatMap(\.files) }) {
      if let known = files.firstIndex(where: { $0.path == file.path }) {
        files[known] = file.holding(files[known].rowCount + file.rowCount)
      } else {
        files.append(file)
      }
    }
    return files
  }

  /// Where the manifest of a pipeline stands: beside its first outputs.
  static func manifestPath(_ plan: Plan, folder: String) -> String { Run.join(folder, plan.name + ".manifest.json") }

  /// Everything a run publishes, staged.
  func publication(folder: String, runName: String) throws -> Publication {
    let descriptions = try dataPackages().map { try $0.package.stage(at: $0.path, run: runName, calls: .syncingLater) }
    var file = try OutputFile(path: RunRecord.manifestPath(plan, folder: folder), run: runName, calls: .syncingLater)
    let text = manifest()
    try file.write(text.span)
    let publication = Publication(files: files + descriptions, manifest: try file.finish(rowCount: 0))
    try ParallelSync.sync(publication.files + [publication.manifest].compactMap(\.self))
    return publication
  }

  /// A package for each folder that a write stage describes; stages that write into one folder share it.
  private func dataPackages() -> [(path: String, package: DataPackage)] {
    var packages: [(path: String, package: DataPackage)] = []
    for writer in written.keys.sorted() where plan.stages[writer].options["datapackage"] == .bool(true) {
      for table in written[writer, default: []] {
        guard let first = table.files.first else { continue }
        let path = Run.join(Run.folder(of: first.path), "datapackage.json")
        let index = packages.firstIndex { $0.path == path } ?? packages.count
        if index == packages.count { packages.append((path, DataPackage(name: plan.name))) }
        packages[index].package.add(table.schema, files: table.files, options: plan.stages[writer].options)
      }
    }
    return packages
  }

  private func manifest() -> [UInt8] {
    var text = JsonText()
    text.object { text in
      text.field("program", "broadsheet \(Version.text)")
      text.field("pipeline", plan.name)
      text.field("pipeline_fingerprint", plan.fingerprint)
      text.field("lexicons_fingerprint", lexicons.fingerprint)
      text.list("outputs") { text in
        for file in files {
          text.object { text in
            text.field("path", file.path)
            text.field("rows", file.rowCount)
            text.field("bytes", file.byteCount)
            text.field("sha256", file.sha256)
          }
        }
      }
    }
    return text.finish()
  }
}
