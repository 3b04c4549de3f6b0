import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import type { SettingsInput, SettingsView } from '#contracts';
import type { ProblemError } from '../http/problem';
import { FieldFault } from '../states/field-fault';
import { ProblemNotice } from '../states/problem-notice';

/** Names that deadlines often wait for. */
const SEASONS = ['汛期', '入冬', '供暖季', '两会', '春耕', '秋收'];

const without = <T>(list: readonly T[], place: number) => list.filter((_, i) => i !== place);

/** The form of the settings; what was typed stays until it is saved or the page is left. */
@Component({
  selector: 'app-settings-form',
  imports: [FieldFault, FormField, NzButtonComponent, NzIconDirective, ProblemNotice],
  templateUrl: './settings-form.html',
  styleUrl: './settings-form.css',
})
export class SettingsForm {
  readonly settings = input.required<SettingsView>();
  readonly problem = input.required<ProblemError | undefined>();
  readonly busy = input(false);
  readonly save = output<SettingsInput>();
  readonly reload = output();

  protected readonly seasonNames = SEASONS;
  protected readonly shipped = computed(() => this.settings().shippedYears.join('、'));
  private readonly model = linkedSignal(() => {
    const { countyName, officeName, seasons, workYears } = this.settings();
    return {
      countyName,
      officeName,
      seasons: seasons.map((season) => ({ ...season })),
      workYears: workYears.map(({ year, holidays, makeUpDays }) => ({
        year,
        holidays: holidays.map((holiday) => ({ ...holiday })),
        makeUpDays: makeUpDays.join('、'),
      })),
    };
  });
  protected readonly form = form(this.model);

  protected addSeason() {
    this.model.update((model) => ({ ...model, seasons: [...model.seasons, { name: '', from: '' }] }));
  }

  protected removeSeason(place: number) {
    this.model.update((model) => ({ ...model, seasons: without(model.seasons, place) }));
  }

  protected addYear() {
    const known = [...this.settings().shippedYears, ...this.model().workYears.map(({ year }) => year)];
    const holidays = [{ name: '元旦', from: '', to: '' }];
    const year = { year: Math.max(...known) + 1, holidays, makeUpDays: '' };
    this.model.update((model) => ({ ...model, workYears: [...model.workYears, year] }));
  }

  protected removeYear(place: number) {
    this.model.update((model) => ({ ...model, workYears: without(model.workYears, place) }));
  }

  protected addHoliday(place: number) {
    this.changeHolidays(place, (holidays) => [...holidays, { name: '', from: '', to: '' }]);
  }

  protected removeHoliday(place: number, holiday: number) {
    this.changeHolidays(place, (holidays) => without(holidays, holiday));
  }

  protected submit(event: Event) {
    event.preventDefault();
    const { workYears, ...rest } = this.model();
    this.save.emit({
      ...rest,
      workYears: workYears.map(({ makeUpDays, ...year }) => ({
        ...year,
        makeUpDays: makeUpDays.split(/[、，,；;\s]+/).filter((day) => day !== ''),
      })),
    });
  }

  private changeHolidays(
    place: number,
    change: (holidays: { name: string; from: string; to: string }[]) => { name: string; from: string; to: string }[],
  ) {
    this.model.update((model) => ({
      ...model,
      workYears: model.workYears.map((year, i) => (i === place ? { ...year, holidays: change(year.holidays) } : year)),
    }));
  }
}
