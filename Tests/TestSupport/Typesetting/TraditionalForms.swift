/// Writes simplified Chinese in traditional characters: only the characters that the stock uses.
struct TraditionalForms: Sendable {
  private let forms: [UInt32: UInt32]

  init() {
    var forms: [UInt32: UInt32] = [:]
    let table = Array(Self.table.unicodeScalars)
    for index in stride(from: 0, to: table.count - 1, by: 2) { forms[table[index].value] = table[index + 1].value }
    self.forms = forms
  }

  func callAsFunction(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let value = forms[scalar.value] ?? scalar.value
      if let form = Unicode.Scalar(value) { result.unicodeScalars.append(form) }
    }
    return result
  }

  private static let table =
    "云雲南南岭嶺兴興临臨桥橋经經开開区區术術产產业業济濟发發华華启啟谷谷锐銳达達图圖维維凯凱实實装裝备備张張刘劉陈陳杨楊赵趙黄黃吴吳孙孫马馬罗羅"
    + "强強晓曉国國桐桐涛濤静靜总總经經长長办辦会會车車间間术術监監动動电電驱驅机機桩樁统統换換药藥剂劑诊診断斷试試验驗缓緩释釋胶膠临臨床床冷冷链鏈"
    + "减減伺伺臂臂视視觉覺识識制製伏伏组組变變储儲绿綠拉拉晶晶成成圆圓刻刻测測国國替替纺紡织織绒絨锦錦纶綸丝絲面麵料料带帶货貨订訂单單预預饮飲"
    + "挂掛厨廚无無构構叶葉适適认認证證飞飛环環当當数數云雲务務器器传傳感感据據绍紹了了近近来來为為与與来來个個围圍绕繞进進游遊设設总總资資"
    + "亩畝万萬职職条條负負转轉赶趕这這两兩从從让讓网網审審批批时時压壓缩縮签簽约約协協议議划劃计計观觀帮幫们們算算笔筆领領并並见見规規现現"
    + "环環节節边邊项項战戰线線额額过過标標准準员員还還实實产產厂廠师師驻駐选選择擇库庫装裝运運东東亚亞国國将將亿億链鏈条條长長赖賴进進却卻"
    + "联聯学學输輸后後坚堅团團队隊遍遍写寫竣竣达達优優随隨叫叫证證增增长長钟鐘稳穩宽寬阔闊权權园園说說诉訴记記者者订訂熟熟练練绝絕拖拖连連称稱赞讚"
    + "润潤规規模模题題难難闯闖关關补補齐齊着著对對扩擴边邊号號谈談积積较較问問龙龍头頭给給场場劳勞责責编編辑輯图圖摄攝报報讯訊讲講门門请請"
    + "级級满滿务務爱愛买買卖賣乌烏岛島湾灣检檢测測费費业業导導涨漲许許历歷岗崗汇匯币幣区區顾顧虑慮话話词詞终終结結综綜续續维維罗羅盘盤训訓档檔"
}
