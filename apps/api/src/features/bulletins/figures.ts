import { Injectable } from '@nestjs/common';
import { addDays } from '#calendar';
import type { BulletinEditorial } from '#contracts';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/settings/settings';
import { IndicatorPaces } from '../indicators';
import { PostEntity, UnitEntity } from '../organization';
import { BulletinEntity } from './bulletin.entity';
import type { Figures } from './compose';
import { indicatorRow } from './indicator-rows';
import { propose } from './proposals';
import { keyTasks } from './task-rows';
import { answering } from './task-words';
import { TasksOnDay } from './tasks-on-day';
import { SERIES, type Week } from './week';

/** Gathers what a week's report says, and what its editorial may start from. */
@Injectable()
export class WeekFigures {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly tasksOnDay: TasksOnDay,
    private readonly paces: IndicatorPaces,
  ) {}

  /** Reads the figures of a week as of its day. Never within a transaction: it reads much, and locks nothing. */
  async load(week: Week): Promise<Figures & { proposed: BulletinEditorial }> {
    const { asOf } = week;
    const calendar = await this.settings.workCalendar();
    const tasks = await this.tasksOnDay.load(asOf, calendar);
    const previous = await this.previous(week);
    const told = new Set(previous?.editorial.nextSteps.flatMap(({ taskIds }) => (taskIds.length === 1 ? taskIds : [])));
    const printed = [...keyTasks(tasks, week), ...tasks.filter(({ id }) => told.has(id))];
    const progress = await this.tasksOnDay.progress(
      printed.flatMap((task) => answering(task).map(({ id }) => id)),
      asOf,
    );
    const units = await this.db.manager.find(UnitEntity, { order: { sortOrder: 'ASC', id: 'ASC' } });
    const names = new Map(units.map(({ id, shortName }) => [id, shortName]));
    const unitName = (id: string) => names.get(id) ?? '';
    const standings = await this.paces.all(asOf, addDays(week.from, -1));
    const posts = await this.db.manager.find(PostEntity, { order: { sortOrder: 'ASC', id: 'ASC' } });
    return {
      week,
      countyName: await this.settings.get('countyName'),
      office: await this.settings.get('officeName'),
      calendar,
      lightRules: await this.settings.get('lightRules'),
      tasks,
      directives: await this.tasksOnDay.directives([...new Set(tasks.flatMap(({ directiveId }) => directiveId ?? []))]),
      progress,
      unitIds: units
        .filter(({ validFrom, validTo }) => validFrom <= asOf && (validTo === null || validTo >= asOf))
        .map(({ id }) => id),
      unitName,
      indicators: standings.map(indicatorRow),
      footnotes: standings.flatMap(({ corrections }) => corrections),
      proposed: propose({
        week,
        tasks,
        progress,
        unitName,
        previous: previous?.editorial ?? null,
        posts: posts.map(({ title }) => title),
      }),
    };
  }

  /** The bulletin of the week before, or the last one before it. */
  private previous({ from }: Week): Promise<BulletinEntity | null> {
    return this.db.manager
      .createQueryBuilder(BulletinEntity, 'b')
      .where('b.series = :series AND b.periodTo < :from', { series: SERIES, from })
      .orderBy('b.periodTo', 'DESC')
      .limit(1)
      .getOne();
  }
}
