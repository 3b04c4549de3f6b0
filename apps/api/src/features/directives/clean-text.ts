import { LIMITS } from '#contracts';
import { CLASSIFIED_REFUSAL, classificationMarks } from '#domain';
import { withoutRadicals } from '#office';
import { problem } from '../../platform/errors/problem';

/** Characters that no text has and that the database refuses. */
// eslint-disable-next-line no-control-regex -- these are the ones to remove
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * A text as it is kept: \n between lines, no control characters, no radicals for characters, well-formed Unicode. Offsets count in this text.
 * @throws invalid where nothing is left, tooLarge
 */
export function cleanText(text: string): string {
  const clean = withoutRadicals(
    text
      .replace(/\r\n?/g, '\n')
      .replace(CONTROLS, '')
      .replace(/^\uFEFF/, '')
      .toWellFormed(),
  );
  if (clean.trim() === '')
    throw problem('invalid', '没有可以读取的文字，请粘贴会议记录或文件的正文。', [
      { field: 'text', message: '请粘贴正文' },
    ]);
  if (clean.length > LIMITS.textCharacters)
    throw problem(
      'tooLarge',
      `文字共 ${clean.length} 个字符，超过 ${LIMITS.textCharacters / 10_000} 万。请只录入需要督办的部分，或分几次录入。`,
      [{ field: 'text', message: '文字过长，请分几次录入' }],
    );
  return clean;
}

/** Whether a text carries the mark of a state secret: such papers may not be kept here. */
export const isClassified = (...texts: (string | null | undefined)[]) =>
  texts.some((text) => text && classificationMarks(text).length > 0);

/** @throws unreadable where a text is classified */
export function refuseClassified(...texts: (string | null | undefined)[]): void {
  if (isClassified(...texts)) throw problem('unreadable', CLASSIFIED_REFUSAL);
}

/** A stretch of the text as one line: the line wraps of a page are no part of what is said. */
export const inOneLine = (quote: string) =>
  quote
    .replace(/(?<=[\w.,;:)])\s+(?=[\w(])/g, ' ')
    .replace(/(?<![\w.,;:)])\s+|\s+(?![\w(])/g, '')
    .trim();
