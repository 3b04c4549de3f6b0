import { describe, expect, it } from 'vitest';
import type { AssignmentView, AvailableAction, TaskView } from '#contracts';
import { lifecycle } from '#domain';
import { deedsOfAssignment, deedsOfTask } from './deeds';

const task = { id: 't', recipients: [], assignments: [], transitions: [] } as unknown as TaskView;
const assignment = {
  id: 'a',
  unitName: '青石镇',
  due: '2022-03-25',
  reasons: [],
  reports: [],
  completionRequests: [],
  extensionRequests: [],
  transitions: [],
  actions: [],
} as unknown as AssignmentView;
const today = '2022-03-10';

describe('forms of the life cycle', () => {
  // Each row of the table has a form that asks for what the row needs: what it lacks the server would refuse for ever.
  it.each(lifecycle.task.filter(({ event }) => event !== 'settle'))('$id asks for its needs', ({ event, needs }) => {
    const transitions = [{ event, label: '办理', allowed: true, needs: [...needs] }];
    const [deed] = deedsOfTask({ ...task, transitions }, today);
    expect(deed?.act.fields.filter(({ required }) => required)).toHaveLength(needs.length);
    expect(deed?.act.path).toMatch(/^tasks\/t\/[a-z]+$/);
  });

  it.each(lifecycle.assignment)('$id asks for its needs', ({ event, needs }) => {
    const transitions = [{ event, label: '办理', allowed: true, needs: [...needs] }];
    const [deed] = deedsOfAssignment(task, { ...assignment, transitions }, today);
    const required = deed?.act.fields.filter((field) => field.required).length ?? 0;
    expect(required).toBeGreaterThanOrEqual(needs.length);
    expect(deed?.act.path).toMatch(/^assignments\/a\/[a-z-]+$/);
    expect(deed?.act.version).toBe('assignment');
  });
});

describe('order of the buttons', () => {
  const action = (name: AvailableAction['action'], label: string): AvailableAction => ({
    action: name,
    label,
    allowed: true,
  });

  it('puts what is waited for first, then the unit’s report, and records last', () => {
    const transitions = [
      { event: 'return', label: '退回', allowed: true, needs: [] },
      { event: 'review', label: '初审', allowed: true, needs: [] },
    ] as AssignmentView['transitions'];
    const office = deedsOfAssignment(task, { ...assignment, transitions, actions: [action('urge', '催办')] }, today);
    expect(office.map(({ label }) => label)).toEqual(['初审', '退回', '催办']);
  });

  it('offers 无变化 to a unit that has reported before, and to nobody else', () => {
    const report = {
      asOf: '2022-03-01',
      progress: '已完成两公里',
      signer: '钱立诚',
    } as AssignmentView['reports'][number];
    const names = (more: Partial<AssignmentView>) =>
      deedsOfAssignment(task, { ...assignment, ...more }, today).map(({ name }) => name);
    const own = [action('report', '反馈进展')];
    expect(names({ actions: own })).toEqual(['report']);
    expect(names({ actions: own, reports: [report] })).toEqual(['report', 'unchanged']);
    expect(names({ actions: [action('report', '代单位反馈')], reports: [report] })).toEqual(['report']);
  });
});
