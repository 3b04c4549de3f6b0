import { expect, it } from 'vitest';
import type { AccountRow } from '#contracts';
import { passwordSheet } from './password-sheet';

it('is one line a person, with nothing that a spreadsheet would reckon', () => {
  const account = { displayName: '=周"云', username: 'zhouyun', wishedUnitName: null } as AccountRow;
  expect(passwordSheet([{ account, password: 'Kd7t-Ywq3-Mh8e' }])).toBe(
    '\uFEFF"姓名","用户名","单位","初始密码"\r\n"\'=周""云","zhouyun","","Kd7t-Ywq3-Mh8e"\r\n',
  );
});
