import type { ChartTheme } from './chartTheme.ts';

/**
 * The colour of text on a fill: that of ink and surface with more contrast.
 *
 * Source: WCAG 2.2, relative luminance and contrast ratio.
 *
 * @param fill - "#rrggbb" or "rgb(r, g, b)"
 */
export function inkOn(fill: string, { ink, surface }: Pick<ChartTheme, 'ink' | 'surface'>): string {
  const behind = luminance(fill);
  return contrast(luminance(ink), behind) >= contrast(luminance(surface), behind) ? ink : surface;
}

const contrast = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

function luminance(colour: string): number {
  const channels = colour.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : [...colour.matchAll(/[\d.]+/g)].map(([channel]) => Number(channel));
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const value = channel / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
