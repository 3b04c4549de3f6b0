import { addDays, type Day, daysBetween, toDay } from '#calendar';
import type { AssignmentRef, AssignmentView, TaskRef, TaskView } from '#contracts';
import type { Caller } from './caller';
import type { Chance } from './chance';
import { at, type Timeline, workingDays } from './timeline';
import * as words from './words';

/** Everybody who acts in the demo, by user name. */
export type People = (username: string) => Caller;

export interface Stage {
  people: People;
  chance: Chance;
  timeline: Timeline;
  /** The day of the demo: what lies after it does not happen. */
  end: Day;
  /** The day that it is in the story. */
  today: () => Day;
  /** How reliably a unit works, from 0 to 1, by unit id. */
  diligence: (unitId: string) => number;
  /** User name of a unit's liaison, and the name of its head. */
  unit: (unitId: string) => { liaison: string; head: string };
}

const short = (title: string) => (title.length > 18 ? `${title.slice(0, 18)}…` : title);

/** Follows one dispatched task to its end: each unit signs, reports, claims; the office reviews, closes, archives. */
export class Follow {
  private readonly stage: Stage;
  private readonly task: TaskView;
  private readonly what: string;
  /** Whether all required shares are done: what supporting units still had in mind is not waited for. */
  private over = false;

  constructor(stage: Stage, task: TaskView) {
    this.stage = stage;
    this.task = task;
    this.what = short(task.title);
  }

  /** Plans what each unit will do. */
  begin() {
    for (const assignment of this.task.assignments) this.plan(assignment);
    const { chance, today } = this.stage;
    const stop = chance.yes(0.05) ? 'suspension' : chance.yes(0.05) ? 'cancellation' : undefined;
    if (stop) this.next(this.office(workingDays(today(), chance.int(8, 16))), () => this.stop(stop));
  }

  /** A leader's instruction takes the task out of the work for a while or for good. */
  private async stop(how: 'suspension' | 'cancellation') {
    const chief = this.stage.people('zhuren');
    const task = await chief.get<TaskView>(`/tasks/${this.task.id}`);
    const event = how === 'suspension' ? 'suspend' : 'cancel';
    if (!task.transitions.some((one) => one.event === event && one.allowed)) return;
    const basis =
      how === 'suspension' ? '县长批示：待上级政策明确后再行推进。' : '县政府专题会议纪要：并入其他事项统筹办理。';
    await chief.post(`/tasks/${task.id}/${how}`, { basis }, task.version);
    this.over = true;
  }

  private plan(assignment: AssignmentView) {
    const { chance, end, diligence } = this.stage;
    const dispatched = toDay(new Date(assignment.dispatchedAt));
    const lagging = chance.next() > diligence(assignment.unitId);
    const share = new Share(this.stage, assignment, this.what);
    const due = assignment.due ?? addDays(dispatched, 60);

    const signedOn = workingDays(dispatched, lagging ? chance.int(1, 3) : chance.int(0, 1));
    if (chance.yes(0.02)) {
      this.next(at(dispatched, 1070), () => share.object());
      this.next(this.office(workingDays(signedOn, 1)), () => share.overrule());
      this.next(this.office(workingDays(signedOn, 2)), () => share.sign());
    } else this.next(this.office(signedOn), () => share.sign());
    const fate = lagging
      ? chance.pick(['late', 'late', 'stuck', 'timely'] as const)
      : chance.yes(0.96)
        ? 'timely'
        : 'late';
    const claimOn =
      fate === 'timely'
        ? addDays(due, -chance.int(0, 7))
        : fate === 'late'
          ? addDays(due, chance.int(2, 14))
          : addDays(due, chance.int(20, 50)); // even what is stuck comes to an end after much urging

    const last = claimOn < end ? claimOn : end;
    for (
      let day = addDays(signedOn, chance.int(6, 10)), n = 0;
      day < last && n < 3;
      day = addDays(day, chance.int(14, 24)), n++
    )
      this.next(this.office(workingDays(day, 0)), () => share.report());
    if (fate !== 'timely' && daysBetween(signedOn, due) > 20 && chance.yes(0.5)) {
      this.next(this.office(workingDays(addDays(due, -9), 0)), () => share.extend(due));
      this.next(this.office(workingDays(addDays(due, chance.int(8, 14)), 0)), () => this.claim(share));
      return;
    }
    if (fate !== 'timely' && addDays(due, 1) < last)
      this.next(this.office(workingDays(addDays(due, 1), 0)), () => share.urge());
    const earliest = addDays(signedOn, 5);
    this.next(this.office(workingDays(claimOn > earliest ? claimOn : earliest, 0)), () => this.claim(share));
  }

  private async claim(share: Share): Promise<void> {
    const { chance } = this.stage;
    await share.claim();
    const filed = this.stage.today();
    this.next(this.office(workingDays(filed, 1)), () => share.review());
    if (this.task.level === 'major') this.next(this.office(workingDays(filed, 2), 900), () => share.endorse());
    if (chance.yes(0.1) && !share.returned) {
      this.next(this.office(workingDays(filed, 2), 960), () => share.sendBack());
      this.next(this.office(workingDays(filed, 5)), () => this.claim(share));
      return;
    }
    this.next(this.office(workingDays(filed, 3)), async () => {
      await share.accept();
      await this.close(this.stage.today());
    });
  }

  /** Once the last required share is done the task waits to be closed. */
  private async close(day: Day) {
    const { people, timeline, chance } = this.stage;
    const task = await people('zhuren').get<TaskView>(`/tasks/${this.task.id}`);
    if (task.status !== 'pending_closure') return;
    this.over = true;
    timeline.plan(this.office(workingDays(day, chance.int(1, 4))), async () => {
      const now = await people('zhuren').get<TaskView>(`/tasks/${this.task.id}`);
      const closed = await people('zhuren').post<TaskRef>(
        `/tasks/${now.id}/closure`,
        { closingOpinion: chance.pick(words.CLOSING) },
        now.version,
      );
      timeline.plan(this.office(workingDays(addDays(day, 34), 0)), async () => {
        const last = await people('ducha1').get<TaskView>(`/tasks/${closed.id}`);
        if (last.transitions.some(({ event, allowed }) => event === 'archive' && allowed))
          await people('ducha1').post(`/tasks/${closed.id}/archive`, {}, last.version);
      });
    });
  }

  private next(when: Date, act: () => Promise<void>) {
    this.stage.timeline.plan(when, async () => {
      if (!this.over) await act();
    });
  }

  private office(day: Day, minutes = 520 + this.stage.chance.int(0, 500)) {
    return at(day, minutes);
  }
}

/** One unit's share, worked on by its people and the office. */
class Share {
  returned = false;
  private readonly stage: Stage;
  private readonly what: string;
  private readonly liaison: Caller;
  private readonly head: string;
  private readonly chief: string;
  private ref: AssignmentRef;

  constructor(stage: Stage, assignment: AssignmentView, what: string) {
    const { liaison, head } = stage.unit(assignment.unitId);
    this.stage = stage;
    this.what = what;
    this.liaison = stage.people(liaison);
    this.head = head;
    this.chief = `${liaison}-head`;
    this.ref = { id: assignment.id, taskId: '', version: assignment.version, status: assignment.status };
  }

  private async act(who: Caller, path: string, body: object) {
    this.ref = await who.post<AssignmentRef>(`/assignments/${this.ref.id}/${path}`, body, this.ref.version);
  }

  private get evidence() {
    return [
      {
        name: `${this.what.replace(/[…“”]/g, '')}-佐证.txt`,
        text: `${this.what}\n现场核查记录：经逐点查看，情况属实。`,
      },
    ];
  }

  object = () =>
    this.act(this.stage.people(this.chief), 'objection', { reason: '该事项不属于我单位职责，建议由主管部门承办。' });

  overrule = () =>
    this.act(this.stage.people('ducha1'), 'objection-ruling', {
      ruling: 'overruled',
      reason: '经研究，按属地管理原则仍由你单位承办。',
    });

  sign = () => this.act(this.liaison, 'signature', { handler: `${this.head.slice(0, 1)}股长` });

  private get working() {
    return this.ref.status === 'in_progress' || this.ref.status === 'returned';
  }

  report = async () => {
    if (!this.working) return;
    const { chance, today } = this.stage;
    this.ref = await this.liaison.post<AssignmentRef>(`/assignments/${this.ref.id}/progress-reports`, {
      asOf: today(),
      progress: words.about(chance.pick(words.PROGRESS), this.what),
      ...(chance.yes(0.35) ? { problems: chance.pick(words.PROBLEMS) } : {}),
      nextStep: chance.pick(words.NEXT_STEPS),
      signer: this.head,
    });
  };

  extend = async (due: Day) => {
    if (!this.working) return;
    const { chance, people, timeline, today } = this.stage;
    await this.act(this.liaison, 'extension-requests', {
      reason: chance.pick(words.EXTENSIONS),
      progress: words.about(chance.pick(words.PROGRESS), this.what),
      signer: this.head,
      newDue: addDays(due, 15),
    });
    timeline.plan(at(workingDays(today(), 1), 600), async () => {
      const task = await people('zhuren').get<TaskView>(`/tasks/${this.ref.taskId}`);
      const request = task.assignments.find(({ id }) => id === this.ref.id)?.extensionRequests[0];
      if (!request) throw new Error('The extension request is gone.');
      this.ref = await people('zhuren').post<AssignmentRef>(
        `/extension-requests/${request.id}/decision`,
        { decision: 'approved', reason: '情况属实，同意延期，不再顺延。' },
        this.ref.version,
      );
    });
  };

  urge = async () => {
    if (!this.working) return;
    const text = this.stage.chance.pick(words.URGES);
    this.ref = await this.stage
      .people('ducha1')
      .post<AssignmentRef>(`/assignments/${this.ref.id}/urges`, { channel: 'system', text });
  };

  claim = async () => {
    this.ref = await this.liaison.file<AssignmentRef>(
      `/assignments/${this.ref.id}/completion-requests`,
      { summary: words.about(this.stage.chance.pick(words.CLAIMS), this.what), signer: this.head },
      this.evidence,
      this.ref.version,
    );
  };

  review = () =>
    this.act(this.stage.people('ducha1'), 'reviews', { opinion: this.stage.chance.pick(words.INITIAL_OPINIONS) });

  endorse = () => this.act(this.stage.people('xianling'), 'endorsement', { opinion: '同意。' });

  sendBack = async () => {
    this.returned = true;
    await this.act(this.stage.people('zhuren'), 'return', { reason: this.stage.chance.pick(words.RETURNS) });
  };

  accept = async () => {
    const { chance, people } = this.stage;
    const grade = chance.pick(['excellent', 'good', 'good', 'good', 'pass'] as const);
    await this.act(people('zhuren'), 'acceptance', { grade, opinion: '同意办结。' });
  };
}
