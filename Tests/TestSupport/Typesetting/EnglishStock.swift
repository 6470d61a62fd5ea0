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
  let leads = [
    "the {Z} said on Monday that work on a ${m} million plant for {A} was on schedule and would end this year",
    "the {Z} has set its heart on the {I} trade, and {C} is the latest maker of {A} to arrive",
    "at {C}, in the {Z}, the lines for {A} have been running day and night since the summer",
    "{n} companies came to the {Z} last week to discuss the future of the {I} industry, {C} among them",
    "how long does it take to make {A}? At {C}, in the {Z}, the answer is {d} hours",
    "{C} has won another order, and {A} from the {Z} are in demand",
  ]
  let sentences = [
    "the {Z} has attracted {n} companies that make {A} and {B}, and officials expect more to follow before the end of the year",
    "{C} will invest ${m} million in a state-of-the-art plant for {A}, covering {n} acres near the harbor",
    "the {I} sector now accounts for {p} percent of local output, compared with less than a tenth a decade ago",
    "workers on {d} assembly lines were busy packing {A} that will be shipped to customers overseas",
    "the {A} project took only {d} months from the first meeting to the ground-breaking ceremony",
    "a long-term programme to support {K} has paid out more than ${m} million to small and medium-sized firms",
    "engineers said that the new generation of {A} uses {p} percent less energy than the one it replaces",
    "the zone also works with three universities, which send {n} graduates a year to companies such as {E}",
    "many {I} suppliers hesitated at first because raw materials had become considerably more expensive",
    "permits in {S} that used to require {d} separate visits can now be obtained through a single well-designed website",
    "the second phase of the {A} plant is scheduled to open in 2027 and should create {n} full-time jobs",
    "{I} analysts remain cautious, noting that demand for {B} depends heavily on interest rates and exchange rates",
    "{E} announced that it would move its headquarters to {S} and build a research laboratory there",
    "in the first {d} months of the year investment in fixed assets rose by {p} percent",
    "for years the key components of {A} had to be imported, and breaking that dependence was anything but easy",
    "the night shift at {C} starts with a bowl of soup and a list of what went wrong the day before",
    "the zone has built {n} flats for young workers, at rents a third below those of the town",
    "a snowstorm cut the {S} power line last winter, and {d} mobile generators kept the ovens warm",
    "{S} tax officers now visit the smaller workshops in person and explain which costs can be deducted",
    "{C} keeps {d} sales offices abroad, which bring in {p} percent of its revenue",
    "new water mains in {S} have reduced leakage by {p} percent",
    "in {S} fire, safety and food inspectors come together, once a year, and leave one report",
    "{Q} grew up two streets away and began as an apprentice at the age of sixteen",
    "a {S} bank lends against order books rather than property, and {n} family businesses have used the scheme",
    "the enlarged treatment plant cleans {n} tonnes of waste water a day, all of which goes to parks and gardens",
    "one visitor from abroad walked around {C} three times and signed a letter of intent the same evening",
    "{E} has turned an idle warehouse into a showroom that drew {n} visitors on its first weekend",
    "a freight line runs past the gate of {C} and {d} trains leave every day",
    "teachers and foremen from {S} wrote the textbook together, so pupils learn how {B} are really made",
    "an electronic map of {S} shows every vacant building, its floor load and the name of the person to call",
    "old hands at {C} have been filmed at work, and beginners watch the clips on their telephones",
    "the standard for {K} was drafted by {E} and took {d} years to agree",
    "a nursery at {C} stays open until eight, which parents say matters more than wages",
    "surplus heat from {C} is piped to greenhouses nearby, where growers save {n} dollars an acre",
    "by the reckoning of {P}, shorter routes save {n} dollars on every load of {B}",
    "a jury of {I} engineers chose {d} of {n} proposals after three days behind closed doors",
    "customs clearance of {A} takes half as long since the port and the zone share one database",
    "for want of a suitable mould, work on {A} stopped for the whole of the spring",
    "the last steel beam of {C} was lifted into place before dawn, to some applause and a good deal of coffee",
    "{S} founders who have never filled in a form are given a guide who walks them from desk to desk",
    "solar panels cover the roofs of {C} and on bright days supply more than the machines need",
    "the ordering system of {E} is linked to its suppliers and reorders by itself",
    "a former {S} tannery by the river has become {n} acres of wetland with a boardwalk",
    "an independent study of {S} found that every public dollar had attracted {m} dollars of private money",
    "{Q} remembers when the road was mud and nobody delivered after rain",
    "quality control at {C} now samples {p} percent of the output, and returns have fallen ever since",
    "on the first Wednesday of each month the managers of {S} sit in an open office and listen",
    "at rush hour the main avenue of {S} is so full that buses need {d} minutes for a mile",
    "cheaper rivals from overseas have forced {C} to compete on {K} instead of price",
    "{S} volunteers spend their lunch breaks helping the children of newcomers with homework",
    "the product has changed {d} times, from {A} to {B}, but the name over the door has not",
    "arbitrators settled the dispute at {C} in an afternoon and {n} workers were paid what they were owed",
    "{P} can read the temperature of each furnace on a watch",
    "research takes {p} percent of sales at {E}, far more than is usual in the trade",
    "snow ploughs went out in {S} {n} times this winter so that lorries could reach the depot",
    "a museum of {A} is planned for the old boiler house, with help from retired staff",
    "three villages near {S} have asked to be connected to the same bus route",
    "insurers at first refused to cover {B}, then studied the figures and lowered the premium",
    "a bridge in {S} that everybody complained about will at last be replaced, at a cost of ${m} million",
    "the archive of {C} fills two cellars and was catalogued by students over {d} summers",
  ]
  let quotations = [
    "“We came here because everything we need for {A} can be found within half an hour,” said {P}, {T} of {C}",
    "“Orders are booked until December, and what we lack now is skilled workers,” {P} said",
    "“What changed is not the market but the way we think about {K},” said {Q}, who has worked at {E} for {d} years",
    "{P} put it bluntly: “Without scale nobody survives in {B}.”",
    "“I was told it would take a year, and it took {d} weeks,” said {P}",
    "{Q} was less cheerful: “A good harvest of orders does not pay the rent in winter.”",
    "“Patience is what this trade asks for, and {K} most of all,” {Q} tells newcomers",
    "“Nobody moves a factory for a tax break,” said {Q}, {T} of {E}. “They move it for neighbours.”",
    "asked about next year, {P} said: “First quality, then quantity.”",
    "“Our {A} arrive {d} days earlier than anyone else’s, and customers have noticed,” said {P}, {T} of {C}",
    "“The road came first and the rest followed it,” {P} recalled",
    "“Without {K} we would still be a workshop,” said {Q} of {E}",
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
