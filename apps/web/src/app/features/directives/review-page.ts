import { DatePipe } from '@angular/common';
import { Component, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import { Confirm } from '../../core/confirm/confirm';
import { readDraft } from '../../core/draft-store';
import { downloader } from '../../core/http/download';
import { problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { Session } from '../../core/session';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { CoverageBar } from './coverage-bar';
import { DirectivesApi, sourceFile } from './directives-api';
import { contentDraft } from './item-form';
import { KeysHelp } from './keys-help';
import { Review } from './review';
import { actOf, type KeyAct } from './review-keys';
import { ReviewPanes } from './review-panes';
import { show } from './show';
import { sentenceAt } from './sentence-at';

/** The review of a source: its text on one side, what was proposed from it on the other, and every decision a person's. */
@Component({
  selector: 'app-review-page',
  imports: [
    CoverageBar,
    DatePipe,
    Failure,
    KeysHelp,
    Loading,
    NzButtonComponent,
    NzIconDirective,
    Page,
    ProblemNotice,
    ReviewPanes,
  ],
  providers: [Review],
  templateUrl: './review-page.html',
  styleUrl: './review-page.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class ReviewPage {
  protected readonly review = inject(Review);
  private readonly api = inject(DirectivesApi);
  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly save = downloader();
  private readonly accountId = this.session.account()?.id ?? '';

  readonly sourceId = input.required<string>();
  /** Offset in the text to which a link leads. */
  readonly at = input<string>();

  private readonly help = viewChild(KeysHelp);
  private readonly panes = viewChild(ReviewPanes);

  protected readonly editable = computed(() => this.review.view()?.editable ?? false);
  protected readonly mayReopen = computed(() => this.session.can('directives.write'));
  protected readonly subtitle = computed(() => {
    const view = this.review.view();
    return view ? `${view.originLabel}，${view.takenInByName}录入` : '';
  });
  /** What is still missing of what is chosen. */
  protected readonly gaps = computed(() => {
    const chosen = this.review.chosen();
    const count = (n: number, text: string) => (n > 0 ? [`${n} 条${text}`] : []);
    return [
      ...count(chosen.filter(({ registration }) => registration.recipients.length === 0).length, '没有责任单位'),
      ...count(
        chosen.filter(({ registration }) => (registration.unresolvedMentions ?? []).length > 0).length,
        '有称谓未对应到单位',
      ),
      ...count(
        chosen.filter(({ due, cadence }) => due.value === null && cadence.value === null).length,
        '没有期限和周期',
      ),
    ];
  });

  constructor() {
    effect(() => {
      this.review.id.set(this.sourceId());
    });
    const linked = effect(() => {
      const at = Number(this.at() ?? NaN);
      const view = this.review.view();
      if (!view || !this.panes()) return;
      linked.destroy();
      // A text that was typed but not yet sent when the page was left goes on where it was.
      const typed = view.requirements.find(({ id }) => readDraft(this.accountId, contentDraft(id)) !== null);
      if (typed && view.editable) {
        this.review.point(typed.id, 'keys');
        this.review.edits(typed.id, 'content');
      }
      if (Number.isFinite(at))
        untracked(() => {
          this.goTo(at);
        });
    });
  }

  /** Shows a place of the text, with its item where there is one. */
  private goTo(at: number) {
    const view = this.review.view();
    const item = view?.requirements.find(({ start, end }) => start <= at && at < end);
    if (item) {
      this.review.point(item.id, 'keys');
      return;
    }
    if (view) this.panes()?.light(sentenceAt(view.text, at));
  }

  protected onKey(event: KeyboardEvent) {
    const act = actOf(event);
    if (!act || !this.review.view()) return;
    if (act !== 'close') event.preventDefault();
    void this.act(act);
  }

  private async act(act: KeyAct) {
    const { review } = this;
    const item = review.requirements().find(({ id }) => id === review.active());
    if (act === 'next') this.step(1);
    else if (act === 'previous') this.step(-1);
    else if (act === 'help') this.help()?.open();
    else if (act === 'close') this.close();
    else if (act === 'why') this.explain();
    else if (!this.editable()) return;
    else if (act === 'undo') await review.undo();
    else if (!item || item.state === 'registered') return;
    else if (act === 'accept') {
      if (item.state === 'rejected') return;
      this.step(1);
      await review.edit(item.id, item.state === 'vague' ? { actionable: true } : { chosen: !item.chosen });
    } else if (act === 'reject') {
      this.step(1);
      await (item.state === 'rejected' ? review.restore(item.id) : review.reject(item.id));
    } else if (act === 'merge') await review.merge(item.id);
    else if (item.state !== 'rejected') review.edits(item.id, act === 'edit' ? 'content' : act);
  }

  /** To the next one or the one before; at first to the first that is undecided. */
  private step(by: number) {
    const all = this.review.steps();
    const at = all.findIndex(({ id }) => id === this.review.active());
    const first = all.findIndex(({ state, chosen }) => state === 'proposed' && !chosen);
    const to = at < 0 ? Math.max(0, first) : Math.min(all.length - 1, Math.max(0, at + by));
    const next = all[to];
    if (!next) return;
    if (this.review.explaining() !== null) this.review.explaining.set(next.id);
    this.review.point(next.id, 'keys');
  }

  private explain() {
    const { explaining, active } = this.review;
    this.review.light([]);
    explaining.set(explaining() === active() ? null : active());
    this.seeActive();
  }

  /** Closes what is open, and brings the keyboard back to the item. */
  private close() {
    this.review.edits(null);
    this.review.splitting.set(null);
    this.review.explaining.set(null);
    this.review.light([]);
    this.panes()?.darken();
    this.seeActive();
  }

  /** Brings the item that is pointed at into view once it has its new height, with the keyboard. */
  private seeActive() {
    const active = this.review.active();
    if (active === null) return;
    setTimeout(() => {
      show(`item-${active}`, true);
    });
  }

  protected async register() {
    const n = this.review.chosen().length;
    const gaps = this.gaps();
    const text = [
      `每条要求立一件督办事项，进入拟办，经办公室主任审定后交办。`,
      ...(gaps.length > 0 ? [`其中 ${gaps.join('，')}，可在事项中补充。`] : []),
    ].join('\n');
    if (!(await this.confirm.ask({ title: `将选定的 ${n} 条要求立项？`, text, ok: '立项' }))) return;
    const made = await this.review.register();
    if (made !== null) this.message.success(`已立项 ${made} 件`);
  }

  protected async complete() {
    const unlisted = this.review.view()?.coverage.parts.find(({ state }) => state === 'unlisted')?.sentences ?? 0;
    const text = `${unlisted > 0 ? `还有 ${unlisted} 句要求句没有列为要求。` : ''}原则性要求将列为不予立项。完成后仍可重新打开。`;
    if (!(await this.confirm.ask({ title: '完成审阅？', text, ok: '完成审阅' }))) return;
    if (await this.review.changeSource((source) => this.api.complete(source))) this.message.success('审阅已完成');
  }

  protected async reopen() {
    await this.review.changeSource((source) => this.api.reopen(source));
  }

  protected async remove() {
    const text = '来文、从中读出的要求和已作的决定都将删除，不能恢复。';
    if (!(await this.confirm.ask({ title: '删除这份来文？', text, ok: '删除', danger: true }))) return;
    const view = this.review.view();
    if (!view) return;
    try {
      await this.api.removeSource(view);
      await this.router.navigate(['/directives']);
    } catch (error) {
      this.review.problem.set(problemOf(error));
    }
  }

  protected async download(name: string) {
    try {
      await this.save(sourceFile(this.sourceId()), name);
    } catch (error) {
      this.review.problem.set(problemOf(error));
    }
  }
}
