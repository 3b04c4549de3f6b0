import { HttpEventType } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, readonly } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { LIMITS, type SourceRef } from '#contracts';
import { draft } from '../../core/draft';
import { ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { ProblemNotice } from '../../core/states/problem-notice';
import { DirectivesApi } from './directives-api';
import { pastedText } from './pasted-text';

const MEGABYTE = 1024 * 1024;

/** Takes in a meeting record or document: pasted, or as a file. */
@Component({
  selector: 'app-take-in-page',
  imports: [FormField, NzIconDirective, Page, ProblemNotice, RouterLink],
  templateUrl: './take-in-page.html',
  styleUrl: './take-in-page.css',
})
export class TakeInPage {
  private readonly api = inject(DirectivesApi);
  private readonly router = inject(Router);

  protected readonly file = signal<File | null>(null);
  private readonly model = signal({ text: '', name: '', asOf: '' });
  protected readonly form = form(this.model, (path) => {
    readonly(path.text, { when: () => this.file() !== null });
    maxLength(path.name, 100);
  });
  protected readonly draft = draft('source-new', this.model);
  protected readonly over = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  /** What is under way, in words; '' when nothing is. */
  protected readonly step = signal('');

  protected readonly length = computed(() => this.model().text.length);
  protected readonly tooLong = computed(() => this.length() > LIMITS.textCharacters);
  protected readonly ready = computed(
    () => this.step() === '' && (this.file() !== null || (this.model().text.trim() !== '' && !this.tooLong())),
  );
  protected readonly limits = { characters: LIMITS.textCharacters / 10_000, megabytes: LIMITS.uploadBytes / MEGABYTE };

  protected choose(file: File | null | undefined) {
    this.over.set(false);
    this.problem.set(undefined);
    if (!file) return;
    if (file.size > LIMITS.uploadBytes) {
      this.problem.set(
        new ProblemError('tooLarge', 413, {
          detail: `“${file.name}”超过 ${this.limits.megabytes} MB，请删去其中的图片，或只上传需要督办的部分。`,
        }),
      );
      return;
    }
    this.file.set(file);
  }

  /** Tables and numbered lists of a page keep their columns and numbers. */
  protected paste(event: ClipboardEvent) {
    const text = pastedText(event.clipboardData?.getData('text/html') ?? '');
    const area = event.target;
    if (text === undefined || !(area instanceof HTMLTextAreaElement) || area.readOnly) return;
    event.preventDefault();
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  protected drop(event: DragEvent) {
    event.preventDefault();
    this.choose(event.dataTransfer?.files[0]);
  }

  protected async takeIn(event: Event) {
    event.preventDefault();
    if (!this.ready()) return;
    this.problem.set(undefined);
    const { text, name, asOf } = this.model();
    const given = { ...(name.trim() && { name: name.trim() }), ...(asOf && { asOf }) };
    const file = this.file();
    try {
      this.step.set(file ? '正在上传…' : '正在读取要求…');
      const { id } = await (file ? this.upload(file, given) : this.api.paste({ text, ...given }));
      this.draft.clear();
      await this.router.navigate(['/directives', id]);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.step.set('');
    }
  }

  private upload(file: File, given: { name?: string; asOf?: string }): Promise<SourceRef> {
    return new Promise((resolve, reject) => {
      this.api.upload(file, given).subscribe({
        next: (event) => {
          if (event.type === HttpEventType.UploadProgress && event.total)
            this.step.set(
              event.loaded < event.total
                ? `正在上传 ${Math.floor((event.loaded * 100) / event.total)}%`
                : '已上传，正在读取要求…',
            );
          if (event.type === HttpEventType.Response && event.body) resolve(event.body);
        },
        error: reject,
      });
    });
  }
}
