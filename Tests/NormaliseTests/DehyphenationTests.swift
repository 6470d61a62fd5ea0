import Lexicon
import Model
import TestSupport
import Testing

@testable import Normalise

@Suite struct DehyphenationTests {
  @Test(arguments: [
    ("the local govern-\nment said", "the local government said"),
    ("a machine-\nreadable form", "a machine-readable form"),
    ("state-of-the-\nart labs", "state-of-the-art labs"),
    ("state-\nof-the-art labs", "state-of-the-art labs"),
    ("a 20-\nyear lease", "a 20-year lease"),
    ("since mid-\nJuly", "since mid-July"),
    ("an Anglo-\nAmerican firm", "an Anglo-American firm"),
    ("a Zhangzhou-\nbased firm", "a Zhangzhou-based firm"),
    ("MAJOR DEVELOP-\nMENT", "MAJOR DEVELOPMENT"),
    ("the long-\n\nterm plan", "the long-term plan"),
    ("self-\nselecting", "self-selecting"),
    ("to re-\nelect him", "to re-elect him"),
    ("e-\ncommerce", "e-commerce"),
    ("an auto-\nparts maker", "an auto-parts maker"),
    ("new develop-\nCouncil votes", "new develop-\nCouncil votes"),
    ("a dash -\nnot a hyphen", "a dash -\nnot a hyphen"),
    ("the Quillfeather works. Quill-\nfeather said", "the Quillfeather works. Quillfeather said"),
    ("the quill-feather works. quill-\nfeather said", "the quill-feather works. quill-feather said"),
    ("项目1-\n9月", "项目1-\n9月"),
    // How the page writes the word itself, wherever on a line that stands, before all else.
    ("quill-\nfeather, a quill-feather", "quill-feather, a quill-feather"),
    ("quill-\nfeather, as in –quill-feather", "quill-feather, as in –quill-feather"),
    ("quill-\nfeather\nquill-feather of quillfeather-like", "quill-feather\nquill-feather of quillfeather-like"),
  ])
  func `a hyphen at a line end is kept or dropped by what the word is`(printed: String, joined: String) {
    #expect(repaired(printed, by: [Dehyphenate(words: Lists.english)]).linesJoined == joined)
  }

  @Test func `a word that stands on the page is found wherever in a long line it stands`() {
    for shift in 0...140 {
      let filler = String(repeating: "a ", count: shift / 2) + String(repeating: ".", count: shift % 2)
      let line = filler + "quill-feather, of " + String(repeating: "o", count: 70) + " quillfeathery"
      let page = repaired("quill-\nfeather\n" + line + "\nquill-\nfeathery", by: [Dehyphenate(words: Lists.english)])
      #expect(page.linesJoined == "quill-feather\n" + line + "\nquillfeathery", "behind \(shift) bytes")
    }
  }

  @Test func `the widths of the printed lines stay with the joined one`() {
    let page = repaired("the local govern-\nment said\n", by: [Dehyphenate(words: Lists.english)])
    #expect(page.lines.map(\.setting.firstWidth) == [17])
    #expect(page.lines.map(\.setting.lastWidth) == [9])
    #expect(page.lines.map(\.setting.printedLines) == [2])
  }

  /// Words broken where a printer breaks them (·), none of which stands elsewhere unbroken.
  static let broken = """
    re·de·vel·op·ment in·fra·struc·ture neigh·bour·hoods con·struc·tion in·vest·ments com·mis·sion·er re·spon·si·ble man·u·fac·tur·ing tech·nol·o·gies
    sem·i·con·duc·tors phar·ma·ceu·ti·cals coun·cil·lors en·gi·neers pas·sen·gers trans·port·a·tion op·er·a·tors res·i·dents
    in·ter·na·tion·al en·vi·ron·men·tal sus·tain·able re·new·able gen·er·a·tion e·lec·tric·ity con·sump·tion ef·fi·cien·cy
    man·age·ment de·part·ment an·nounce·ment a·gree·ment state·ment part·ner·ship own·er·ship lead·er·ship mem·ber·ship
    work·shop work·force hand·book note·book out·put in·put up·grade down·turn break·through broad·band data·base
    over·all over·seas un·der·ground un·em·ploy·ment un·prec·e·dent·ed re·build·ing re·open·ing mis·un·der·stand·ing
    pro·duc·tion pro·duc·tiv·ity ex·pan·sion ex·port·ers im·port·ers ware·house ware·hous·es con·tain·er ship·yard ship·ments
    busi·ness busi·ness·es busi·ness·man mar·ket·place share·hold·ers stake·hold·ers house·hold house·holds home·own·ers
    po·lice·man fire·fight·ers am·bu·lance hos·pi·tals phy·si·cians nurs·es pa·tients treat·ment vac·ci·na·tion
    ed·u·ca·tion u·ni·ver·si·ties kin·der·gar·ten class·room text·books teach·ers stu·dents schol·ar·ships
    foot·ball bas·ket·ball cham·pi·on·ship stad·ium spec·ta·tors vic·to·ry de·feat·ed qual·i·fied
    weath·er rain·fall thun·der·storms tem·per·a·ture flood·ing earth·quake land·slide hur·ri·cane
    farm·ers har·vest ag·ri·cul·ture fer·til·iz·er live·stock veg·e·ta·bles or·chards ir·ri·ga·tion
    rail·way rail·ways high·way high·ways air·port air·ports pipe·line pipe·lines wa·ter·way har·bour
    gov·ern·ment par·lia·ment leg·is·la·tion reg·u·la·tion reg·u·la·tors com·pli·ance en·force·ment in·spec·tors
    min·is·ters sec·re·tary spokes·man spokes·wom·an chair·man coun·try·side prov·in·cial mu·nic·i·pal
    whole·sale re·tail·ers cus·tom·ers con·sum·ers su·per·mar·ket res·tau·rants tour·ism tour·ists
    news·pa·per jour·nal·ists pho·tog·ra·pher mag·a·zine tel·e·vi·sion broad·cast·ing ad·ver·tis·ing
    wel·come wel·fare with·draw·al with·out with·in through·out never·the·less fur·ther·more more·o·ver al·though
    every·one every·thing some·times some·where any·body no·body them·selves him·self your·selves
    friend·ship hard·ship cit·i·zen·ship child·hood like·li·hood aware·ness will·ing·ness ill·ness
    care·ful·ly suc·cess·ful·ly grad·u·al·ly e·ven·tu·al·ly fi·nan·cial·ly es·pe·cial·ly for·mer·ly
    a·vail·able com·fort·able re·mark·able vul·ner·able re·spect·able dis·pos·able con·sid·er·able
    pas·sage mort·gage stor·age short·age en·cour·age dam·ag·es cov·er·age per·cent·age
    Man·ches·ter Bir·ming·ham Wash·ing·ton Shang·hai Guang·zhou Aus·tra·lia Ger·ma·ny Eu·ro·pe·an A·mer·i·can
    lithium·less sales·room wind·mill snow·plough clock·tower brick·works steel·worker glass·maker
    """

  /// Compounds, broken at their hyphen.
  static let compounds = """
    state-of-the-art well-known long-term short-term high-speed low-carbon large-scale small-scale full-time part-time real-time
    machine-readable carbon-neutral energy-efficient water-efficient labour-intensive capital-intensive export-oriented market-oriented
    government-owned state-owned family-owned privately-owned community-led council-led industry-led employer-led
    Beijing-based London-based Shenzhen-based Guangdong-based Kunshan-based Boston-based
    self-employed self-sufficient self-driving self-service self-funded self-reliant
    job-seekers decision-makers policy-makers house-buyers home-buyers shop-owners land-owners tea-growers
    re-elected re-entered re-examine co-owner co-operate co-founded co-author co-workers pre-empt
    non-profit non-stop non-members non-resident anti-dumping anti-smoking anti-corruption pro-business post-war pre-war post-pandemic
    vice-president vice-chairman ex-minister ex-soldier all-party all-weather half-price half-year half-empty
    cross-border cross-party mid-sized multi-storey multi-million semi-final semi-detached semi-skilled
    two-thirds three-quarters two-day three-year five-year ten-minute twenty-five sixty-four one-way two-storey
    first-class second-hand third-party first-half second-largest third-quarter
    world-class world-famous city-level county-level entry-level top-level street-level
    right-wing left-wing hard-working hard-hit long-running long-awaited long-serving far-reaching wide-ranging
    best-selling better-paid highest-paid fast-growing slow-moving newly-built newly-opened recently-opened
    purpose-built ready-made home-made hand-made hand-painted factory-made locally-made
    solar-powered wind-powered battery-powered coal-fired gas-fired nuclear-powered oil-rich resource-rich
    duty-free tax-free smoke-free car-free ice-free lead-free user-friendly child-friendly bicycle-friendly
    drought-resistant fire-resistant heat-resistant water-resistant cost-effective cost-saving time-saving energy-saving
    blue-collar white-collar middle-aged middle-class open-air open-plan old-fashioned absent-minded like-minded
    mother-in-law son-in-law editor-in-chief passers-by runner-up check-in follow-up make-up start-ups
    north-east south-western Anglo-American Sino-British Asia-Pacific
    light-filled tree-lined snow-covered flood-damaged storm-damaged export-led demand-led debt-ridden crime-ridden
    record-breaking award-winning prize-winning vote-winning profit-making loss-making money-saving life-saving
    river-crossing bridge-building tunnel-boring cloud-based paper-based plant-based rules-based
    six-lane four-lane eight-hour nine-month high-tech high-rise low-lying low-paid deep-water shallow-water
    port-side job-sharing car-sharing bike-sharing fruit-growing rice-growing ship-repair engine-repair
    """

  @Test func `broken words are restored and compounds keep their hyphens`() {
    let judge = HyphenJudge(words: Lists.english, page: [])
    var restored = 0
    var breaks = 0
    var missed: [String] = []
    for word in Self.broken.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "·").map(String.init)
      for cut in 1..<parts.count {
        let left = parts[..<cut].joined()
        let right = parts[cut...].joined()
        // No printer leaves one letter alone.
        guard left.count >= 2, right.count >= 2 else { continue }
        breaks += 1
        let (first, second) = (Array(left.utf8), Array(right.utf8))
        if judge.isCompound(first.span, second.span) {
          missed.append(left + "-" + right)
        } else {
          restored += 1
        }
      }
    }
    var kept = 0
    var all = 0
    for compound in Self.compounds.split(whereSeparator: \.isWhitespace) {
      let parts = compound.split(separator: "-").map(String.init)
      for cut in 1..<parts.count {
        all += 1
        let text = parts[..<cut].joined(separator: "-") + "-\n" + parts[cut...].joined(separator: "-")
        let page = repaired("the " + text + " of", by: [Dehyphenate(words: Lists.english)])
        if page.linesJoined == "the \(compound) of" { kept += 1 } else { missed.append(String(compound)) }
      }
    }
    print("broken words restored: \(restored)/\(breaks), compounds kept: \(kept)/\(all); missed: \(missed)")
    #expect(Double(restored) >= 0.93 * Double(breaks))
    #expect(Double(kept) >= 0.93 * Double(all))
  }
}
