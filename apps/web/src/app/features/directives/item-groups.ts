import type { DirectiveView, RequirementView, SourceView } from '#contracts';

/** The requirements of one report, or those of none. */
export interface ItemGroup {
  /** The directive's id, or '' for those of none. */
  key: string;
  directive: DirectiveView | null;
  items: RequirementView[];
  /** Without a result that can be checked: folded, not lost. */
  vague: RequirementView[];
}

/** Requirements by the report in which they stand; every report is there, the rest only where there is any. */
export function groupsOf({ directives, requirements }: Pick<SourceView, 'directives' | 'requirements'>): ItemGroup[] {
  const of = Map.groupBy(requirements, ({ directiveId }) => directiveId);
  return [...directives, null].flatMap((directive) => {
    const all = of.get(directive?.id ?? null) ?? [];
    if (all.length === 0 && directive === null) return [];
    return {
      key: directive?.id ?? '',
      directive,
      items: all.filter(({ state }) => state !== 'vague'),
      vague: all.filter(({ state }) => state === 'vague'),
    };
  });
}
