import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { BulletinView } from '#contracts';
import { Confirm } from '../../core/confirm/confirm';
import { downloader } from '../../core/http/download';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { BulletinPaper } from './bulletin-paper';
import { bulletinFile, BulletinsApi, bulletinView, type FileFormat } from './bulletins-api';
import { EditorialPanel } from './editorial-panel';

/** One weekly report as it will be printed, and for the office the part that it writes. */
@Component({
  selector: 'app-bulletin-page',
  imports: [BulletinPaper, EditorialPanel, Failure, Loading, NzButtonComponent, NzIconDirective, Page, ProblemNotice],
  templateUrl: './bulletin-page.html',
  styleUrl: './bulletin-page.css',
})
export class BulletinPage {
  private readonly api = inject(BulletinsApi);
  private readonly confirm = inject(Confirm);
  private readonly message = inject(NzMessageService);
  private readonly router = inject(Router);
  private readonly save = downloader();

  readonly id = input.required<string>();
  protected readonly bulletin = bulletinView(this.id);
  private readonly panel = viewChild(EditorialPanel);
  private readonly panelElement = viewChild<EditorialPanel, ElementRef<HTMLElement>>(EditorialPanel, {
    read: ElementRef,
  });

  protected readonly heading = computed(() => (this.bulletin.hasValue() ? this.bulletin.value().name : '周报'));
  protected readonly subtitle = computed(() => {
    if (!this.bulletin.hasValue()) return '';
    const { status, period, issuedByName, createdByName } = this.bulletin.value();
    return status === 'issued'
      ? `报告期${period}，${issuedByName ?? ''}签发，内容不再变动`
      : `${createdByName}起草，数字随数据更新，签发时固定`;
  });
  protected readonly unsaved = computed(() => this.panel()?.unsaved() ?? false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  /** What is under way: issue, remove, docx or xlsx. */
  protected readonly busy = signal('');

  protected download({ id, name }: BulletinView, format: FileFormat) {
    return this.attempt(format, () => this.save(bulletinFile(id, format), `${name}.${format}`));
  }

  /** On a narrow screen the form stands below the paper. */
  protected toPanel() {
    this.panelElement()?.nativeElement.scrollIntoView({ behavior: 'smooth' });
  }

  protected print() {
    window.print();
  }

  protected async issue(bulletin: BulletinView) {
    const text = `报告期${bulletin.period}。签发后编定期号，内容和数字固定，不能再修改。`;
    if (!(await this.confirm.ask({ title: '签发这期周报？', text, ok: '签发' }))) return;
    await this.attempt('issue', async () => {
      const { issueNumber } = await this.api.issue(bulletin);
      this.message.success(`已签发，编为第${issueNumber ?? ''}期`);
      this.bulletin.reload();
    });
  }

  protected async remove(bulletin: BulletinView) {
    const text = '草稿中填写的文字将一并删除，不影响督办事项和数据。';
    if (!(await this.confirm.ask({ title: '删除这份草稿？', text, ok: '删除', danger: true }))) return;
    await this.attempt('remove', async () => {
      await this.api.remove(bulletin);
      this.message.success('草稿已删除');
      await this.router.navigate(['/bulletins']);
    });
  }

  private async attempt(what: string, deed: () => Promise<void>) {
    if (this.busy()) return;
    this.problem.set(undefined);
    this.busy.set(what);
    try {
      await deed();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set('');
    }
  }
}
