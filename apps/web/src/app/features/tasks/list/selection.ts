import { computed, linkedSignal, type Signal } from '@angular/core';
import type { TaskChoice } from '#contracts';

/** Rows that go on or off together. */
export interface Toggle {
  ids: readonly string[];
  on: boolean;
}

/**
 * The tasks that a person has chosen, over the pages of one list; another list begins with none.
 * @param list names the list: its filters, without page and order
 * @param rows the page that is shown, with the newest state of its tasks
 */
export function selection(list: Signal<string>, rows: Signal<readonly TaskChoice[]>) {
  const kept = linkedSignal<string, ReadonlyMap<string, TaskChoice>>({
    source: list,
    computation: () => new Map(),
  });
  const shown = computed(() => new Map(rows().map((row) => [row.id, row])));
  return {
    ids: computed((): ReadonlySet<string> => new Set(kept().keys())),
    tasks: computed(() => [...kept().values()].map((task) => shown().get(task.id) ?? task)),
    toggle({ ids, on }: Toggle) {
      const next = new Map(kept());
      for (const id of ids) {
        const row = shown().get(id);
        if (!on) next.delete(id);
        else if (row) next.set(id, row);
      }
      kept.set(next);
    },
    /** Chooses these and no others. */
    set(tasks: readonly TaskChoice[]) {
      kept.set(new Map(tasks.map((task) => [task.id, task])));
    },
    /** Keeps of the chosen those with these ids. */
    keep(ids: readonly string[]) {
      kept.set(new Map([...kept()].filter(([id]) => ids.includes(id))));
    },
  };
}

/** The ids from one row to another, whichever stands first; the other alone where the first is not there. */
export function range(ids: readonly string[], from: string, to: string): string[] {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}
