import type { BulletinEditorial } from '#contracts';

/** The editor's part as a form holds it: plain texts, '' for nothing, one paragraph or name a line. */
export interface EditorialForm {
  /** Version of the bulletin that it was begun from. */
  basedOn: number;
  opening: string;
  lastWeek: { text: string; progress: string; units: string[] }[];
  nextSteps: { text: string; due: string; taskIds: string[] }[];
  commendations: string;
  criticisms: string;
  report: string;
  send: string;
  issue: string;
  copies: number;
}

export const blankForm: EditorialForm = {
  basedOn: 0,
  opening: '',
  lastWeek: [],
  nextSteps: [],
  commendations: '',
  criticisms: '',
  report: '',
  send: '',
  issue: '',
  copies: 0,
};

/** The form that shows an editorial. */
export const toForm = (editorial: BulletinEditorial, version: number): EditorialForm => ({
  basedOn: version,
  opening: editorial.opening ?? '',
  lastWeek: editorial.lastWeek.map(({ text, progress, units }) => ({ text, progress, units })),
  nextSteps: editorial.nextSteps.map(({ text, due, taskIds }) => ({ text, due: due ?? '', taskIds })),
  commendations: editorial.commendations.join('\n'),
  criticisms: editorial.criticisms.join('\n'),
  report: editorial.distribution.report.join('\n'),
  send: editorial.distribution.send.join('\n'),
  issue: editorial.distribution.issue.join('\n'),
  copies: editorial.distribution.copies,
});

/** The editorial that a form says; rows and lines without text are left out. */
export const toEditorial = (form: EditorialForm): BulletinEditorial => ({
  opening: form.opening.trim() || null,
  lastWeek: form.lastWeek.filter(({ text }) => text.trim() !== ''),
  nextSteps: form.nextSteps
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, due, taskIds }) => ({ text, due: due || null, taskIds })),
  commendations: lines(form.commendations),
  criticisms: lines(form.criticisms),
  distribution: {
    report: lines(form.report),
    send: lines(form.send),
    issue: lines(form.issue),
    copies: Number.isFinite(form.copies) ? form.copies : 0,
  },
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The list with the row at `from` one place up. */
export const moveUp = <T>(rows: readonly T[], from: number): T[] => {
  const moved = [...rows];
  moved.splice(from - 1, 0, ...moved.splice(from, 1));
  return moved;
};
