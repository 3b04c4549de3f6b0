import { Component, computed, inject, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { addDays, formatDay, isDay, isoWeek } from '#calendar';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Session } from '../../core/session';
import { FieldFault } from '../../core/states/field-fault';
import { ProblemNotice } from '../../core/states/problem-notice';
import { BulletinsApi } from './bulletins-api';

/** Chooses the week of a new report: this one, the last, or that of any day. */
@Component({
  selector: 'app-new-bulletin',
  imports: [FieldFault, NzButtonComponent, ProblemNotice],
  templateUrl: './new-bulletin.html',
  styleUrl: './new-bulletin.css',
})
export class NewBulletin {
  private readonly api = inject(BulletinsApi);
  private readonly router = inject(Router);

  readonly closed = output();

  protected readonly today = inject(Session).view()?.today ?? '';
  protected readonly choices = [
    { label: '本周', day: this.today },
    { label: '上周', day: addDays(this.today, -7) },
  ];
  protected readonly day = signal(this.today);
  protected readonly week = computed(() => {
    const day = this.day();
    if (!isDay(day)) return null;
    const { start, end } = isoWeek(day);
    return { start, text: `${formatDay(start)}（周一）至${formatDay(end)}（周日）`, runs: end > this.today };
  });
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly busy = signal(false);

  protected sameWeek(day: string): boolean {
    return isoWeek(day).start === this.week()?.start;
  }

  protected async create(event: Event) {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(undefined);
    this.busy.set(true);
    try {
      const { id } = await this.api.create(this.day());
      await this.router.navigate(['/bulletins', id]);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
