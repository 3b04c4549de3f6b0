/** Red, green and blue, 0 to 255, of a computed colour: `rgb(31, 78, 140)`; three noughts where it is none. */
export function channels(color: string): [red: number, green: number, blue: number] {
  const [red = 0, green = 0, blue = 0] = color.match(/[\d.]+/g)?.map(Number) ?? [];
  return [red, green, blue];
}

const luminance = (color: string) => {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** How well one computed colour is read on another, 1 to 21 (WCAG 2.2: 4.5 for texts, 3 for shapes). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
