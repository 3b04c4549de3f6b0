import type { AccountWithPassword } from '#contracts';

/** A spreadsheet takes such a beginning for a formula. */
const harmless = (cell: string) => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;

/**
 * First passwords as a sheet that Excel and WPS open: UTF-8 with a byte order mark, one person a line. Made in the browser,
 * since the server keeps no password that it could send again.
 */
export function passwordSheet(given: readonly AccountWithPassword[]): string {
  const head = ['姓名', '用户名', '单位', '初始密码'];
  const rows = given.map(({ account: { displayName, username, wishedUnitName }, password }) => [
    ...[displayName, username, wishedUnitName ?? '', password ?? ''],
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}
