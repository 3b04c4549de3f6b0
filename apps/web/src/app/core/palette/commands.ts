import type { Permission } from '#domain';
import { entries } from '../shell/navigation';

/** Something that the palette offers: a page to go to, or a deed. */
export interface Command {
  id: string;
  label: string;
  /** What else people call it, and the initials of its pinyin. */
  words: string[];
  /** Address of a page; without it the deed of that id is done. */
  path?: string;
  permission?: Permission;
  /** Grey words behind the label. */
  detail?: string;
}

const initials: Record<string, string> = {
  '/overview': 'zl',
  '/directives': 'lw',
  '/tasks': 'dbsx',
  '/indicators': 'zb',
  '/bulletins': 'zbao',
  '/organization': 'dw',
  '/accounts': 'zh',
  '/settings': 'sz',
  '/audit': 'rz',
};

const pages: Command[] = [
  ...entries.map(({ path, label, permission }) => ({
    id: path,
    label,
    words: [initials[path] ?? ''],
    path,
    permission,
    detail: '页面',
  })),
  { id: 'account/password', label: '修改密码', words: ['xgmm'], path: '/account/password', detail: '我的账号' },
  { id: 'account/devices', label: '在线设备', words: ['zxsb', '登录'], path: '/account/devices', detail: '我的账号' },
];

const deeds: Command[] = [
  {
    id: 'take-in',
    label: '录入来文',
    words: ['lrlw', 'xzlw', '新增来文', '上传', '粘贴'],
    path: '/directives/new',
    permission: 'directives.write',
    detail: '新建',
  },
  {
    id: 'draft',
    label: '拟办事项',
    words: ['nbsx', 'xjsx', '新建事项'],
    path: '/tasks/new',
    permission: 'tasks.draft',
    detail: '新建',
  },
  {
    id: 'bulletin',
    label: '新建周报',
    words: ['xjzb', 'sczb', '生成周报'],
    path: '/bulletins?begin=true',
    permission: 'bulletins.write',
    detail: '新建',
  },
];

/** What can be done with the look of the page and the session; `run` of the palette knows them by id. */
const looks: Command[] = [
  { id: 'theme.light', label: '浅色外观', words: ['qswg', '外观', '主题'], detail: '外观' },
  { id: 'theme.dark', label: '深色外观', words: ['swg', 'sswg', '外观', '主题', '夜间'], detail: '外观' },
  { id: 'theme.auto', label: '外观跟随系统', words: ['wggsxt', '主题'], detail: '外观' },
  { id: 'text', label: '大字显示', words: ['dzxs', '大字模式', '字号'], detail: '外观' },
  { id: 'leave', label: '退出', words: ['tc', '注销', '登出'], detail: '我的账号' },
];

/** All that somebody with these permissions may use, what is done most often first. */
export const commandsFor = (can: (permission: Permission) => boolean): Command[] =>
  [...deeds, ...pages, ...looks].filter(({ permission }) => permission === undefined || can(permission));
