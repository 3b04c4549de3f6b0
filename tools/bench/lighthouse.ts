import lighthouse, { desktopConfig } from 'lighthouse';
import { atDesk } from './desk.ts';
import type { Figure } from './figure.ts';

const PORT = 4393;
const LIMITS: Record<string, number> = { performance: 95, accessibility: 100, 'best-practices': 100 };

/** Lighthouse's scores of the pages that are seen most, at a desk and on a phone, and what it found fault with. */
export const lighthouseScores = (): Promise<Figure[]> =>
  atDesk(async ({ base, cookie }) => {
    const office = await cookie('ducha1');
    const first = async (path: string) => {
      const answer = await fetch(`${base}/api/v1${path}`, { headers: { cookie: office } });
      return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
    };
    const pages: [name: string, path: string, cookie: string | undefined][] = [
      ['sign-in', '/sign-in', undefined],
      ['overview', '/overview', office],
      ['tasks', '/tasks', office],
      ['task', `/tasks/${await first('/tasks?pageSize=1')}`, office],
      ['review', `/directives/${await first('/directives/sources?pageSize=1')}`, office],
    ];
    const figures: Figure[] = [];
    for (const [device, config] of [
      ['desk', desktopConfig],
      ['phone', undefined],
    ] as const)
      for (const [name, path, session] of pages) {
        const flags = {
          port: PORT,
          logLevel: 'silent' as const,
          onlyCategories: Object.keys(LIMITS),
          ...(session !== undefined && { extraHeaders: { cookie: session } }),
        };
        const lhr = (await lighthouse(base + path, flags, config))?.lhr;
        for (const [category, limit] of Object.entries(LIMITS)) {
          const found = lhr?.categories[category];
          const faults = (found?.auditRefs ?? [])
            .filter(({ id, weight }) => weight > 0 && (lhr?.audits[id]?.score ?? 1) < 0.9)
            .map(({ id }) => `${id} ${lhr?.audits[id]?.displayValue ?? ''}`.trim());
          figures.push({
            name: `${name}, ${device}: ${category}`,
            ...(typeof found?.score === 'number' && { value: Math.round(found.score * 100) }),
            limit: `≥ ${limit}`,
            ...(faults.length > 0 && { note: faults.join('; ') }),
          });
        }
      }
    return figures;
  }, PORT);
