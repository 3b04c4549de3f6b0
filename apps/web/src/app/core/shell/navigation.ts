import type { Permission } from '#domain';
import type { GlyphName } from './glyph';

/** One entry of the navigation. */
export interface Entry {
  path: string;
  label: string;
  glyph: GlyphName;
  permission: Permission;
}

/** In the order of the river: from what was said in a meeting down to what is printed; then the house itself. */
export const entries: readonly Entry[] = [
  { path: '/overview', label: '总览', glyph: 'overview', permission: 'overview.read' },
  { path: '/directives', label: '来文', glyph: 'directive', permission: 'directives.read' },
  { path: '/tasks', label: '督办事项', glyph: 'task', permission: 'tasks.read' },
  { path: '/indicators', label: '指标', glyph: 'indicator', permission: 'indicators.read' },
  { path: '/bulletins', label: '周报', glyph: 'bulletin', permission: 'bulletins.read' },
  { path: '/organization', label: '单位', glyph: 'organization', permission: 'organization.read' },
  { path: '/accounts', label: '账号', glyph: 'account', permission: 'accounts.read' },
  { path: '/settings', label: '设置', glyph: 'settings', permission: 'settings.write' },
  { path: '/audit', label: '日志', glyph: 'audit', permission: 'audit.read' },
];

/** Where each kind of work begins, most typical first: leaders and the office, units, administrators. */
const homes = ['/overview', '/tasks', '/accounts', '/audit', '/organization'];

/** The first page of somebody with these permissions. */
export function homeOf(can: (permission: Permission) => boolean): string {
  const open = new Set(entries.filter(({ permission }) => can(permission)).map(({ path }) => path));
  return homes.find((path) => open.has(path)) ?? '/account/devices';
}
