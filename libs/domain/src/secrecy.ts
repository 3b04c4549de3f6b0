/** A mark of a state secret in a text; offsets are UTF-16. */
export interface ClassificationMark {
  /** As written, e.g. 机密★1年. */
  mark: string;
  start: number;
  end: number;
}

const GRADE = '(?:绝[ \\u3000]?密|机[ \\u3000]?密|秘[ \\u3000]?密)级?';
const TERM = '(?:长期|\\d{1,3}[ \\u3000]?(?:年|个?月|天|日))';

/*
 * A mark is a grade of secrecy with its star, a grade after 密级, or a grade alone on its line or in brackets, as headings
 * of papers carry it. The plain words in a sentence (保守秘密, 商业秘密, 保密工作) are not.
 */
const MARKS = [
  `${GRADE}[ \\u3000]?[★☆✩✭⭐](?:[ \\u3000]?${TERM})?`,
  `${GRADE}[ \\u3000]?[*＊][ \\u3000]?${TERM}`,
  `密[ \\u3000]?级[ \\u3000]?[:：][ \\u3000]?${GRADE}`,
  `[【［\\[（(〔][ \\u3000]?${GRADE}[ \\u3000]?[】］\\]）)〕]`,
  `(?<=^[ \\t\\u3000]{0,60})${GRADE}(?:[ \\u3000]?${TERM})?(?=[ \\t\\u3000]{0,60}\\r?$)`,
].join('|');

/**
 * Marks of state secrets (绝密, 机密, 秘密) in a text. A text with any must be refused at intake: such papers may not be
 * stored or handled here.
 */
export const classificationMarks = (text: string): ClassificationMark[] =>
  Array.from(text.matchAll(new RegExp(MARKS, 'gm')), ({ 0: mark, index }) => ({
    mark,
    start: index,
    end: index + mark.length,
  }));

/** What to tell whoever brings such a text. */
export const CLASSIFIED_REFUSAL = '内容带有密级标志，涉密材料不得在本系统存储、处理，请按保密规定以纸质方式办理。';
