/** State of an assignment, task or indicator, worst first. Not to be confused with the colours of sheets (三色督办单). */
export const lights = ['red', 'yellow', 'green', 'blue', 'grey'] as const;
export type Light = (typeof lights)[number];

export const lightLabel: Record<Light, string> = {
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  blue: '蓝灯',
  grey: '灰灯',
};
export const lightMeaning: Record<Light, string> = {
  red: '逾期或严重滞后',
  yellow: '临期或滞后',
  green: '正常推进',
  blue: '已办结',
  grey: '未启动、已中止或已撤销',
};

export type ReasonCode =
  | 'not-dispatched'
  | 'suspended'
  | 'cancelled'
  | 'completed'
  | 'completed-late'
  | 'overdue'
  | 'unsigned'
  | 'returned-twice'
  | 'reports-missed'
  | 'report-missed'
  | 'quarter-missed'
  | 'month-missed'
  | 'attainment'
  | 'rate-short'
  | 'cap-used'
  | 'forecast'
  | 'near-due'
  | 'returned'
  | 'on-track'
  | 'no-data'
  | 'no-plan'
  | 'calendar-missing';

/** Why a light has its colour, or what to know about how it was found (calendar-missing). */
export interface Reason {
  code: ReasonCode;
  /** In Chinese: 逾期 4 天（期限 2022年3月10日）. */
  text: string;
}

export interface LightResult {
  light: Light;
  /** At least one; all that lead to this colour. */
  reasons: Reason[];
}

/** How many of each light, zeros included. */
export function tallyLights(list: readonly Light[]): Record<Light, number> {
  const counts: Record<Light, number> = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 };
  for (const light of list) counts[light]++;
  return counts;
}
