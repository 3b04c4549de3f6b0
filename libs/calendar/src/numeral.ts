const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Largest first. */
const UNITS: readonly (readonly [string, number])[] = [
  ['亿', 100_000_000],
  ['万', 10_000],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];
const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([十百千万亿]{0,2})$/;

/**
 * The number that a Chinese or Arabic numeral names: 二十五 → 25, 两 → 2, 一百二十 → 120, 一百二 → 120, 二〇二二 → 2022,
 * 3 → 3, ３ → 3, 1,200 → 1200, 1.5万 → 15000, 三点五 → 3.5. Undefined for any other text, also for round figures such as
 * 三五 (three to five) or 几十.
 */
export function chineseNumber(text: string): number | undefined {
  const plain = text.trim().normalize('NFKC');
  const arabic = ARABIC.exec(plain);
  if (arabic) {
    const [, whole = '', fraction = '', units = ''] = arabic;
    const factor = UNITS.reduce((product, [unit, value]) => (units.includes(unit) ? product * value : product), 1);
    // Fifteen digits drop the dust of binary fractions: 1.1 × 10000 is 11000.
    return Number((Number(whole.replaceAll(',', '') + fraction) * factor).toPrecision(15));
  }
  const point = plain.indexOf('点');
  if (point < 0) return integer(plain);
  const whole = integer(plain.slice(0, point));
  const decimals = digitString(plain.slice(point + 1));
  return whole === undefined || decimals === undefined ? undefined : Number(`${whole}.${decimals}`);
}

function integer(text: string): number | undefined {
  const digits = digitString(text);
  if (digits === undefined) return placeValue(text);
  // Two digits side by side, 三五, mean "three to five" unless one of them is a zero.
  return digits.length === 2 && !digits.includes('0') ? undefined : Number(digits);
}

/** 二〇二二 → '2022'. */
function digitString(text: string): string | undefined {
  const digits = Array.from(text, (char) => DIGITS[char]);
  return text !== '' && digits.every((digit) => digit !== undefined) ? digits.join('') : undefined;
}

/** 一万二千三百零五 → 12305: what stands before the largest unit times that unit, plus what follows. */
function placeValue(text: string): number | undefined {
  const [unit, value] = UNITS.find(([name]) => text.includes(name)) ?? [];
  if (unit === undefined || value === undefined) return text.length === 1 ? DIGITS[text] : undefined;
  const at = text.lastIndexOf(unit);
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  // 十五 and 百日 leave out the one before their unit.
  const times = before === '' && value < 10_000 ? 1 : placeValue(before);
  if (!times || (times >= 10 && value < 10_000)) return undefined;
  if (after === '') return times * value;
  const rest = placeValue(after.replace(/^[零〇○]/, ''));
  if (rest === undefined || rest >= value) return undefined;
  // 一百二: a last digit alone counts in tenths of the unit before it.
  return times * value + (after.length === 1 ? (rest * value) / 10 : rest);
}
