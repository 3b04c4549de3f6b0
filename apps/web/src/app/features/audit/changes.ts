/** What an event of the log changed, in words. */
import type { AuditRow } from '#contracts';
import { rankGroupLabel, roleLabel, unitKindLabel } from '#domain';

/** One thing that was set or changed. */
export interface Change {
  name: string;
  /** Null where nothing was before, or the event does not tell. */
  before: string | null;
  after: string;
}

/** What administrators' deeds write down, in the words of their forms. */
const names: Readonly<Record<string, string>> = {
  action: '操作',
  address: '网络地址',
  aliases: '别名',
  created: '新增',
  countyName: '县名',
  displayName: '姓名',
  entity: '对象',
  events: '记录条数',
  failures: '连续错误次数',
  from: '起',
  heldFrom: '任职起',
  heldTo: '任职止',
  holders: '任职人员',
  holidays: '放假',
  id: '编号',
  keyword: '查找',
  kind: '类别',
  lastDay: '停用前最后一天',
  makeUpDays: '调休上班日',
  memberIds: '成员单位',
  name: '名称',
  officeName: '机关名称',
  officeUnitId: '办公室所在单位',
  parentId: '上级单位',
  password: '密码',
  personName: '姓名',
  phone: '联系电话',
  postId: '职务',
  rankGroup: '排名组',
  role: '角色',
  seasons: '时令',
  sessions: '退出的登录',
  setupDismissed: '收起初始设置',
  shortName: '简称',
  sortOrder: '顺序',
  sponsoredUnitIds: '分管单位',
  successorId: '承接单位',
  title: '职务名称',
  to: '止',
  unitId: '单位',
  unitIds: '单位',
  units: '单位',
  updated: '更新',
  username: '用户名',
  validFrom: '设立日期',
  validTo: '停用日期',
  workYears: '放假安排',
  year: '年份',
};

/** Fields whose values have names of their own. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: roleLabel,
  kind: unitKindLabel,
  rankGroup: rankGroupLabel,
};

const nameOf = (key: string) => names[key] ?? key;

/** A value as a person reads it; empty ones as a dash. */
function words(value: unknown, key = ''): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((one) => words(one)).join('；');
  if (typeof value === 'object') {
    const given = Object.entries(value).filter(([, one]) => words(one) !== '—');
    return given.map(([name, one]) => `${nameOf(name)}：${words(one, name)}`).join('，');
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return values[key]?.[text] ?? text;
}

const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> => {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return new Map([['内容', value]]);
  return new Map(Object.entries(value));
};

/**
 * The fields that an event set or changed, in the order in which they were written down. A field that stayed as it was is left
 * out, and so is one that was empty and still is.
 */
export function changesOf({ before, after }: Pick<AuditRow, 'before' | 'after'>): Change[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const keys = [...new Set([...is.keys(), ...(after === null ? was.keys() : [])])];
  return keys
    .map((key) => ({
      name: nameOf(key),
      before: was.has(key) ? words(was.get(key), key) : null,
      after: words(is.get(key), key),
    }))
    .filter((change) => change.after !== (change.before ?? '—'));
}
