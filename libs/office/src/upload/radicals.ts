/**
 * Signs of the supplement of radicals, each followed by the character that looks the same; Unicode, which knows them
 * from those of the other block of radicals, says nothing of these (EquivalentUnifiedIdeograph.txt lists them).
 */
const SUPPLEMENT =
  '\u2e81厂\u2e92巳\u2e9d月\u2e9f母\u2ea0民\u2ea9王\u2ec1虎\u2ec4西\u2ec5见\u2ec6角\u2ec9贝\u2ecb车' +
  '\u2ed1長\u2ed3长\u2ed4门\u2ed7雨\u2ed8青\u2ed9韦\u2eda页\u2edb风\u2edc飞\u2edd食\u2ee1首\u2ee2马' +
  '\u2ee3骨\u2ee4鬼\u2ee5鱼\u2ee6鸟\u2ee7卤\u2ee8麦\u2ee9黄\u2eea黾\u2eec齐\u2eee齿\u2ef0龙\u2ef3龟';
const characterOf = new Map(
  [...SUPPLEMENT.matchAll(/(.)(.)/g)].map(([, sign = '', character = '']) => [sign, character]),
);

/**
 * A text with characters in place of the signs of radicals that a PDF gives for them where its font draws both alike
 * (\u2f49 for 月, \u2ed8 for 青): they look right, but no name, date or search finds them. One for one, so offsets stay.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, (sign) => characterOf.get(sign) ?? sign.normalize('NFKC'));
