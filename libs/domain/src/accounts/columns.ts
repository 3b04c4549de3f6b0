/** Columns of the sheet by which accounts are made, in order. */
export const accountColumns = {
  displayName: '姓名',
  username: '用户名',
  unit: '单位',
  role: '拟任角色',
  phone: '联系电话',
} as const;
export type AccountColumn = keyof typeof accountColumns;
