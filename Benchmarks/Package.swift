// swift-tools-version: 6.2
import PackageDescription

// Benchmarks and developer's tools: a package of their own, so that the main one builds without them.
//
//     swift run -c release --package-path Benchmarks bench write --format csv --rows 1000000
//     swift run --package-path Benchmarks tablemaker --rows 1000 --seed 7 --out /tmp/tables

// The same language rules as the main package; see its Package.swift for what each is for.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]

let rooms = Target.Dependency.product(name: "BroadsheetRooms", package: "broadsheet")

let package = Package(
  name: "broadsheet-benchmarks",
  dependencies: [.package(name: "broadsheet", path: "..")],
  targets: [
    // What the tools share: made-up tables, a loader of CSV, the driver that runs jobs on all cores, the stopwatch.
    .target(name: "Workbench", dependencies: [rooms], swiftSettings: settings),
    .executableTarget(name: "bench", dependencies: ["Workbench", rooms], swiftSettings: settings),
    .executableTarget(name: "tablemaker", dependencies: ["Workbench", rooms], swiftSettings: settings),
  ]
)
