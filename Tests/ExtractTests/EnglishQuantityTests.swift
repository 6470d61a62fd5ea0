import Model
import Testing

@Suite struct EnglishQuantityTests {
  @Test(arguments: [
    ("Eighteen young firms share two old barns.", ["Eighteen young firms = 18.0 firms", "two old barns = 2.0 barns"]),
    ("The kiln burns 4,500 worn-out truck tyres a day.", ["4,500 worn-out truck tyres = 4500.0 tyres"]),
    ("It has 38 looms and 412 full-time staff.", ["38 looms = 38.0 looms", "412 full-time staff = 412.0 staff"]),
    (
      "The valley’s 64 farms and dairies employ half of them.",
      ["64 farms and dairies = 64.0 farms and dairies", "half = 50.0 percent"]
    ),
    (
      "Three more kilns will be lit, and another nine by spring.", ["Three more kilns = 3.0 kilns", "nine = 9.0 kilns"]
    ),
    ("They hired 90 night-shift workers.", ["90 night-shift workers = 90.0 workers"]),
    ("It has taken nine sheds and plans to rent more.", ["nine sheds = 9.0 sheds"]),
    ("No lot larger than 5 hectares is sold.", ["larger than 5 hectares = 5.0 ha over"]),
    ("We asked for four offers. We got eleven.", ["four offers = 4.0 offers", "eleven = 11.0 offers"]),
    (
      "She hired a dozen welders and a hundred or so fitters.",
      ["a dozen welders = 12.0 welders", "a hundred or so = 100.0 welders approx"]
    ),
    ("The yard launched one hundred and twenty barges.", ["one hundred and twenty barges = 120.0 barges"]),
  ])
  func `counts go to the noun they count`(text: String, expected: [String]) {
    #expect(quantities(text) == expected)
  }

  @Test(arguments: [
    ("They want a ten-year lease on a 36-hectare plot.", ["ten-year = 10.0 year", "36-hectare = 36.0 ha"]),
    ("The 7,500-square-metre hall has a 90-bed hostel.", ["7,500-square-metre = 7500.0 m2", "90-bed = 90.0 bed"]),
    (
      "A 310-million-peso loan paid for the five-person crew.",
      ["310-million-peso = 310000000.0 peso", "five-person = 5.0 person"]
    ),
  ])
  func `units after a hyphen`(text: String, expected: [String]) {
    #expect(quantities(text) == expected)
  }

  @Test(arguments: [
    ("The mill cost $3.2bn and the lock £45m.", ["$3.2bn = 3200000000.0 USD", "£45m = 45000000.0 GBP"]),
    (
      "It raised Rs 250 crore, or 30 million dollars.",
      ["Rs 250 crore = 2500000000.0 INR", "30 million dollars = 30000000.0 USD"]
    ),
    (
      "Land costs 95 euros a square metre, water 2 euros a cubic metre.",
      ["95 euros a square metre = 95.0 EUR/m2", "2 euros a cubic metre = 2.0 EUR/cubic metre"]
    ),
    ("Members pay 40 rand an hour.", ["40 rand = 40.0 ZAR"]),
    ("A letter costs 85 cents.", ["85 cents = 0.85 USD"]),
    ("The pump lifts 90 litres a second.", ["90 litres a second = 90.0 litres/second"]),
    ("The port handled 2.4m tonnes.", ["2.4m tonnes = 2400000.0 tonnes"]),
  ])
  func `money and measures`(text: String, expected: [String]) {
    #expect(quantities(text) == expected)
  }

  @Test(arguments: [
    ("Exports rose by almost 30 percent.", ["almost 30 percent = 30.0 percent nearly increase"]),
    ("Prices fell 4.5 per cent.", ["4.5 per cent = 4.5 percent decrease"]),
    ("Output was cut by 900 tonnes.", ["900 tonnes = 900.0 tonnes decrease"]),
    ("Sales rose to 40 percent of the total.", ["40 percent = 40.0 percent"]),
    (
      "It is a third cheaper and lasts roughly 15 percent longer.",
      ["a third = 33.33 percent decrease", "roughly 15 percent = 15.0 percent approx increase"]
    ),
    (
      "Two-thirds of the crew and nine in ten of the cooks left.",
      ["Two-thirds = 66.67 percent", "nine in ten = 90.0 percent"]
    ),
    ("The toll was halved.", ["halved = 50.0 percent decrease"]),
    (
      "Yield reached 91 percent, three points above the plan.",
      ["91 percent = 91.0 percent", "three points = 3.0 percentage_point increase"]
    ),
    ("The new hall is four times the size of the old.", ["four times = 4.0 times"]),
  ])
  func `shares and changes`(text: String, expected: [String]) {
    #expect(quantities(text) == expected)
  }

  @Test(arguments: [
    ("Between 30 and 40 barges pass.", ["Between 30 and 40 barges = 30.0–40.0 barges"]),
    ("It takes 3-5 years or 12 to 15 men.", ["3-5 years = 3.0–5.0 years", "12 to 15 men = 12.0–15.0 men"]),
    ("The site grows from 20 to 65 hectares.", ["20 = 20.0 ha", "65 hectares = 65.0 ha"]),
    ("At least 60 and up to 90 people will work there.", ["up to 90 people = 90.0 people up_to"]),
    (
      "Anna Ruiz, 52, went to sea at sixteen and waited for a fortnight.",
      ["52 = 52.0 years", "sixteen = 16.0 years", "a fortnight = 1.0 fortnight"]
    ),
    ("There are nine halls and one canteen on the site.", ["nine halls = 9.0 halls", "one canteen = 1.0 canteen"]),
  ])
  func `ranges, bounds, ages and spans`(text: String, expected: [String]) {
    let read = quantities(text)
    #expect(expected.allSatisfy(read.contains), "\(read)")
  }

  @Test(arguments: [
    ("The number of SMEs in the town topped 2,300.", ["2,300 = 2300.0 SMEs"]),
    ("It cut waiting from 45 days to 20.", ["45 days = 45.0 days", "20 = 20.0 days"]),
    ("The district has a population of 1.2 million.", ["1.2 million = 1200000.0 people"]),
    ("Seventeen start-ups moved in.", ["Seventeen start-ups = 17.0 start-ups"]),
    ("The work-force is to grow from 70 to 160.", ["70 = 70.0 people", "160 = 160.0 people"]),
  ])
  func `a bare number takes what is numbered beside it`(text: String, expected: [String]) {
    #expect(quantities(text) == expected)
  }

  @Test(arguments: [
    "They built a second plant beside the second.", "Building 14 stands on Route 9.",
    "The doors open at nine o’clock and close at six in the evening.",
    "One of the partners left one day.", "The first half of the match was dull.", "In 2019 it moved.",
    "The Airbus A320 and the 5G mast.",
    "They sell by the thousand.", "It was the 12th of its kind in the 1990s.", "The two of them met on 3 May.",
  ])
  func `what only looks like a quantity is none`(text: String) {
    #expect(quantities(text) == [])
  }

  @Test func `metrics and subjects are what the sentence names`() {
    let batch = facts(
      "quantities",
      in:
        "Harrow Castings Ltd. has orders for 80 bells. The new foundry, at a cost of 9 million euros, employs 45 people."
    )
    #expect(batch.strings("raw") == ["80 bells", "9 million euros", "45 people"])
    #expect(batch.strings("metric") == ["orders", "cost", "employs"])
    #expect(batch.strings("subject")[0] == "Harrow Castings Ltd.")
  }

  @Test(arguments: [
    // What a price is that of, and clauses that tell of the name before them.
    ("Harrow Castings Ltd. opened its £90m rope works in May.", ["rope works"]),
    ("The port thanked Harrow Castings Ltd., a maker of bells, which employs 45 people.", ["Harrow Castings Ltd."]),
    ("They have a plan, under which young welders receive 900 euros.", ["young welders"]),
    // A zone’s short name is its full one.
    (
      "The Port Wren Free Trade Zone grew. Port Wren zone exports rose 9 percent.", ["Port Wren Free Trade Zone"]
    ),
  ])
  func `figures are said of what is priced and of what which stands for`(text: String, subjects: [String]) {
    #expect(facts("quantities", in: text).strings("subject") == subjects)
  }

  @Test func `base values are physical`() {
    let batch = facts("quantities", in: "It covers 20 acres and weighs 30 tonnes.")
    #expect(batch.strings("base_unit") == ["m2", "kg"])
    #expect(batch.strings("base_value")[1] == "30000.0")
  }
}
