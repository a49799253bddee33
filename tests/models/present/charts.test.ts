import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartThemeOf, darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { clippedText } from '../../../models/present/charts/clippedText.ts';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { monthlyEnergy } from '../../../models/present/charts/monthlyEnergy.ts';
import { optionBars } from '../../../models/present/charts/optionBars.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { textWidth } from '../../../models/present/charts/textWidth.ts';

// One rack of 45.5 kW at full load: hours of each month of 2025 × 45.5 kW, at PUE 1.6 and 1.15.
const hours = [744, 672, 744, 720, 744, 720, 744, 744, 720, 744, 720, 744];
const year = (name: string, pue: number): Parameters<typeof monthlyEnergy>[0][number] => ({
  name,
  months: hours.map((hourCount, index) => ({
    month: index + 1,
    itEnergy_kWh: hourCount * 45.5,
    overheadEnergy_kWh: hourCount * 45.5 * (pue - 1),
  })),
});
const airAndLiquid = [year('Air, PUE 1.6', 1.6), year('Liquid, PUE 1.15', 1.15)];
const bars = [
  { name: 'Air, PUE 1.6', parts: [398_580, 239_148], figure: '637.7 MWh', saving: '' },
  { name: 'Liquid, PUE 1.15', parts: [398_580, 59_787], figure: '458.4 MWh', saving: '28.1 % lower' },
];

const snapshot = (name: string): string => `./__snapshots__/${name}.svg`;

function all(drawing: Mark, tag: string): Mark[] {
  const inside = drawing.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag)));
  return drawing.tag === tag ? [drawing, ...inside] : inside;
}

describe('monthly energy', () => {
  it('is drawn as the committed file, light', async () => {
    const drawing = monthlyEnergy(airAndLiquid, { width: 1180 }, lightTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('monthly-energy-light'));
  });

  it('is drawn as the committed file, dark and narrow', async () => {
    const drawing = monthlyEnergy(airAndLiquid, { width: 320 }, darkTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('monthly-energy-dark-narrow'));
  });

  it('cuts long names to their panels, as in the committed file', async () => {
    const named = [
      'Rear-door heat exchangers throughout the second hall',
      'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
    ];
    const drawing = monthlyEnergy(
      named.map((name) => year(name, 1.3)),
      { width: 640 },
      lightTheme,
    );
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('monthly-energy-long-names'));
  });

  it('has one group for each month of each option', () => {
    const groups = all(monthlyEnergy(airAndLiquid, { width: 800 }, lightTheme), 'g');
    expect(groups.filter(({ attributes }) => 'data-month' in attributes)).toHaveLength(24);
  });

  it('has bars as high as their energy: IT and overhead add up to PUE times IT', () => {
    const drawing = monthlyEnergy(airAndLiquid, { width: 800 }, lightTheme);
    const january = all(drawing, 'g').find(({ attributes }) => attributes['data-month'] === 1);
    const [it, overhead] = (january?.children ?? [])
      .filter((child): child is Mark => typeof child !== 'string' && child.tag === 'rect')
      .map(({ attributes }) => Number(attributes['height']));
    expect(((it ?? 0) + (overhead ?? 0)) / (it ?? 1)).toBeCloseTo(1.6, 2);
  });

  it('draws a year without energy without NaN', () => {
    const empty = [
      {
        name: 'As planned',
        months: year('', 1).months.map((month) => ({ ...month, itEnergy_kWh: 0, overheadEnergy_kWh: 0 })),
      },
    ];
    expect(svgText(monthlyEnergy(empty, { width: 400 }, lightTheme))).not.toMatch(/NaN|Infinity/);
  });
});

describe('bars of options', () => {
  it('are drawn as the committed file', async () => {
    await expect(svgText(optionBars(bars, { width: 560 }, lightTheme))).toMatchFileSnapshot(
      snapshot('option-bars-light'),
    );
  });

  it('start at zero: their lengths are proportional to their figures', () => {
    const rects = all(optionBars(bars, { width: 560 }, lightTheme), 'rect');
    const lengthOf = (place: number): number =>
      [1, 2].reduce((sum, part) => sum + Number(rects[place * 3 + part]?.attributes['width']), 0);
    expect(lengthOf(1) / lengthOf(0)).toBeCloseTo(1.15 / 1.6, 3);
  });

  it('are compared with the baseline only on the same basis', () => {
    const count = (drawing: Mark, tag: string): number => all(drawing, tag).length;
    const apart = bars.map((bar) => ({ ...bar, isComparable: false }));
    expect(count(optionBars(bars, { width: 560 }, lightTheme), 'line')).toBe(2);
    expect(count(optionBars(apart, { width: 560 }, lightTheme), 'line')).toBe(0);
    expect(count(optionBars(apart, { width: 560 }, lightTheme), 'rect')).toBe(4);
  });

  it('draw a negative bill as no bar', () => {
    const negative = [{ name: 'Negative price', parts: [-40_562], figure: '−40,562 USD', saving: '' }];
    expect(svgText(optionBars(negative, { width: 300 }, lightTheme))).not.toMatch(/NaN|width="-/);
  });
});

describe('a label in a chart', () => {
  it('is complete if it fits, and ends in an ellipsis if not', () => {
    expect(clippedText('Liquid', 60)).toBe('Liquid');
    expect(clippedText('Liquid cooling', 60)).toBe('Liquid…');
    expect(clippedText('Liquid', 0)).toBe('L…');
  });

  it('never exceeds the available width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, room) => {
        expect(textWidth(clippedText(text, room, 'bold'), 'bold')).toBeLessThanOrEqual(room);
      }),
      { seed: 3 },
    );
  });
});

describe('an SVG file', () => {
  it('escapes the names of options', () => {
    const named = [{ name: '<b> & "c"', parts: [1], figure: '1', saving: '' }];
    expect(svgText(optionBars(named, { width: 500 }, lightTheme))).toContain('&lt;b&gt; &amp; &quot;c&quot;');
  });
});

describe('the colours of options', () => {
  it('are distinguishable by lightness', () => {
    for (const theme of [lightTheme, darkTheme]) {
      for (const { main, soft } of theme.options) {
        expect(contrast(main, soft), `${main} next to ${soft}`).toBeGreaterThan(2);
        expect(contrast(main, theme.surface), `${main} on ${theme.surface}`).toBeGreaterThan(3);
      }
    }
  });

  it('repeat after the last', () => {
    expect(chartThemeOf(lightTheme, lightTheme.options.length)).toBe(lightTheme.options[0]);
  });
});

/** Contrast ratio of two colours. Source: WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
