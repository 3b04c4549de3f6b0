import type { NeedsMe, SearchAnswer, TextMark } from '#contracts';
import { pageOf } from '../list-page';
import { entries } from '../shell/navigation';
import type { Visit } from '../visits-store';
import type { Command } from './commands';
import { rank } from './rank';

/** One line of the palette. */
export interface Option {
  /** Unlike every other. */
  id: string;
  label: string;
  /** Grey words behind the label. */
  detail: string;
  /** Where it leads; without it a deed of that id is done. */
  path?: string | undefined;
  /** Where the words that were looked for stand in the label. */
  marks: readonly TextMark[];
}

export interface Group {
  label: string;
  options: Option[];
}

interface Known {
  text: string;
  needs: NeedsMe | null;
  visits: readonly Visit[];
  commands: readonly Command[];
  found: SearchAnswer | undefined;
  /** Whether the text is long enough for the server's search. */
  searches: boolean;
}

/** Commands shown before anything is typed. */
const FIRST = 8;

/**
 * What the palette offers for a text, empty groups left out: without one what waits and what was seen lately; with one
 * what fits of these and of the commands, then what the server found, then the way to all results.
 */
export function groupsOf({ text, needs, visits, commands, found, searches }: Known): Group[] {
  const nameOf = (path: string) => entries.find((entry) => entry.path === path)?.label ?? '';
  const waiting = (needs?.entries ?? []).flatMap(({ path: page, figures }) =>
    figures
      .filter(({ count }) => count > 0)
      .map(({ key, label, count, list }) => ({
        ...{ id: `need.${key}`, label, words: ['待办', 'db', nameOf(page)], detail: `${nameOf(page)} ${count}` },
        ...{ path: pageOf(list), marks: [] },
      })),
  );
  const seen = visits.map(({ path, title, kind }) => ({
    ...{ id: `visit.${path}`, label: title, words: [kind], detail: kind, path, marks: [] },
  }));
  const deeds = commands.map((command) => ({ ...command, detail: command.detail ?? '', marks: [] }));
  const asked = text.trim();
  const groups: Group[] = [
    { label: '等我办理', options: rank(waiting, asked) },
    { label: '最近查看', options: rank(seen, asked) },
    { label: '页面和操作', options: asked === '' ? deeds.slice(0, FIRST) : rank(deeds, asked) },
  ];
  if (searches) {
    for (const { label, hits } of found?.groups ?? [])
      groups.push({
        label,
        options: hits.map((hit) => ({
          ...{ id: `${hit.kind}.${hit.id}`, label: hit.title, detail: hit.detail, path: hit.path, marks: hit.marks },
        })),
      });
    const path = `/search?text=${encodeURIComponent(asked)}`;
    groups.push({
      label: '查找',
      options: [{ id: 'all', label: `查看“${asked}”的全部结果`, detail: '', path, marks: [] }],
    });
  }
  return groups.filter(({ options }) => options.length > 0);
}
