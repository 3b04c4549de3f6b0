import { DatePipe } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { v4 as uuid } from 'uuid';
import type { HistoryEntry } from '#contracts';
import { LIMITS } from '#contracts';
import { draft, type Draft } from '../../../core/draft';
import { type ProblemError, problemOf } from '../../../core/http/problem';
import { ProblemNotice } from '../../../core/states/problem-notice';
import { OrganizationApi } from '../../organization/organization-api';
import { TasksApi } from '../tasks-api';
import { type Act, missing, type Values } from './act';
import { FilesField } from './files-field';

/**
 * The form of any act, as a sheet beside the page. What is typed is kept as a draft until the server has taken it, so a
 * lost line, an ended session or a change by somebody else loses nothing; sent twice, it happens once.
 */
@Component({
  selector: 'app-act-form',
  imports: [DatePipe, FilesField, ProblemNotice],
  templateUrl: './act-form.html',
  styleUrl: './act-form.css',
})
export class ActForm implements OnInit {
  readonly act = input.required<Act>();
  /** Version of the row as the page has it now; null for acts that only add. */
  readonly version = input.required<number | null>();
  /** What has happened to the task since the form was opened. */
  readonly news = input<readonly HistoryEntry[]>([]);
  /** What the server answered. */
  readonly done = output<unknown>();
  readonly closed = output();
  /** Asks the page to fetch the present state. */
  readonly reload = output();

  private readonly api = inject(TasksApi);
  private readonly injector = inject(Injector);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  protected readonly values = signal<Values>({});
  protected readonly files = signal<readonly File[]>([]);
  protected readonly units = inject(OrganizationApi).units;
  protected draft: Draft | undefined;

  protected readonly hasFiles = computed(() => this.act().fields.some(({ kind }) => kind === 'files'));
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly percent = signal<number | null>(null);
  private readonly tried = signal(false);
  private readonly lacks = computed(() => missing(this.act().fields, this.values(), this.files().length));
  protected readonly incomplete = computed(() => this.tried() && Object.keys(this.lacks()).length > 0);
  private intention = { content: '', key: '' };

  protected readonly maxLength = LIMITS.prose;

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
    });
  }

  ngOnInit() {
    const { key, fields, initial } = this.act();
    const blank = fields
      .filter(({ kind }) => kind !== 'files')
      .map(({ name, kind }): [string, string | string[]] => [name, kind === 'several' ? [] : '']);
    this.values.set({ ...Object.fromEntries(blank), ...initial });
    this.draft = runInInjectionContext(this.injector, () => draft(key, this.values));
  }

  protected id(name: string): string {
    return `act-${name}`;
  }

  protected text(name: string): string {
    const value = this.values()[name];
    return typeof value === 'string' ? value : '';
  }

  protected set(name: string, value: string) {
    this.values.update((values) => ({ ...values, [name]: value }));
  }

  protected isChosen(name: string, value: string): boolean {
    return (this.values()[name] ?? '').includes(value);
  }

  protected toggle(name: string, value: string, on: boolean) {
    this.values.update((values) => {
      const others = [values[name] ?? []].flat().filter((one) => one !== value);
      return { ...values, [name]: on ? [...others, value] : others };
    });
  }

  /** What is wrong with a field: what is missing once sending was tried, or what the server says of it. */
  protected fault(name: string): string {
    return (this.tried() ? this.lacks()[name] : undefined) ?? this.problem()?.of(name) ?? '';
  }

  protected async submit(event: Event) {
    event.preventDefault();
    if (this.sending()) return;
    this.tried.set(true);
    if (this.incomplete()) {
      this.focusFault();
      return;
    }
    this.sending.set(true);
    this.problem.set(undefined);
    try {
      const answer = await this.api.send(this.act(), {
        values: this.values(),
        files: this.files(),
        version: this.version(),
        key: this.key(),
        progress: (percent) => {
          this.percent.set(percent);
        },
      });
      this.draft?.clear();
      this.done.emit(answer);
    } catch (error) {
      const problem = problemOf(error);
      this.problem.set(problem);
      if (problem?.code === 'stale') this.reload.emit();
      this.focusFault();
    } finally {
      this.sending.set(false);
      this.percent.set(null);
    }
  }

  /** The same key as long as the content is the same: a repetition after a lost answer is recognised as one. */
  private key(): string {
    const files = this.files().map(({ name, size, lastModified }) => [name, size, lastModified]);
    const content = JSON.stringify([this.values(), files]);
    if (content !== this.intention.content) this.intention = { content, key: uuid() };
    return this.intention.key;
  }

  /** Leads to the first field that is missing or that the server refused, once its message stands there. */
  private focusFault() {
    const name = this.act().fields.find((field) => this.fault(field.name) !== '')?.name;
    if (name === undefined) return;
    afterNextRender(
      () => {
        this.dialog()
          .nativeElement.querySelector<HTMLElement>(`[data-field="${name}"] :is(input, textarea, select)`)
          ?.focus();
      },
      { injector: this.injector },
    );
  }
}
