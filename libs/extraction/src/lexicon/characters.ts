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

/** Traditional → simplified, for the characters of which the words of this library are made. */
const TRADITIONAL =
  '會会議议強强調调責责辦办實实點点書书記记縣县鎮镇鄉乡區区長长對对於于開开進进務务業业領领導导組组織织聯联絡络' +
  '縱纵關关閉闭應应須须確确嚴严禁禁隊队動动員员單单門门間间時时報报線线紅红級级經经濟济發发展展體体產产專专項项' +
  '達达標标總总結结統统計计劃划監监督督檢检查查團团幹干們们個个從从來来為为東东國国際际環环護护節节約约機机構构' +
  '場场壓压緊紧擔担當当狀状況况態态類类數数據据戶户農农財财稅税險险醫医療疗衛卫學学校校辦办種种養养權权現现狀状' +
  '後后復复習习認认識识說说請请讓让變变論论設设訂订證证評评價价質质貫贯徹彻負负費费資资賬账購购運运輸输轉转選选' +
  '還还這这連连鄰邻錄录銷销鋼钢錢钱閱阅隱隐險险雙双難难電电響响頭头題题願愿風风飛飞驗验鬥斗齊齐齡龄準准勞劳勢势' +
  '匯汇協协參参員员啟启園园圍围執执堅坚報报壞坏夠够夾夹奪夺婦妇寧宁審审導导屬属島岛幣币廣广廠厂張张彈弹徵征歲岁' +
  '歸归殘残氣气決决沒没測测渙涣滿满漢汉潔洁無无營营獎奖獲获畢毕畫画異异盡尽礎础禮礼積积穩稳窮穷競竞篩筛糧粮納纳' +
  '純纯細细終终給给維维網网緒绪編编緩缓縮缩績绩繼继續续職职脫脱腦脑臨临舉举舊旧藝艺蘇苏處处號号術术補补裝装規规' +
  '視视覽览觀观訓训託托訪访評评試试話话該该詳详誠诚課课談谈諮谘謀谋講讲謝谢譽誉讀读豐丰貢贡貧贫貨货貸贷貿贸賠赔' +
  '賴赖購购贊赞趕赶趨趋跡迹踐践車车軍军軟软較较載载輔辅輕轻輛辆辭辞遞递遠远適适遲迟遷迁遺遗醜丑釋释針针鐵铁鑑鉴' +
  '閒闲隨随雜杂離离靈灵靜静預预頻频顆颗顯显餘余館馆駐驻騙骗髮发鬆松麼么黨党';

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
