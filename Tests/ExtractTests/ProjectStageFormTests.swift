import Model
import Testing

private func stages(_ text: String) -> [String] {
  facts(
    "projects", in: text, date: PageDate(year: 2023, day: CalendarDate(year: 2023, month: 5, day: 20), basis: "test")
  )
  .strings("stage")
}

@Test(arguments: [
  // Grounds and houses are done when they are opened; what works runs from then on.
  ("7月1日，青禾食品机械产业园正式开园。", ["completed"]), ("5月9日，总投资2亿元的青禾人才公寓投入使用。", ["completed"]),
  ("5月9日，总投资2亿元的青禾算力中心投入使用。", ["in_production"]),
  // What is to be begun on a later day.
  ("禾川半导体有限公司7月动工建设青禾衬底生产线项目。", ["planned"]),
  ("禾川半导体有限公司5月动工建设青禾衬底生产线项目。", ["groundbreaking"]),
])
func `how far a project is depends on what it is and when`(text: String, expected: [String]) {
  #expect(stages(text) == expected)
}
