/** Four business roles of the county, two of a unit's, and three administrators that never see business data. */
export const roles = [
  'inspector',
  'officeChief',
  'countyLeader',
  'unitHead',
  'liaison',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const;
export type Role = (typeof roles)[number];

export const roleLabel: Record<Role, string> = {
  inspector: '督查员',
  officeChief: '督查室主任',
  countyLeader: '县领导',
  unitHead: '单位负责人',
  liaison: '单位联络员',
  systemAdmin: '系统管理员',
  securityAdmin: '安全管理员',
  auditAdmin: '审计管理员',
};

/** Roles that act for one unit and therefore need one. */
export const unitRoles: readonly Role[] = ['unitHead', 'liaison'];
