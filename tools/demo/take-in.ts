import { addDays, type Day } from '#calendar';
import type {
  Registered,
  Registration,
  Registrations,
  RequirementView,
  SourceRef,
  SourceView,
  TaskRef,
  TaskView,
} from '#contracts';
import { type DemoDirective } from './directives';
import { Follow, type Stage } from './follow';
import { at, workingDays } from './timeline';

/** How far the office has come with a text: the newest are still on its desk. */
const progress = (weeksAgo: number) => (weeksAgo === 0 ? 'taken' : weeksAgo === 1 ? 'half' : 'done');

const TITLE = 38;

/** The office takes a text in, reviews what was found, registers, approves and dispatches it. */
export class TakeIn {
  private readonly stage: Stage;
  private readonly directive: DemoDirective;
  private readonly held: Day;
  /** Units that come in where a text says 有关部门. */
  private readonly stand: string[];

  constructor(stage: Stage, directive: DemoDirective, held: Day, stand: string[]) {
    this.stage = stage;
    this.directive = directive;
    this.held = held;
    this.stand = stand;
  }

  begin() {
    const day = workingDays(this.held, this.directive.weeksAgo === 0 ? 0 : 1);
    this.stage.timeline.plan(at(day, 530), () => this.review(day));
  }

  private async review(day: Day) {
    const inspector = this.stage.people('ducha1');
    const { id } = await inspector.post<SourceRef>('/directives/sources', {
      text: this.directive.text(this.held),
      name: this.directive.name,
      asOf: this.held,
    });
    const state = progress(this.directive.weeksAgo);
    if (state === 'taken') return;
    const source = await inspector.get<SourceView>(`/directives/sources/${id}`);
    const proposed = source.requirements.filter((one) => one.state === 'proposed');
    const chosen = state === 'half' ? proposed.slice(0, Math.ceil(proposed.length / 2)) : proposed;
    for (const vague of source.requirements.filter((one) => one.state === 'vague').slice(0, 2))
      await inspector.post(
        `/directives/requirements/${vague.id}/rejection`,
        { reason: '原则性要求，不单独立项。' },
        vague.version,
      );
    const { tasks } = await inspector.post<Registered>('/tasks/registrations', {
      sourceTextId: id,
      requirements: chosen.map((one) => this.registration(one)),
    } satisfies Registrations);
    if (state === 'done') {
      const now = await inspector.get<SourceView>(`/directives/sources/${id}`);
      await inspector.post(`/directives/sources/${id}/completion`, {}, now.version);
    }
    for (const [i, task] of tasks.entries()) this.process(task, day, state === 'half' ? i : -1);
  }

  /** What the page proposes, with what a person would add: a date, somebody for 有关部门, a shorter title. */
  private registration(requirement: RequirementView): Registration {
    const { chance } = this.stage;
    const proposed = requirement.registration;
    const recipients =
      proposed.recipients.length > 0
        ? proposed.recipients
        : [
            {
              unitIds: [chance.pick(this.stand)],
              role: proposed.mode === 'each' ? ('each' as const) : ('lead' as const),
            },
          ];
    const level = chance.yes(0.12) ? 'major' : chance.yes(0.3) ? 'important' : 'general';
    return {
      ...proposed,
      title: proposed.title.length > TITLE ? proposed.title.slice(0, TITLE) : proposed.title,
      recipients,
      unresolvedMentions: [],
      due: proposed.due ?? addDays(this.held, chance.int(30, 75)),
      level,
      urgency: chance.yes(0.08) ? 'critical' : chance.yes(0.2) ? 'urgent' : 'normal',
    };
  }

  /** Submits, approves, dispatches; of the newest text (`left` ≥ 0) each task stops at another desk. */
  private process(task: TaskRef, day: Day, left: number) {
    const { timeline, people, chance } = this.stage;
    if (left % 4 === 0) return;
    timeline.plan(at(day, 600 + chance.int(0, 60)), async () => {
      const submitted = await people('ducha1').post<TaskRef>(`/tasks/${task.id}/submission`, {}, task.version);
      if (left % 4 === 1) return;
      timeline.plan(at(day, 880 + chance.int(0, 60)), async () => {
        if (chance.yes(0.04)) {
          await people('zhuren').post(
            `/tasks/${task.id}/rejection`,
            { reason: '属日常工作，不单独立项。' },
            submitted.version,
          );
          return;
        }
        const approved = await people('zhuren').post<TaskRef>(`/tasks/${task.id}/approval`, {}, submitted.version);
        if (left % 4 === 2) return;
        timeline.plan(at(day, 980 + chance.int(0, 40)), async () => {
          await people('ducha1').post<TaskRef>(`/tasks/${task.id}/dispatch`, {}, approved.version);
          const view = await people('ducha1').get<TaskView>(`/tasks/${task.id}`);
          new Follow(this.stage, view).begin();
        });
      });
    });
  }
}
