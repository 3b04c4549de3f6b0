import type { TaskSource } from '#contracts';
import type { Crumb } from '../../../core/page/page';

/** The way from the words of a meeting to a task: 来文《…》, its item, the list; for who may not read it, the list alone. */
export function cameFrom(source: TaskSource | null): Crumb[] {
  const list: Crumb = { label: '督办事项', path: '/tasks' };
  if (!source) return [list];
  const { sourceTextId, directiveTitle, ordinal, start } = source;
  const path = `/directives/${sourceTextId}`;
  return [
    { label: directiveTitle === null ? '来文' : `来文《${directiveTitle.replace(/[《》]/g, '')}》`, path },
    { label: `第 ${ordinal} 条`, path, query: { at: start } },
    list,
  ];
}
