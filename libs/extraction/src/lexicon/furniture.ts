import { PERSON_FIELD, TIME_FIELD, UNIT_FIELD } from './fields.ts';

/** A line that names the units of the point above it, its time limit or who answers for it. */
export const OWNER_LINE = new RegExp(
  `^（?(?:${UNIT_FIELD}|${TIME_FIELD}|${PERSON_FIELD})：|^（(?:[^（）。]|（[^（）]{0,20}）){2,120}?(?:牵头|负责|配合|落实|承办)(?:[^（）。]|（[^（）]{0,20}）){0,60}）?$`,
);
/** A bracket at the end of a demand that says who does it: ……（县工信局牵头）. */
export const OWNER_BRACKET = /（(?:[^（）。]|（[^（）]{0,20}）){2,120}?(?:牵头|负责|配合|承办)[^（）。；]{0,24}）$/;
const FURNITURE =
  /^(?:发布日期|发布机构|原文链接|检索关键词|检索时间|标题：|文种：|编辑|责任编辑|责编|校对|附件|附：|此件|（此件|（记者|(?:来源|记者|通讯员|摄影|签发|审核|抄送|抄报|主送|出席|列席|缺席|参会人员|联系人|联系电话|主题词|发布时间|浏览次数)(?:人员|单位|领导)?：|.{0,80}\]\(|https?:)/;
const BYLINE = /^（[^，。；：]{2,24}）?$/;

/** A body's name and a date: the foot of a document that has lost its lines. */
const SIGNATURE =
  /^[\u4e00-\u9fa5（）]{4,60}\d{4}年\d{1,2}月\d{1,2}日(?:[\u4e00-\u9fa5]{2,30}\d{4}年\d{1,2}月\d{1,2}日印发)?$/;

/** Is it no part of the report itself: a byline, an editor's line, a signature, an attachment? */
export function isFurniture(words: string): boolean {
  return (
    SIGNATURE.test(words) ||
    FURNITURE.test(words) ||
    BYLINE.test(words) ||
    OWNER_LINE.test(words) ||
    /^[\d年月日〇○零一二三四五六七八九十]+(?:印发)?$/.test(words)
  );
}
