/** Gathers values under their keys, both in the order of the rows. */
export function grouped<T>(
  rows: readonly T[],
  key: (row: T) => string,
  value: (row: T) => string,
): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(value(row));
    else groups.set(key(row), [value(row)]);
  }
  return groups;
}
