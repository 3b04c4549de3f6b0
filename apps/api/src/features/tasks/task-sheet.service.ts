import { Injectable, type StreamableFile } from '@nestjs/common';
import { formatDay, toDay } from '#calendar';
import type { TaskRow } from '#contracts';
import {
  assignmentRoleLabel,
  assignmentStatusLabel,
  cadenceLabel,
  levelLabel,
  taskStatusLabel,
  urgencyLabel,
} from '#domain';
import { lightLabel } from '#evaluation';
import type { SheetRows } from '#office';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { spreadsheet } from '../../platform/files/spreadsheet';
import type { Actor } from '../../platform/session/actor';
import { TaskListQueries } from './task-list.queries';
import { TaskQueryDto } from './task-query.dto';

/** Rows of one sheet; a longer list is narrowed first. */
const MOST = 10_000;

const columns: { title: string; width?: number; of: (row: TaskRow) => string | number | null }[] = [
  { title: '编号', width: 20, of: ({ number }) => number },
  { title: '督办事项', width: 44, of: ({ title }) => title },
  { title: '办理要求', width: 60, of: ({ outcome }) => outcome },
  { title: '来源', width: 30, of: ({ source }) => source?.title ?? null },
  { title: '状态', of: ({ status }) => taskStatusLabel[status] },
  { title: '灯色', of: ({ light }) => lightLabel[light] },
  { title: '说明', width: 40, of: ({ reasons }) => reasons.map(({ text }) => text).join('；') },
  { title: '责任单位', width: 44, of: ({ units }) => units.map(unitText).join('、') },
  { title: '办理期限', width: 16, of: ({ due }) => due && formatDay(due) },
  { title: '逾期天数', of: ({ overdueDays }) => overdueDays || null },
  { title: '反馈周期', of: ({ cadence }) => cadence && cadenceLabel[cadence] },
  { title: '紧急程度', of: ({ urgency }) => urgencyLabel[urgency] },
  { title: '重要程度', of: ({ level }) => levelLabel[level] },
  { title: '办结率', of: ({ rate }) => rate.percent },
  { title: '拟办人', of: ({ draftedByName }) => draftedByName },
  { title: '拟办日期', width: 16, of: ({ draftedAt }) => formatDay(toDay(new Date(draftedAt))) },
  { title: '交办日期', width: 16, of: ({ dispatchedAt }) => dispatchedAt && formatDay(toDay(new Date(dispatchedAt))) },
];

const unitText = ({ name, role, status }: TaskRow['units'][number]): string => {
  const particulars = [role === 'each' ? null : assignmentRoleLabel[role], status && assignmentStatusLabel[status]];
  const said = particulars.filter((text) => text !== null).join('，');
  return said ? `${name}（${said}）` : name;
};

/** The list as a ledger (督办台账); that somebody took it out is on record. */
@Injectable()
export class TaskSheetService {
  constructor(
    private readonly lists: TaskListQueries,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @param ids only these of them, where given */
  async export(actor: Actor, wanted: TaskQueryDto, ids?: readonly string[]): Promise<StreamableFile> {
    const page = Object.assign(new TaskQueryDto(), wanted, { page: 1, pageSize: MOST });
    const { items, total } = await this.lists.list(actor, page, ids);
    const filters = Object.entries(wanted).filter(([name]) => name !== 'page' && name !== 'pageSize');
    const after = { ...Object.fromEntries(filters), rows: items.length };
    // Its answer is a file, which no repetition could be answered with: it is simply written again.
    await this.transactions.run(
      actor,
      ({ audit }) => {
        audit({ action: 'task.export', entity: 'task', entityId: 'list', label: '督办台账', after });
        return Promise.resolve();
      },
      { secret: true },
    );
    const sheet: SheetRows = {
      name: '督办台账',
      columns: columns.map(({ title, width }) => (width === undefined ? { title } : { title, width })),
      rows: items.map((row) => columns.map(({ of }) => of(row))),
      ...(total > MOST ? { notes: [`共 ${total} 件，本表只含前 ${MOST} 件，其余请缩小范围后分次导出。`] } : {}),
    };
    return spreadsheet('督办台账', [sheet], { actor, at: this.clock.now() });
  }
}
