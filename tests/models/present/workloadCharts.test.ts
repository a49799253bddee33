import { describe, expect, it } from 'vitest';
import { darkTheme, lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { growthLines } from '../../../models/present/charts/growthLines.ts';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { readingText } from '../../../models/present/charts/readings.ts';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { growth } from '../../../models/workload/ai/growth.ts';

const snapshot = (name: string): string => `./__snapshots__/${name}.svg`;
const stated = { startYear: 2026, span_years: 6, startRatio: 0.25 };
// Demand × 4 per year from a quarter, hardware × sqrt 2: they are equal after ln 4 / ln (4 / sqrt 2) = 1.33 years.
const fast = growth({ ...stated, demandGrowthRatio: 4, hardwareDoubling_months: 24 });

function all(drawing: Mark, tag: string): Mark[] {
  const inside = drawing.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag)));
  return drawing.tag === tag ? [drawing, ...inside] : inside;
}

describe('demand and hardware', () => {
  it('is drawn as the committed file, light', async () => {
    const drawing = growthLines(fast, { width: 560 }, lightTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('growth-lines-light'));
  });

  it('is drawn as the committed file, dark and narrow', async () => {
    const drawing = growthLines(fast, { width: 320 }, darkTheme);
    await expect(svgText(drawing)).toMatchFileSnapshot(snapshot('growth-lines-dark-narrow'));
  });

  it('marks the crossing between its years', () => {
    const drawing = growthLines(fast, { width: 560 }, lightTheme);
    const [circle] = all(drawing, 'circle');
    const middles = [0, 1, 2].map((place) => {
      const { x, width } = drawing.readings.of(place).box;
      return x + width / 2;
    });
    expect(Number(circle?.attributes['cx'])).toBeGreaterThan(middles[1] ?? 0);
    expect(Number(circle?.attributes['cx'])).toBeLessThan(middles[2] ?? 0);
  });

  it.each([
    ['never', { startRatio: 2 }],
    ['after the years that are drawn', { startRatio: 1e-6 }],
  ])('marks no crossing %s', (_, changes) => {
    const answer = growth({ ...stated, ...changes, demandGrowthRatio: 4, hardwareDoubling_months: 24 });
    expect(all(growthLines(answer, { width: 560 }, lightTheme), 'circle')).toEqual([]);
  });

  it('is read at each year', () => {
    const { readings } = growthLines(fast, { width: 560 }, lightTheme);
    const years = Array.from({ length: readings.count }, (_, place) => readings.of(place).heading);
    expect(years).toEqual(['2026', '2027', '2028', '2029', '2030', '2031', '2032']);
    expect(readingText(readings.of(1))).toBe(
      '2027: Demand 1 times, Hardware 1.41 times, Demand over hardware 0.707 times',
    );
  });

  it.each([
    ['that do not change', { demandGrowthRatio: 1, hardwareGrowthRatio: 1, startRatio: 1 }],
    ['that grow extremely', { demandGrowthRatio: 4096, hardwareGrowthRatio: 1, startRatio: 1 }],
    ['that shrink', { demandGrowthRatio: 0.01, hardwareGrowthRatio: 0.5, startRatio: 1 }],
    ['of one year', { demandGrowthRatio: 2, hardwareGrowthRatio: 2, startRatio: 1, span_years: 1 }],
    ['of fifty years', { demandGrowthRatio: 4096, hardwareGrowthRatio: 0.01, startRatio: 1, span_years: 50 }],
  ])('draws figures %s without NaN', (_, changes) => {
    const text = svgText(growthLines(growth({ ...stated, ...changes }), { width: 400 }, lightTheme));
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    const labels = [...text.matchAll(/text-anchor="end"/g)];
    expect(labels.length).toBeLessThanOrEqual(9);
  });
});
