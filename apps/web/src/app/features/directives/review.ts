import { computed, inject, Service, signal } from '@angular/core';
import type { OwnerInput, OwnerView, RequirementChange, RequirementView, ReviewChange, SourceView } from '#contracts';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { DirectivesApi, sourceView, tasksOf } from './directives-api';

/** Owners as they are sent again: what a person picked stays picked, the others are resolved by their names. */
export const ownerInputs = (owners: readonly OwnerView[]): OwnerInput[] =>
  owners.map(({ name, role, chosen, unitIds }) => ({ name, role, ...(chosen ? { unitIds } : {}) }));

/** From where a requirement was pointed at: the other side then shows it. */
export type Side = 'text' | 'items' | 'keys';

/** How a decision is taken back. */
type Undo = () => Promise<unknown>;

/** A decision on one requirement leaves most maps as they were, and so every card that reads them. */
const sameMap = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>) =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** The review of one source: what is shown, what is pointed at, and every decision, sent one after the other. */
@Service({ autoProvided: false })
export class Review {
  private readonly api = inject(DirectivesApi);

  readonly id = signal('');
  readonly source = sourceView(this.id);
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : undefined));
  private readonly registeredIn = computed(() =>
    this.view()?.requirements.some(({ state }) => state === 'registered') ? this.id() : '',
  );
  private readonly registered = tasksOf(this.registeredIn);
  /** The tasks by the place of their sentence. */
  readonly tasks = computed(
    () =>
      new Map(
        (this.registered.hasValue() ? this.registered.value().items : []).flatMap((task) =>
          task.source ? [[task.source.start, task] as const] : [],
        ),
      ),
  );

  readonly requirements = computed(() => this.view()?.requirements ?? []);
  /** Number of each requirement, in the order of the text, from 1. */
  readonly numbers = computed(() => new Map(this.requirements().map(({ id }, i) => [id, i + 1])), { equal: sameMap });
  readonly chosen = computed(() => this.requirements().filter(({ chosen }) => chosen));
  readonly unitNames = computed(() => new Map(this.view()?.units.map((unit) => [unit.id, unit]) ?? []), {
    equal: sameMap,
  });

  /** What is pointed at, and from which side. */
  readonly active = signal<string | null>(null);
  readonly side = signal<Side>('items');
  /** The requirement whose form is open. */
  readonly editing = signal<string | null>(null);
  /** The requirement that is being cut. */
  readonly splitting = signal<string | null>(null);

  /** The requirement whose reasons are shown. */
  readonly explaining = signal<string | null>(null);
  /** Characters of the source that are lit, and whether the page is to show where they stand. */
  readonly told = signal<{ places: readonly { start: number; end: number }[]; show: boolean }>({
    places: [],
    show: false,
  });

  readonly problem = signal<ProblemError | undefined>(undefined);
  private readonly waiting = signal(0);
  readonly saving = computed(() => this.waiting() > 0);
  readonly saved = signal(false);
  private readonly undos = signal<readonly Undo[]>([]);
  readonly undoable = computed(() => this.undos().length > 0);
  private queue: Promise<unknown> = Promise.resolve();

  point(id: string | null, side: Side) {
    this.side.set(side);
    this.active.set(id);
  }

  light(places: readonly { start: number; end: number }[], show = false) {
    this.told.set({ places, show });
  }

  find(id: string): RequirementView | undefined {
    return this.requirements().find((one) => one.id === id);
  }

  /** Changes fields; true once they are kept. */
  async edit(id: string, change: RequirementChange): Promise<boolean> {
    const before = this.find(id);
    const done = await this.send(id, (row) => this.api.edit(row, change));
    if (done && before) this.remember(() => this.send(id, (row) => this.api.edit(row, valuesOf(before, change))));
    return done;
  }

  /** Marks all that are proposed to be registered with the next ones. */
  async chooseAll(): Promise<void> {
    const requirementIds = this.requirements().flatMap(({ id, state, chosen }) =>
      state === 'proposed' && !chosen ? id : [],
    );
    const choose = (chosen: boolean) => this.enqueue(() => this.api.choose(this.id(), { requirementIds, chosen }));
    if (requirementIds.length > 0 && (await choose(true))) this.remember(() => choose(false));
  }

  async reject(id: string, reason = ''): Promise<void> {
    const fresh = this.find(id)?.state !== 'rejected';
    if ((await this.send(id, (row) => this.api.reject(row, reason))) && fresh)
      this.remember(() => this.send(id, (row) => this.api.takeBack(row, 'rejection')));
  }

  async restore(id: string): Promise<void> {
    const reason = this.find(id)?.decisionReason ?? '';
    if (await this.send(id, (row) => this.api.takeBack(row, 'rejection')))
      this.remember(() => this.send(id, (row) => this.api.reject(row, reason)));
  }

  /** Marks a stretch of the text as a requirement. */
  async add(start: number, end: number): Promise<void> {
    const sourceTextId = this.id();
    const added = await this.enqueue(() => this.api.add({ sourceTextId, start, end }));
    const id = added?.requirements[0]?.id;
    if (id === undefined) return;
    this.point(id, 'keys');
    this.remember(() => this.remove(id));
  }

  remove(id: string): Promise<boolean> {
    return this.send(id, (row) => this.api.takeBack(row, 'addition'));
  }

  async split(id: string, at: number[]): Promise<void> {
    const change = await this.enqueue(() => this.api.split(this.present(id), at));
    const first = change?.requirements[0]?.id;
    if (first === undefined) return;
    this.point(first, 'keys');
    this.remember(() => this.send(first, (row) => this.api.takeBack(row, 'split')));
  }

  /** The requirement with which this one can be merged: the next of the same directive, still undecided. */
  nextOf(id: string): RequirementView | undefined {
    const all = this.requirements();
    const at = all.findIndex((one) => one.id === id);
    const next = all[at + 1];
    return next?.directiveId === all[at]?.directiveId && (next?.state === 'proposed' || next?.state === 'vague')
      ? next
      : undefined;
  }

  async merge(id: string): Promise<void> {
    const next = this.nextOf(id)?.id;
    if (next === undefined) return;
    const change = await this.enqueue(() =>
      this.api.merge([id, next].map((one) => this.present(one)).map(({ id, version }) => ({ id, version }))),
    );
    const merged = change?.requirements[0]?.id;
    if (merged === undefined) return;
    this.point(merged, 'keys');
    this.remember(() => this.send(merged, (row) => this.api.takeBack(row, 'merge')));
  }

  /** Takes back how a requirement came from others. */
  async regroup(id: string, how: 'merge' | 'split'): Promise<void> {
    await this.send(id, (row) => this.api.takeBack(row, how));
  }

  /** Takes the last decision back. */
  async undo(): Promise<void> {
    const last = this.undos().at(-1);
    if (!last) return;
    this.undos.update((all) => all.slice(0, -1));
    await last();
  }

  /** Registers what is chosen; the number of tasks, or null where the server refused. */
  async register(): Promise<number | null> {
    const made = await this.enqueue(() =>
      this.api.register(
        this.id(),
        this.chosen().map(({ registration }) => registration),
      ),
    );
    if (made === undefined) return null;
    this.undos.set([]);
    this.reload();
    return made;
  }

  /** A change of the source itself; true once it is kept. */
  async changeSource(work: (source: SourceView) => Promise<unknown>): Promise<boolean> {
    const view = this.view();
    if (!view) return false;
    const done = await this.enqueue(async () => {
      await work(view);
      return true;
    });
    if (done) this.reload();
    return done ?? false;
  }

  reload() {
    this.problem.set(undefined);
    this.source.reload();
    this.registered.reload();
  }

  private present(id: string): RequirementView {
    const row = this.find(id);
    if (!row) throw new Error('The requirement is gone from the page.');
    return row;
  }

  private async send(id: string, work: (row: RequirementView) => Promise<ReviewChange>): Promise<boolean> {
    return (await this.enqueue(() => work(this.present(id)))) !== undefined;
  }

  private remember(undo: Undo) {
    this.undos.update((all) => [...all.slice(-49), undo]);
  }

  /** One after the other, since each carries the version that the one before it made. */
  private enqueue<T>(work: () => Promise<T>): Promise<T | undefined> {
    const next = this.queue.then(async () => {
      this.waiting.update((n) => n + 1);
      this.problem.set(undefined);
      try {
        const answer = await work();
        if (isChange(answer)) this.apply(answer);
        this.saved.set(true);
        return answer;
      } catch (error) {
        this.problem.set(problemOf(error));
        this.saved.set(false);
        return undefined;
      } finally {
        this.waiting.update((n) => n - 1);
      }
    });
    this.queue = next;
    return next;
  }

  private apply({ requirements, removedIds, coverage, units }: ReviewChange) {
    const gone = new Set([...removedIds, ...requirements.map(({ id }) => id)]);
    const added = units.filter(({ id }) => !this.unitNames().has(id));
    this.source.update(
      (view) =>
        view && {
          ...view,
          requirements: [...view.requirements.filter(({ id }) => !gone.has(id)), ...requirements].sort(
            (a, b) => a.start - b.start,
          ),
          coverage,
          units: [...view.units, ...added],
        },
    );
    if (removedIds.includes(this.active() ?? '')) this.active.set(requirements[0]?.id ?? null);
  }
}

const isChange = (answer: unknown): answer is ReviewChange =>
  typeof answer === 'object' && answer !== null && 'removedIds' in answer;

/** What the changed fields were before. */
const valuesOf = (row: RequirementView, change: RequirementChange): RequirementChange => {
  const all: Required<RequirementChange> = {
    heading: row.heading.value,
    content: row.content,
    issuer: row.issuer.value,
    owners: ownerInputs(row.owners),
    due: row.due.value,
    cadence: row.cadence.value,
    targets: row.targets.value,
    actionable: row.actionable.value,
    chosen: row.chosen,
    urgency: row.urgency,
    level: row.level,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in change));
};
