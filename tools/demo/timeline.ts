import { type Day, addDays, createWorkCalendar, YearNotLoadedError } from '#calendar';

const calendar = createWorkCalendar();

/** A moment of office time in Asia/Shanghai; minutes count from midnight. */
export const at = (day: Day, minutes: number) =>
  new Date(
    `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00+08:00`,
  );

/** The n-th working day after `day`; where the year's notice is not out yet, Monday to Friday count. */
export function workingDays(day: Day, n: number): Day {
  try {
    return n === 0 ? calendar.nextWorkingDay(day) : calendar.addWorkingDays(day, n);
  } catch (fault) {
    if (!(fault instanceof YearNotLoadedError)) throw fault;
    return addDays(day, n + 2 * Math.ceil(n / 5));
  }
}

const SOON = 20 * 60_000;

interface Entry {
  when: Date;
  order: number;
  act: () => Promise<void>;
}

/** What is yet to happen, in order of time; an act may plan further ones. */
export class Timeline {
  private readonly entries: Entry[] = [];
  private order = 0;
  private now = new Date(0);

  /** Plans an act; one that would lie in the past follows soon after what happens now. */
  plan(when: Date, act: () => Promise<void>) {
    const soon = new Date(this.now.getTime() + SOON);
    this.entries.push({ when: when < soon ? soon : when, order: this.order++, act });
  }

  /** Lets everything up to `end` happen, each thing at its time; what lies later never does. */
  async run(end: Date, travel: (to: Date) => void) {
    for (;;) {
      let first: Entry | undefined;
      for (const entry of this.entries)
        if (!first || entry.when < first.when || (+entry.when === +first.when && entry.order < first.order))
          first = entry;
      if (!first || first.when > end) return;
      this.entries.splice(this.entries.indexOf(first), 1);
      this.now = first.when;
      travel(first.when);
      await first.act();
    }
  }
}
