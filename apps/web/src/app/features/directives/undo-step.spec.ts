import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnerView, RequirementView } from '#contracts';
import { readSteps, type UndoStep, valuesBefore, writeSteps } from './undo-step';

const step = (n: number): UndoStep => ({ do: 'takeBack', id: String(n), what: 'rejection' });

describe('undo steps', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('are there again for the same person and source alone', () => {
    writeSteps('a', 's', [step(1), { do: 'edit', id: '2', change: { due: null } }]);
    expect(readSteps('a', 's')).toEqual([step(1), { do: 'edit', id: '2', change: { due: null } }]);
    expect([readSteps('b', 's'), readSteps('a', 't')]).toEqual([[], []]);
  });

  it('keep the newest fifty', () => {
    const steps = Array.from({ length: 60 }, (_, n) => step(n));
    expect(writeSteps('a', 's', steps)).toEqual(steps.slice(10));
    expect(readSteps('a', 's')).toHaveLength(50);
  });

  it('leave nothing behind when the last is taken', () => {
    writeSteps('a', 's', [step(1)]);
    writeSteps('a', 's', []);
    expect(sessionStorage).toHaveLength(0);
  });

  it('are none where what is kept cannot be read', () => {
    sessionStorage.setItem('duban.draft.a.review-s-undo', '{');
    expect(readSteps('a', 's')).toEqual([]);
  });
});

it('tells only the changed fields as they were, with the units that were picked', () => {
  const owner = { name: '住建局', role: 'lead', unitIds: ['u1'] };
  const owners = [{ ...owner, chosen: true } as OwnerView, { ...owner, name: '水利局', chosen: false } as OwnerView];
  const row = { owners, chosen: true, due: { value: '2026-12-20' } } as unknown as RequirementView;
  const full = { ...row, heading: {}, issuer: {}, cadence: {}, targets: {}, actionable: {} } as RequirementView;
  expect(valuesBefore(full, { due: null, owners: [] })).toEqual({
    due: '2026-12-20',
    owners: [owner, { name: '水利局', role: 'lead' }],
  });
});
