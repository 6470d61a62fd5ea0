/// The ordinary characters that stand for radicals and compatibility forms, as Unicode has them.
///
/// Each table is for a run of code points without holes: character `i` of the table is what code point `start + i` is
/// replaced by, three bytes each; a code point that stands for itself is not replaced.
enum CompatibilityTables {
  /// U+2E80–U+2EF3, the radicals of the supplement (⻓ 长, ⻢ 马), by the character they are the form of.
  static let radicals: StaticString = """
    ⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬\
    爫爫丬⺧犭王疋目示礻竹糹纟⺱罒罓⺴⺵羊羊羊耂肀聿月臼艹艹艹虎衤西西见角⻇\
    讠贝足车辶辶辶阝钅長镸长门⻕阝雨青韦页风飞食食飠饣⻡马骨鬼鱼鸟卤麦黄黾斉\
    齐歯齿竜龙龟亀龟
    """

  /// U+2F00–U+2FD5, the radicals of the Kangxi dictionary (⽤ 用, ⼈ 人).
  static let kangxi: StaticString = """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕\
    大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日\
    曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿\
    目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行\
    衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音\
    頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """

  /// U+F900–U+FAD9, characters that other standards had twice.
  static let ideographs: StaticString = """
    豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍\
    襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊\
    賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參\
    塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐\
    戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈\
    領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪\
    律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙\
    識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟\
    蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑\
    梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸\
    難響頻恵𤋮舘﩮﩯並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲\
    戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛\
    練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘\
    䀹𥉉𥳐𧻓齃龎
    """

  /// U+FE10–U+FE19, punctuation as vertical print sets it.
  static let vertical: StaticString = """
    ，、。：；！？〖〗…
    """

  /// U+FE35–U+FE44, brackets as vertical print sets them.
  static let brackets: StaticString = """
    （）｛｝〔〕【】《》〈〉「」『』
    """

  /// U+FE50–U+FE5E, small punctuation.
  static let small: StaticString = """
    ，、．﹓；：？！—（）｛｝〔〕
    """
}
