import { REPORTED_SECTION } from './lexicon/demand.ts';
import type { Part } from './parts.ts';
import type { Point } from './points.ts';

/** A last paragraph of a document without a number speaks of the whole document. */
export function isClosing(text: string, parts: readonly Part[], index: number): boolean {
  const part = parts[index];
  const before = parts[index - 1];
  if (!part?.first || !before || before.closer === '' || before.closer === '：') return false;
  return /^(?:各|请各|请|本通知|以上)/.test(text.slice(part.start, part.start + 4));
}

/** Does the part stand in a section that tells how things stand (存在问题)? */
export function isReported(text: string, parts: readonly Part[], point: Point | undefined, index: number): boolean {
  for (let at = point; at; at = at.parent) {
    const head = parts[at.part];
    if (!head || at.part === index || head.end - head.start > LONGEST_SECTION_NAME) continue;
    if (REPORTED_SECTION.test(text.slice(head.start, head.end))) return true;
  }
  return false;
}

const LONGEST_SECTION_NAME = 40;
