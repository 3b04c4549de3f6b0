import { expect, it } from 'vitest';
import { type Field, missing } from './act';

const fields: Field[] = [
  { kind: 'prose', name: 'summary', label: '办结情况', required: true },
  { kind: 'several', name: 'assignmentIds', label: '重新办理的单位', required: true, options: [] },
  { kind: 'files', name: 'files', label: '佐证材料', required: true },
  { kind: 'day', name: 'newDue', label: '新的办理期限', required: false },
];

it('names each field that must be filled in and is not', () => {
  expect(missing(fields, { summary: '  ', assignmentIds: [] }, 0)).toEqual({
    summary: '请填写办结情况',
    assignmentIds: '请选择重新办理的单位',
    files: '请上传佐证材料',
  });
});

it('is content with what is there, and with empty fields that may be empty', () => {
  expect(missing(fields, { summary: '已验收', assignmentIds: ['a'], newDue: '' }, 1)).toEqual({});
});
