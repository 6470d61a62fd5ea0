// Measures one thing at a time, prints a line for people (or JSON for scripts), and leaves no files behind.

let usage = """
  usage: bench write  --format csv|parquet|folio [--level N] [--compression gzip|none] [--search COLUMN]
                      [--input FILE.csv --table NAME | --rows N --seed S] [--out DIR] [--tries N] [--in-flight N] [--keep]
         bench scan   --file FILE.folio [--column value] [--where "unit = CNY"]
         bench rows   --file FILE.folio [--count N]
         bench absent --file FILE.folio [--column article_id] [--count N]
         bench search --file FILE.folio --column NAME [--count N]
         bench stages FOLDER… [--lexicons FOLDER] [--tries N]
         bench extract FOLDER… [--lexicons FOLDER] [--tries N] [--seconds N] [--paragraph]

    write   a writer alone: rows in memory to a finished file, SHA-256 and sync included
    scan    sums a column over the rows that satisfy a condition, on all cores
    rows    single rows by their number, all columns: the file is open, what was read before is kept
    absent  looks for ids that are not there
    search  looks for pairs of characters in a column with filters: how many pages are read for nothing
    stages  ingest, each repair and segment, one after the other on one thread
    extract reading facts alone: segmented pages in memory to rows, and what each step costs; --paragraph takes each
            file as one paragraph

  All but stages and extract take --json.
  """

let arguments = Arguments(CommandLine.arguments.dropFirst())
switch arguments.words.first {
case "write": try await WriteBench(arguments).run()
case "scan": try await ScanBench(arguments).run()
case "rows": try LookUpBench(arguments).runRows()
case "absent": try LookUpBench(arguments).runAbsent()
case "search": try SearchBench(arguments).run()
case "stages": try StagesBench(arguments).run()
case "extract": try ExtractBench(arguments).run()
default: print(usage)
}
