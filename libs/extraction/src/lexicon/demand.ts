/** Words of command, wherever they stand. The guards name the compounds in which the character commands nothing. */
export const MODAL =
  /(?<![重主需首摘纪概简想若只提紧扼险次])要(?![求素点害塞件闻员领紧么道义])|必须|务必|务求|应当|应该|(?<![响反适供对相顺回因效感理呼])应(?![用急对付变战邀有收届该声运])|(?<![必急所无刚军内])须(?!知)|(?<![急所刚内无供军必])需(?!求|要的|要$|要进一步治疗)|严禁|不得|不准|禁止|确保|杜绝/;

/** A clause that tells how things stand. It demands nothing, unless a word of command follows. */
export const BACKGROUND =
  /是.{0,40}(?:举措|任务|要求|关键|基础|保障|途径|工作|工程|内容|体现|安排|时期|之年|一年|需要|前提|支撑|抓手|问题|大事|行动|部分|目标|责任|标志|根本|核心|所在|选择)$|十分严峻|依然严峻|压力巨大|不容乐观|依然|仍然|取得了|近年来|去年以来|今年以来|据了解|据悉|截至|截止|目前|当前.{0,20}(?:形势|处于)|就是|重在|具有.{0,12}意义|事关|，有利于|关系到|充分肯定|(?:总结|谋划|取得|开展|完成|实现|制定|形成|提出|解决|考察|介绍|达|看)了/;

/** What a meeting did, told by its reporter or in its minutes: no demand. */
export const NARRATIVE =
  /^(?:会议|会上|会前|本次会议|此次会议)(?:还|原则上?|一致|书面|集中|专题|首先)?(?:听取|传达|审议|讨论|研究|通报|学习|解读|总结|宣读|认为|回顾|交流|观看|召开|介绍|汇报|通过)|^(?:书面)?(?:听取|传达|审议)(?:了|学习)?|(?:出席|参加|列席|陪同|主持)(?:了)?(?:本次|此次)?(?:会议|调研|活动|检查|座谈|仪式)|^(?:参加|出席|列席|主持)[^，]{0,20}$|作了(?:发言|汇报|讲话|表态)|^会议还|进行了?汇报$/;

/** Approvals, permissions, wishes and the issuer's own plans. */
export const NOT_DEMAND =
  /^(?:会议)?(?:原则上?|一致)?(?:同意|通过)(?!由)|^希望|^(?:本[站局办院委县市区]|我[们县市区局办]|[^，]{0,14})将(?:于|在|另行|集中|统一|给予|会|继续|进一步|不断|适时|陆续|有|在全|成为|为.{0,20}提供)|^现印发|^特此|^现将|认真贯彻(?:落实|执行)$|^(?:有条件的)?[^，]{0,14}可(?:以|根据|结合|适当|酌情|视|向|按|由|在|采取|参照|申请|将|自行|通过)|^本(?:通知|办法|方案|意见|规定|细则)自|由.{0,20}负责解释$|^(?:附件|联系人|联系电话|抄送|抄报|主送|传真|邮箱)[：:\d]/;

/** What may be done need not be done. */
export const PERMISSION =
  /(?<![许不认宁])可(?![靠行持能观研视控见比贵喜])(?:以|登录|采用|选择|凭|根据|申请|由|向|按|在|适当|酌情|自行|予|享受|参照|结合)/;

/** A sentence that only says what the one before it is good for. */
export const RESULT_ONLY =
  /^(?:通过(?!区|县|市|省|国家|验收)|从而|以此|让|使得|真正|最终|为[^，。；]{2,40}(?:提供|奠定|贡献|打下|作出|营造|注入))/;

/** Words before a demand that stay outside its span. */
export const OUTSIDE =
  /^(?:同时|会后|下一步|下步|下阶段|另外|此外|其中|最后|还|请|由|再|并|但|即|为此|因此|对此|总之|（）|，|、|：)+/;

/** A clause that opens with its topic; it stays outside when the one who must act follows it. */
export const TOPIC_CLAUSE =
  /^(?:对于?|针对|关于|凡|就|围绕|结合|鉴于|面对)|(?:过程中|工作中|期间|之前|施工前|时)$|^[^，]{2,8}前$/;
