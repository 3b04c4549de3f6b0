import { DatePipe } from '@angular/common';
import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { SessionRow } from '#contracts';
import { type ProblemError, problemOf } from '../../core/http/problem';
import { Page } from '../../core/page/page';
import { Session } from '../../core/session';
import { Failure } from '../../core/states/failure';
import { Loading } from '../../core/states/loading';
import { ProblemNotice } from '../../core/states/problem-notice';
import { deviceName } from './device-name';

const url = '/api/v1/session/list';

/** Where one is signed in, and how to end it. */
@Component({
  selector: 'app-devices-page',
  imports: [DatePipe, Failure, Loading, Page, ProblemNotice],
  templateUrl: './devices-page.html',
  styleUrl: './devices-page.css',
})
export class DevicesPage {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);

  protected readonly devices = httpResource<SessionRow[]>(() => url);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly deviceName = deviceName;

  protected async end({ id }: SessionRow) {
    await this.attempt(() => firstValueFrom(this.http.delete(`${url}/${id}`)));
    this.devices.reload();
  }

  protected async endAll() {
    await this.attempt(() => this.session.signOut(true));
  }

  private async attempt(deed: () => Promise<unknown>) {
    this.problem.set(undefined);
    try {
      await deed();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
