/** One measured figure, with the peer or limit that stands beside it. */
export interface Figure {
  name: string;
  value?: number;
  unit?: string;
  limit?: string;
  /** Why there is no value, or how it was measured. */
  note?: string;
}

export function print(title: string, figures: Figure[]) {
  console.log(`\n${title}`);
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const { name, value, unit, limit, note } of figures) {
    const figure = value === undefined ? '–' : `${value} ${unit ?? ''}`;
    console.log(
      `  ${name.padEnd(width)}  ${figure.padStart(14)}${limit ? `  ${limit}` : ''}${note ? `  (${note})` : ''}`,
    );
  }
}

/** The value below which the given share of the samples lies. */
export function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
