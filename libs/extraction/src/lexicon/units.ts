/** Endings of the names of those who can be told to act. Longest first is not needed: any match will do. */
export const UNIT_ENDING =
  /(?:[局委办部厅处科室院会署站所组乡镇村县市区州省社团校台盟旗队]|(?:考|报名|网|采样|监测|服务|考试)点|考区|省份|(?:宣传|事业|新闻|农业|工业|政法)口|中心|公司|集团|银行|大学|中学|小学|政府|街道|企业|单位|部门|机构|(?:社会|党|群团|基层|行业|经济|党支部|各类)组织|机关|小组|专班|干部|领导|负责人|同志|人员|园区|团场|[一二三四五六七八九十百\d]团|兵团|[林农牧渔]场|幼儿园|苏木|嘎查|[河湖林田路街]长|书记|主任|[局县市区镇乡部处科站所校院厅]长|党委|党组|支部|运营商|供应商|业主|各地|各级|各方|联络员|信息员|网格员|联系人|责任人|承办人|牵头人|主体|工地|法院|党员|代表|委员|成员|企事业|协会|商会|银行|医院|口岸|部委|专家|教师|医生|用户|农户|(?<![动全])员|商户|经营者|管理者|所有者|申请人|委属|(?:工商|妇|残|文|侨|社科)联|科协|分管副[市县区]长)[）]?$/;

/** The characters with which such a name ends: most words are told from names by their last character alone. */
export const UNIT_LAST: ReadonlySet<string> = new Set(
  '局委办部厅处科室院会署站所组乡镇村县市区州省社团校台盟旗队点份口心司行学府道业位门构织关班导人志员记任长商主地级方体属联协岸家师生户者表）团场园木查',
);

/** Words that look like a unit to act, but are not: the whole county, the meeting itself, pronouns. */
export const NOT_OWNERS =
  /^(?:我[县市区省国镇乡州旗]|全[县市区省国镇乡州旗社体](?:上下|人民|社会)?|全[县市区省]各?级?上下|大家|会议|本次会议|全会|我们|他们|社会|人民|群众|广大群众|广大人民群众|其中|城市|农村|地区|社会各?界|市场|机会|社区|大会|本[县市区]|此次会议|这次会议|我办|党|人类|今后一段时|现阶段|当前|工作中?|项目|工程|有关方面|一部|全部|内部|好处|之处|深处|实处|细处|到位|逐[\u4e00-\u9fa5]{1,2}|[“”].*|.*(?:工作|任务|项目|工程|方案|机制|制度|清单|内容))$/;

/** Endings that name a group rather than one unit: they may stand after a relative clause (…的部门). */
export const GROUP_ENDING =
  /(?:部门|单位|机构|企业|人员|干部|领导|乡镇|街道|政府|地区|地方|主体|同志|联系人|联络员|用户|（街道）|集聚区)$/;

/** Posts. A name may follow; a list of posts before one name is one person. */
export const POST =
  /(?:书记|常委|[县市区镇乡局处部站院科省厅]长|主任|主席|检察长|委员|组长|秘书长|总经理|董事长|会长|同志|政委|队长|代表|党组成员)$/;

/** The characters with which a post ends. */
export const POST_LAST: ReadonlySet<string> = new Set('记委长任席员理志表');

/** Surnames of which a bare name is recognised (the commonest, which cover nearly all people). */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'.split(
    '',
  ),
);

/** Official names with 和 inside. */
export const NAMES_WITH_AND =
  /发展和改革|人力资源和社会|自然资源和规划|住房和城乡|文化和旅游|工业和信息化|卫生和|政务服务和|兴和|和平|和顺|和田|呼和|农业和|水利和|科学和|市场和|国土和|体育和|新闻出版和|民族和/g;
