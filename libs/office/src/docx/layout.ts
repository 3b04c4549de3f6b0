/**
 * Measures of an official document after GB/T 9704-2012, in twips (1/20 pt) unless said otherwise: A4 with a text area of
 * 156 × 225 mm that holds 22 lines of 28 characters in 3号.
 */
export const PAGE = { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1587 } as const;

/** From the paper's lower edge to the page number, whose dash is 7 mm below the text area. */
export const FOOTER = 1446;

/** 12756 ÷ 22 = 579.8: 580 would already leave 21 lines. */
export const LINE = 579;

/** 28 × 16 pt is wider than 156 mm by 5.75 pt, so every character gives a quarter point: 28 × 15.75 = 441 pt. */
export const TIGHTEN = -5;

/** One character of the text, tightened. */
export const CHARACTER = 315;

/** Type sizes in half points: 2号, 3号, 4号, 5号. */
export const SIZE = { title: 44, text: 32, small: 28, table: 21 } as const;

/** Faces by their usual product names; a machine without one substitutes its own. */
export const FONT = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
} as const;

/** Width of the text area. */
export const textWidth = (landscape: boolean): number =>
  landscape ? PAGE.height - PAGE.top - PAGE.bottom : PAGE.width - PAGE.left - PAGE.right;
