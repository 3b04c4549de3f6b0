import { CLASSIFIED_REFUSAL, classificationMarks } from '#domain';
import { problem } from '../../platform/errors/problem';

/** State secrets may not be kept here. @throws unreadable where a text carries a mark of one */
export function refuseClassified(...texts: (string | null | undefined)[]): void {
  if (texts.some((text) => text && classificationMarks(text).length > 0))
    throw problem('unreadable', CLASSIFIED_REFUSAL);
}
