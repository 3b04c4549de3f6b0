/** Colours for a chart in the present theme, as CSS colours that a canvas understands. */
export interface ChartColors {
  ink: string;
  inkSoft: string;
  line: string;
  paper: string;
  brand: string;
  red: string;
  yellow: string;
  green: string;
  blue: string;
  grey: string;
}

const tokens: Readonly<Record<keyof ChartColors, string>> = {
  ink: '--ink',
  inkSoft: '--ink-soft',
  line: '--line',
  paper: '--paper',
  brand: '--brand',
  red: '--light-red',
  yellow: '--light-yellow',
  green: '--light-green',
  blue: '--light-blue',
  grey: '--light-grey',
};

/** Reads the house's colours as they are at this element: light-dark() is resolved by asking for a computed colour. */
export function colorsAt(host: HTMLElement): ChartColors {
  const probe = document.createElement('i');
  // Where a sheet sets durations for everything, a changed colour would be on its way when it is read.
  probe.style.transitionProperty = 'none';
  host.append(probe);
  const entries = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token}, gray)`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries) as ChartColors;
}

/** The same colour with an alpha of 0 to 1, for areas under lines. */
export const faded = (color: string, alpha: number): string =>
  `color-mix(in srgb, ${color} ${Math.round(alpha * 100)}%, transparent)`;
