/// English.
struct EnglishStock: Stock {
  let zoneNames = [
    "Alder Bay", "Northmoor", "Stone Harbor", "Elm Ridge", "Whitcombe", "Larkfield", "Port Wren", "Ashby",
  ]
  let zoneKinds = ["Development Zone", "High-Tech Zone", "Enterprise Park", "Free Trade Area"]
  let companyNames = [
    "Corvane", "Halden", "Meridon", "Pelagic", "Ostrava", "Brightwell", "Kestrel", "Tamarin", "Quillon",
  ]
  let companyForms = ["Industries", "Group", "Systems", "Holdings", "Works"]
  let surnames = ["Carter", "Osei", "Lindqvist", "Moreno", "Whitfield", "Tanaka", "Dubois", "Okafor", "Hughes", "Park"]
  let givenNames = ["Anna", "James", "Priya", "Daniel", "Helen", "Marcus", "Sofia", "Peter", "Grace", "Tom"]
  let posts = ["chief executive", "plant manager", "deputy director", "head of research", "chair"]
  let industries = [
    Industry(
      "battery", ["battery packs", "charging stations", "electric motors", "cathodes"], ["fast charging", "storage"]),
    Industry(
      "pharmaceutical", ["vaccines", "antibodies", "test kits", "inhalers"], ["clinical trials", "cold storage"]),
    Industry("robotics", ["welding robots", "gearboxes", "sensors", "grippers"], ["machine vision", "automation"]),
    Industry("shipbuilding", ["ferries", "propellers", "hulls", "barges"], ["dry docks", "hydrogen engines"]),
    Industry("textile", ["woollen yarn", "fabrics", "uniforms", "carpets"], ["dyeing", "recycling"]),
    Industry("semiconductor", ["wafers", "memory chips", "circuit boards", "lasers"], ["lithography", "packaging"]),
  ]
  let openers = [
    "Meanwhile, ", "In {S}, ", "Last year, ", "According to the zone, ", "At present, ", "So far this year, ",
    "In addition, ",
    "For {P}, ",
  ]
  let sentences = [
    "the {Z} has attracted {n} companies that make {A} and {B}, and officials expect more to follow before the end of the year",
    "{C} will invest ${m} million in a state-of-the-art plant for {A}, covering {n} acres near the harbor",
    "the {I} sector now accounts for {p} percent of local output, compared with less than a tenth a decade ago",
    "workers on {d} assembly lines were busy packing {A} that will be shipped to customers overseas",
    "the project took only {d} months from the first meeting to the ground-breaking ceremony",
    "a long-term programme to support {K} has paid out more than ${m} million to small and medium-sized firms",
    "engineers said that the new generation of {A} uses {p} percent less energy than the one it replaces",
    "the zone also works with three universities, which send {n} graduates a year to companies such as {E}",
    "many suppliers hesitated at first because raw materials had become considerably more expensive",
    "permits that used to require {d} separate visits can now be obtained through a single well-designed website",
    "the second phase is scheduled to open in 2027 and should create {n} full-time jobs",
    "analysts remain cautious, noting that demand for {B} depends heavily on interest rates and exchange rates",
    "{E} announced that it would move its headquarters to {S} and build a research laboratory there",
    "in the first {d} months of the year investment in fixed assets rose by {p} percent",
    "for years the key components of {A} had to be imported, and breaking that dependence was anything but easy",
  ]
  let quotations = [
    "“We came here because everything we need for {A} can be found within half an hour,” said {P}, {T} of {C}",
    "“Orders are booked until December, and what we lack now is skilled workers,” {P} said",
    "“What changed is not the market but the way we think about {K},” said {Q}, who has worked at {E} for {d} years",
    "{P} put it bluntly: “Without scale nobody survives in {B}.”",
  ]
  let headlines = [
    ["{S} bets on {A}"], ["New plant for {A} opens in {S}"], ["How {S} became", "a hub for {B}"],
    ["{C} to expand production", "of {A} in {S}"], ["Small firms, big plans for {K}"], ["{I} boom lifts {S}"],
  ]
  let spacedHeadlines = ["{S} bets on {A}"]
  let kickers = ["{Z}", "Industry report: {S}"]
  let decks = ["Investment rises by {p} percent in {d} months", "More than {n} new jobs expected"]
  let subheads = ["A slow beginning", "Room for {B}", "Waiting for {K}", "The next step"]
  let captions = ["Workers inspect {A} at the {C} plant in {S}.", "A view of the {Z}."]
}
