import { describe, expect, it } from 'vitest';
import type { BulletinEditorial } from '#contracts';
import { moveUp, toEditorial, toForm } from './editorial-form';

const editorial: BulletinEditorial = {
  opening: null,
  lastWeek: [{ text: '核对清单', units: [], progress: '' }],
  nextSteps: [
    { text: '按期办结', due: '2022-03-31', taskIds: ['t'] },
    { text: '安排值守', due: null, taskIds: [] },
  ],
  commendations: ['表扬一', '表扬二'],
  criticisms: [],
  distribution: { report: ['县委常委、常务副县长'], send: [], issue: ['各乡镇'], copies: 0 },
};

describe('the editorial as a form', () => {
  it('comes back as it was', () => {
    expect(toEditorial(toForm(editorial, 3))).toEqual(editorial);
  });

  it('leaves out rows and lines without text', () => {
    const form = toForm(editorial, 3);
    const typed = {
      ...form,
      opening: '  ',
      nextSteps: [...form.nextSteps, { text: ' ', due: '2022-04-01', taskIds: [] }],
      send: '\n 县政协办公室 \n\n',
      copies: Number.NaN,
    };
    expect(toEditorial(typed)).toEqual({
      ...editorial,
      distribution: { ...editorial.distribution, send: ['县政协办公室'] },
    });
  });

  it('moves a row up', () => {
    expect(moveUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
  });
});
