import { Component, computed, inject, output, signal } from '@angular/core';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerModule } from 'ng-zorro-antd/drawer';
import { NzMessageService } from 'ng-zorro-antd/message';
import type { ImportReport } from '#contracts';
import { downloader } from '../../core/http/download';
import { attempts } from '../../core/http/attempts';
import { ProblemNotice } from '../../core/states/problem-notice';
import { OrganizationApi } from './organization-api';

/** Takes units in from a sheet: first shows what would happen, then does it whole. */
@Component({
  selector: 'app-import-dialog',
  imports: [NzButtonComponent, NzDrawerModule, ProblemNotice],
  templateUrl: './import-dialog.html',
  styleUrl: './import-dialog.css',
})
export class ImportDialog {
  private readonly api = inject(OrganizationApi);
  private readonly message = inject(NzMessageService);
  private readonly download = downloader();
  readonly closed = output();

  protected readonly file = signal<File | undefined>(undefined);
  protected readonly report = signal<ImportReport | undefined>(undefined);
  private readonly attempts = attempts();
  protected readonly problem = this.attempts.problem;
  protected readonly busy = this.attempts.busy;
  protected readonly changes = computed(() => this.report()?.rows.filter(({ action }) => action !== 'keep') ?? []);
  protected readonly ready = computed(() => this.report()?.errors.length === 0 && this.changes().length > 0);

  protected template() {
    return this.attempts.run(() => this.download('/api/v1/organization/template.xlsx', '单位导入模板.xlsx'));
  }

  protected async choose(input: HTMLInputElement) {
    const file = input.files?.[0];
    input.value = ''; // the same file, mended, can be chosen again
    if (!file) return;
    this.file.set(file);
    this.report.set(undefined);
    await this.attempts.run(async () => {
      this.report.set(await this.api.import(file, true));
    });
  }

  protected async import() {
    const file = this.file();
    if (!file) return;
    await this.attempts.run(async () => {
      const { created, updated } = await this.api.import(file, false);
      this.message.success(`已导入：新增 ${created} 个，更新 ${updated} 个`);
      this.closed.emit();
    });
  }
}
