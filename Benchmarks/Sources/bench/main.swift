// Measures one thing at a time, prints a line for people (or JSON for scripts), and leaves no files behind.

let usage = """
  usage: bench csv [--input FILE.csv --table NAME | --rows N --seed S] [--gzip LEVEL] [--out DIR]
                   [--tries N] [--in-flight N] [--keep] [--json]

    csv   the CSV writer alone: rows in memory to a finished file, SHA-256 and sync included
  """

let arguments = Arguments(CommandLine.arguments.dropFirst())
switch arguments.words.first {
case "csv": try await CsvBench(arguments).run()
default:
  print(usage)
}
