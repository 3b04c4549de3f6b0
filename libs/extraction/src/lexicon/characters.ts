/**
 * Characters that mean the same as another one. Each replacement is one UTF-16 unit for one, so that offsets stay.
 * Half-width punctuation stands for full-width; it is replaced beside Chinese text only (see normalise.ts).
 */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '｡': '。',
  '､': '、',
  '﹔': '；',
  '﹐': '，',
  '【': '（',
  '】': '）',
  '［': '（',
  '］': '）',
};

/** Traditional → simplified, pair by pair: the characters of official texts that differ. */
const TRADITIONAL =
  '會会議议強强調调責责辦办實实點点書书記记縣县鎮镇鄉乡區区長长對对於于開开進进務务業业領领導导組组織织聯联絡络縱纵關关閉闭應应須须確确嚴严隊队動动員员單单門门間间時时報报線线紅红級级經经濟济發发體体產产' +
  '專专項项達达標标總总結结統统計计劃划監监檢检團团幹干們们個个從从來来為为東东國国際际環环護护節节約约機机構构場场壓压緊紧擔担當当狀状況况態态類类數数據据戶户農农財财稅税險险醫医療疗衛卫學学種种養养權权' +
  '現现後后復复習习認认識识說说請请讓让變变論论設设訂订證证評评價价質质貫贯徹彻負负費费資资賬账購购運运輸输轉转選选還还這这連连鄰邻錄录銷销鋼钢錢钱閱阅隱隐雙双難难電电響响頭头題题願愿風风飛飞驗验鬥斗齊齐' +
  '齡龄準准勞劳勢势匯汇協协參参啟启園园圍围執执堅坚壞坏夠够夾夹奪夺婦妇寧宁審审屬属島岛幣币廣广廠厂張张彈弹徵征歲岁歸归殘残氣气決决沒没測测渙涣滿满漢汉潔洁無无營营獎奖獲获畢毕畫画異异盡尽礎础禮礼積积穩稳' +
  '窮穷競竞篩筛糧粮納纳純纯細细終终給给維维網网緒绪編编緩缓縮缩績绩繼继續续職职脫脱腦脑臨临舉举舊旧藝艺蘇苏處处號号術术補补裝装規规視视覽览觀观訓训託托訪访試试話话該该詳详誠诚課课談谈諮谘謀谋講讲謝谢譽誉' +
  '讀读豐丰貢贡貧贫貨货貸贷貿贸賠赔賴赖贊赞趕赶趨趋跡迹踐践車车軍军軟软較较載载輔辅輕轻輛辆辭辞遞递遠远適适遲迟遷迁遺遗醜丑釋释針针鐵铁鑑鉴內内雲云遊游製制佈布裡里裏里寫写幾几橋桥檔档樣样樓楼條条極极歡欢' +
  '歷历殺杀減减湊凑滅灭災灾煙烟燈灯燒烧爭争牆墙獨独盜盗矚瞩碼码祕秘稱称竊窃築筑簡简簽签籌筹糾纠紀纪紛纷紮扎絕绝絲丝緣缘罰罚義义聲声聽听肅肃脈脉膽胆臺台艦舰莊庄蓋盖蔔卜薦荐藥药虧亏蟲虫衝冲見见觸触訊讯許许' +
  '詢询誤误誰谁諾诺譯译貓猫貼贴賽赛贏赢趙赵輪轮輯辑違违遙遥邊边郵邮鄭郑釐厘鈔钞銀银鋪铺鍵键鎖锁鏈链鑒鉴鑿凿閘闸陳陈陰阴陽阳階阶隸隶雖虽鞏巩韓韩順顺預预顧顾飲饮馬马駛驶駕驾騰腾驅驱驟骤魚鱼鮮鲜鳥鸟麥麦黃黄' +
  '併并佔占係系傳传傷伤僅仅儀仪億亿優优儘尽償偿兒儿剛刚創创剷铲劑剂勵励勝胜勸劝匱匮卻却厭厌吳吴問问喪丧嘗尝嚮向囑嘱圖图塊块塵尘墊垫壩坝壯壮壽寿夢梦夥伙奮奋孫孙宮宫寬宽將将尋寻尷尴層层屍尸崗岗嶺岭巖岩師师' +
  '帳帐帶带幫帮廢废廳厅彌弥彎弯彙汇徑径恆恒悅悦惡恶惱恼愛爱慘惨慣惯慮虑慶庆憂忧憑凭憲宪懇恳懲惩懷怀懸悬戰战戲戏拋抛挾挟捨舍掃扫採采揀拣揚扬換换揮挥損损搖摇搶抢擇择擊击擋挡擠挤擬拟擴扩擺摆擾扰攔拦攜携敗败' +
  '敵敌斂敛斃毙斷断曆历曉晓暫暂曬晒柵栅棄弃棟栋楊杨榮荣槍枪樁桩樂乐樞枢樹树歐欧殼壳毀毁汙污沖冲淨净淚泪淺浅淵渊湯汤溝沟溫温滯滞滲渗滾滚漁渔漲涨潛潜澆浇濁浊濃浓濕湿濤涛濫滥濱滨瀾澜灑洒灘滩灣湾閒闲隨随雜杂' +
  '離离靈灵靜静頻频顆颗顯显餘余館馆駐驻騙骗髮发鬆松麼么黨党';

/** Code unit of a traditional character → its simplified one. */
export const SIMPLIFIED: ReadonlyMap<number, number> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [
    TRADITIONAL.charCodeAt(2 * i),
    TRADITIONAL.charCodeAt(2 * i + 1),
  ]),
);

/** HTML entities that web pages leave behind. Values are one unit; a space stands for white space. */
export const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '＜',
  gt: '＞',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

/** Tags inside a line of text; every other tag ends the paragraph. */
export const INLINE_TAGS: ReadonlySet<string> = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'span',
  'font',
  'sup',
  'sub',
  'small',
  'big',
  'o:p',
  'img',
  'founder-content',
]);
