import { describe, expect, it } from 'vitest';
import {
  darkTheme,
  lightTheme,
  type ChartTheme,
  type PartColour,
} from '../../../models/present/charts/chartTheme.ts';

/** Distance in OKLab below which two colours could be taken for one another; one that is just noticeable is about 0.02. */
const CLEARLY_APART = 0.1;
/** Options are named wherever they are drawn. */
const OPTIONS_APART = 0.075;

/** Colours in OKLab. Source: Ottosson 2020, A perceptual color space for image processing. */
function oklab(colour: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function distance(one: string, other: string): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const siteParts: readonly PartColour[] = [
  'computing',
  'servers',
  'powerChain',
  'lighting',
  'roomFans',
  'pumps',
  'compressors',
  'rejection',
  'other',
];

describe.each<[string, ChartTheme]>([
  ['light', lightTheme],
  ['dark', darkTheme],
])('in the %s theme', (_, theme) => {
  it('no part has a colour that could be taken for that of an option', () => {
    const options = theme.options.flatMap(({ main, soft }) => [main, soft]);
    const close = Object.entries(theme.parts).flatMap(([part, colour]) =>
      options
        .filter((option) => distance(colour, option) < CLEARLY_APART)
        .map((option) => `${part} ${colour} and ${option}`),
    );
    expect(close).toEqual([]);
  });

  it('the parts of a site are clearly apart from each other', () => {
    const close = siteParts.flatMap((part, index) =>
      siteParts
        .slice(index + 1)
        .filter((other) => distance(theme.parts[part], theme.parts[other]) < CLEARLY_APART)
        .map((other) => `${part} and ${other}`),
    );
    expect(close).toEqual([]);
  });

  it('options are clearly apart from each other', () => {
    const mains = theme.options.map(({ main }) => main);
    const close = mains.flatMap((main, index) =>
      mains.slice(index + 1).filter((other) => distance(main, other) < OPTIONS_APART),
    );
    expect(close).toEqual([]);
  });
});

it('distances are those of published pairs: white and black are 1 apart, a colour 0 from itself', () => {
  expect(distance('#ffffff', '#000000')).toBeCloseTo(1, 4);
  expect(distance('#2a6ab8', '#2a6ab8')).toBe(0);
  // Ottosson's table: sRGB red is L 0.628, a 0.225, b 0.126.
  expect(oklab('#ff0000')[0]).toBeCloseTo(0.628, 3);
  expect(oklab('#ff0000')[1]).toBeCloseTo(0.225, 3);
  expect(oklab('#ff0000')[2]).toBeCloseTo(0.126, 3);
});
