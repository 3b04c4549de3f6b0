import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { RequirementChange, RequirementView, ReviewChange, SourcePreview, SourceView } from '#contracts';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Session } from '../../core/session';
import { DirectivesApi, sourceView, tasksOf } from './directives-api';
import { groupsOf } from './item-groups';
import { readSteps, type UndoStep, valuesBefore, writeSteps } from './undo-step';

/** From where a requirement was pointed at: the other side then shows it. */
export type Side = 'text' | 'items' | 'keys';

/** Fields of the form that a key leads to. */
export type EditedField = 'content' | 'owners' | 'due';

/** A decision on one requirement leaves most maps as they were, and so every card that reads them. */
const sameMap = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>) =>
  a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);

/** The review of one source: what is shown, what is pointed at, and every decision, sent one after the other. */
@Service({ autoProvided: false })
export class Review {
  private readonly api = inject(DirectivesApi);
  private readonly accountId = inject(Session).account()?.id ?? '';

  readonly id = signal('');
  readonly source = sourceView(this.id);
  /** A text that is only tried: shown like a source, kept nowhere. */
  private readonly tried = signal<SourceView | undefined>(undefined);
  readonly view = computed(() => this.tried() ?? (this.source.hasValue() ? this.source.value() : undefined));
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

  readonly groups = computed(() => {
    const view = this.view();
    return view ? groupsOf(view) : [];
  });
  /** Keys of the groups whose requirements without a checkable result are unfolded. */
  readonly unfolded = signal<ReadonlySet<string>>(new Set());
  /** What the keys step through: as the page lists it, without what is folded away. */
  readonly steps = computed(() =>
    this.groups().flatMap(({ key, items, vague }) => (this.unfolded().has(key) ? [...items, ...vague] : items)),
  );

  /** What is pointed at, and from which side. */
  readonly active = signal<string | null>(null);
  readonly side = signal<Side>('items');
  /** The requirement whose form is open. */
  readonly editing = signal<string | null>(null);
  /** The field of the open form that the keyboard goes to. */
  readonly field = signal<EditedField | null>(null);
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
  private readonly undos = linkedSignal<readonly UndoStep[]>(() => readSteps(this.accountId, this.id()));
  readonly undoable = computed(() => this.undos().length > 0);
  private queue: Promise<unknown> = Promise.resolve();

  /** Shows a text that is only tried, or takes it away. */
  try(preview: SourcePreview | null) {
    this.point(null, 'items');
    this.explaining.set(null);
    this.light([]);
    const nobody = { takenInAt: '', takenInByName: '', reviewedAt: null, reviewedByName: null };
    const fixed = { id: '', version: 0, name: '', originLabel: '', hasFile: false, editable: false, removable: false };
    this.tried.set(preview ? { ...preview, ...fixed, ...nobody } : undefined);
  }

  point(id: string | null, side: Side) {
    this.side.set(side);
    this.active.set(id);
  }

  /** Opens or closes the form of a requirement; with a field, the keyboard goes there. */
  edits(id: string | null, field: EditedField | null = null) {
    this.field.set(field);
    this.editing.set(id);
  }

  fold(key: string, open: boolean) {
    if (this.unfolded().has(key) === open) return;
    this.unfolded.update((keys) => new Set(open ? [...keys, key] : [...keys].filter((one) => one !== key)));
  }

  light(places: readonly { start: number; end: number }[], show = false) {
    this.told.set({ places, show });
  }

  /** Puts out what was lit in passing; what the page was asked to show stays. */
  dim() {
    if (!this.told().show) this.light([]);
  }

  find(id: string): RequirementView | undefined {
    return this.requirements().find((one) => one.id === id);
  }

  /** Changes fields; true once they are kept. */
  async edit(id: string, change: RequirementChange): Promise<boolean> {
    const before = this.find(id);
    const done = await this.send(id, (row) => this.api.edit(row, change));
    if (done && before) this.remember({ do: 'edit', id, change: valuesBefore(before, change) });
    return done;
  }

  /** Marks all that are proposed to be registered with the next ones. */
  async chooseAll(): Promise<void> {
    const requirementIds = this.requirements().flatMap(({ id, state, chosen }) =>
      state === 'proposed' && !chosen ? id : [],
    );
    if (requirementIds.length > 0 && (await this.choose(requirementIds, true)))
      this.remember({ do: 'choose', requirementIds, chosen: false });
  }

  async reject(id: string, reason = ''): Promise<void> {
    const fresh = this.find(id)?.state !== 'rejected';
    if ((await this.send(id, (row) => this.api.reject(row, reason))) && fresh)
      this.remember({ do: 'takeBack', id, what: 'rejection' });
  }

  async restore(id: string): Promise<void> {
    const reason = this.find(id)?.decisionReason ?? '';
    if (await this.takeBack(id, 'rejection')) this.remember({ do: 'reject', id, reason });
  }

  /** Marks a stretch of the text as a requirement. */
  async add(start: number, end: number): Promise<void> {
    const sourceTextId = this.id();
    const added = await this.enqueue(() => this.api.add({ sourceTextId, start, end }));
    const id = added?.requirements[0]?.id;
    if (id === undefined) return;
    this.point(id, 'keys');
    this.remember({ do: 'takeBack', id, what: 'addition' });
  }

  remove(id: string): Promise<boolean> {
    return this.takeBack(id, 'addition');
  }

  async split(id: string, at: number[]): Promise<void> {
    const change = await this.enqueue(() => this.api.split(this.present(id), at));
    const first = change?.requirements[0]?.id;
    if (first === undefined) return;
    this.point(first, 'keys');
    this.remember({ do: 'takeBack', id: first, what: 'split' });
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
    this.remember({ do: 'takeBack', id: merged, what: 'merge' });
  }

  /** Takes back how a requirement came from others. */
  async regroup(id: string, how: 'merge' | 'split'): Promise<void> {
    await this.takeBack(id, how);
  }

  /** Takes the last decision back; one whose requirement is gone has nothing to take back. */
  async undo(): Promise<void> {
    const last = this.undos().findLast((step) => step.do === 'choose' || this.find(step.id) !== undefined);
    this.keep(last ? this.undos().slice(0, this.undos().indexOf(last)) : []);
    if (last?.do === 'edit') await this.send(last.id, (row) => this.api.edit(row, last.change));
    else if (last?.do === 'reject') await this.send(last.id, (row) => this.api.reject(row, last.reason));
    else if (last?.do === 'takeBack') await this.takeBack(last.id, last.what);
    else if (last?.do === 'choose') await this.choose(last.requirementIds, last.chosen);
    if (last && last.do !== 'choose' && this.find(last.id)) this.point(last.id, 'keys');
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
    this.keep([]);
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

  private choose(requirementIds: string[], chosen: boolean) {
    return this.enqueue(() => this.api.choose(this.id(), { requirementIds, chosen }));
  }

  private takeBack(id: string, what: 'rejection' | 'addition' | 'split' | 'merge'): Promise<boolean> {
    return this.send(id, (row) => this.api.takeBack(row, what));
  }

  private remember(step: UndoStep) {
    this.keep([...this.undos(), step]);
  }

  private keep(steps: readonly UndoStep[]) {
    this.undos.set(writeSteps(this.accountId, this.id(), steps));
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
