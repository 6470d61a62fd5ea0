// swift-tools-version: 6.2
import PackageDescription

// What every target is compiled with.
let settings: [SwiftSetting] =
  [
    // Data-race safety checked completely, as an error.
    .swiftLanguageMode(.v6),
    // `any P` must be written out, so the cost of a dynamic call is seen where it is paid.
    .enableUpcomingFeature("ExistentialAny"),
    // A member of a module is visible only in files that import that module.
    .enableUpcomingFeature("MemberImportVisibility"),
    // An import is not passed on to the importer's clients unless it says `public import`.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // An async function runs where its caller runs, unless it is marked `@concurrent`.
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // Every expression that the compiler cannot prove memory-safe is marked `unsafe`, so a reviewer can search for it.
    .strictMemorySafety(),
  ]
  // A warning fails the build in CI; on a user's machine, with another compiler, it is only printed.
  + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

func room(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "broadsheet",
  products: [
    .executable(name: "broadsheet", targets: ["broadsheet"]),
    // The rooms are a product so that the benchmark and fuzzing packages beside this one can link them.
    .library(
      name: "BroadsheetRooms",
      targets: ["Model", "Lexicon", "Ingest", "Normalise", "Segment", "Extract", "Write", "Pipeline"]),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    // Part of glibc: nothing to install, nothing to link.
    .systemLibrary(name: "CMalloc"),
    // SHA-256 with the processor's instructions, which Swift cannot name.
    .target(name: "CSha256"),
    // Asks for what a release was built for, before any Swift code that may use it.
    .target(name: "CProcessor"),

    // Lines go down only; docs/ARCHITECTURE.md draws them and says why.
    room("Model", ["CSha256"]),
    room("Lexicon", ["Model"]),
    room("Ingest", ["Model", "CZlib"]),
    room("Normalise", ["Model", "Lexicon"]),
    room("Segment", ["Model", "Lexicon"]),
    room("Extract", ["Model", "Lexicon"]),
    room("Write", ["Model", "CZlib"]),
    room("Pipeline", ["Model", "Lexicon", "Ingest", "Normalise", "Segment", "Extract", "Write", "CYaml"]),
    .executableTarget(
      name: "broadsheet", dependencies: ["Model", "Pipeline", "Write", "CMalloc", "CProcessor"],
      swiftSettings: settings),

    .target(name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("ModelTests", ["Model", "TestSupport"]),
    tests("LexiconTests", ["Model", "Lexicon", "TestSupport"]),
    tests("IngestTests", ["Model", "Ingest", "CZlib", "TestSupport"]),
    tests("NormaliseTests", ["Model", "Lexicon", "Normalise", "TestSupport"]),
    tests("SegmentTests", ["Model", "Lexicon", "Ingest", "Normalise", "Segment", "TestSupport"]),
    tests("ExtractTests", ["Model", "Lexicon", "Ingest", "Normalise", "Segment", "Extract", "TestSupport"]),
    tests("WriteTests", ["Model", "Write", "CZlib", "TestSupport"]),
    tests("PipelineTests", ["Model", "Lexicon", "Ingest", "Write", "Pipeline", "TestSupport"]),
    // Runs the built program as a process, in a folder of its own.
    tests("CommandTests", ["Model", "Pipeline", "TestSupport", "broadsheet"]),
  ]
)
