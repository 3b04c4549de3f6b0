import { describe, expect, it } from 'vitest';
import type { RecipientView } from '#contracts';
import { draftOf, emptyGroup, emptyTask, groupsOf, recipientsOf, regrouped } from './task-model';

const recipient = (unitId: string, more: Partial<RecipientView> = {}): RecipientView => ({
  unitId,
  unitName: unitId,
  role: 'each',
  required: true,
  mention: null,
  due: null,
  ...more,
});

describe('recipients of a task and the groups of its form', () => {
  it('puts units together again that were named together, in their order', () => {
    const groups = groupsOf([
      recipient('青石镇', { mention: '各乡镇' }),
      recipient('住建局', { due: '2022-03-20' }),
      recipient('白塔镇', { mention: '各乡镇' }),
    ]);
    expect(groups.map(({ mention, unitIds, due }) => [mention, unitIds, due])).toEqual([
      ['各乡镇', ['青石镇', '白塔镇'], ''],
      ['', ['住建局'], '2022-03-20'],
    ]);
  });

  it('sends the groups back as they came, without those that name nobody', () => {
    const groups = [...groupsOf([recipient('青石镇', { mention: '各乡镇', due: '2022-03-20' })]), emptyGroup('each')];
    expect(recipientsOf({ ...emptyTask, groups })).toEqual([
      { unitIds: ['青石镇'], role: 'each', mention: '各乡镇', required: true, due: '2022-03-20' },
    ]);
  });

  it('gives each group a part that the other mode knows; the first named leads', () => {
    const each = [
      { ...emptyGroup('each'), unitIds: ['住建局'] },
      { ...emptyGroup('each'), unitIds: ['水利局'] },
      emptyGroup('coordinator'),
    ];
    const joint = regrouped(each, 'joint');
    expect(joint.map(({ role, required }) => [role, required])).toEqual([
      ['lead', true],
      ['support', false],
      ['coordinator', false],
    ]);
    expect(regrouped(joint, 'each').map(({ role }) => role)).toEqual(['each', 'each', 'coordinator']);
  });

  it('keeps one empty group of a kind', () => {
    expect(regrouped(emptyTask.groups, 'each').map(({ role }) => role)).toEqual(['each']);
  });
});

it('says nothing where the form was left empty', () => {
  const draft = draftOf({ ...emptyTask, title: ' 完成管网改造 ', outcome: '全部通水' });
  expect(draft).toMatchObject({ title: '完成管网改造', due: null, cadence: null, recipients: [] });
  expect(draft).not.toHaveProperty('basis');
});
