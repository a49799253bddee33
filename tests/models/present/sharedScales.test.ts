import { describe, expect, it } from 'vitest';
import { carbonMonths, largestCarbonMonth } from '../../../models/present/charts/carbonMonths.ts';
import { lightTheme } from '../../../models/present/charts/chartTheme.ts';
import { loadDuration } from '../../../models/present/charts/loadDuration.ts';
import type { Mark } from '../../../models/present/charts/mark.ts';
import { powerFlow, type PowerFlows } from '../../../models/present/charts/powerFlow.ts';
import { monthDomain, stackedMonths } from '../../../models/present/charts/stackedMonths.ts';

const size = { width: 600 };

function marksOf(drawn: Mark, tag: string): Mark[] {
  const inside = drawn.children.flatMap((child) => (typeof child === 'string' ? [] : marksOf(child, tag)));
  return drawn.tag === tag ? [drawn, ...inside] : inside;
}

const tallest = (drawn: Mark, fill: string): number =>
  Math.max(
    0,
    ...marksOf(drawn, 'rect').flatMap(({ attributes }) =>
      attributes['fill'] === fill ? [Number(attributes['height'])] : [],
    ),
  );

describe('charts of one option on the scale of all', () => {
  const months = (amount: number): { label: string; colour: 'computing'; amounts: number[] }[] => [
    { label: 'IT', colour: 'computing', amounts: Array<number>(12).fill(amount) },
  ];

  it('have bars in proportion: half the energy is half as high', () => {
    const [large, small] = [months(2000), months(1000)];
    const domain = monthDomain(large, small);
    const unit = { symbol: 'kWh', divisor: 1 };
    const heights = [large, small].map((parts) =>
      tallest(stackedMonths(parts, unit, { ...size, domain }, lightTheme), lightTheme.parts.computing),
    );
    expect(domain).toEqual([0, 2000]);
    expect(heights[1]).toBeCloseTo((heights[0] ?? 0) / 2, 1);
  });

  it('have the least of all below zero', () => {
    expect(monthDomain(months(-50), months(20))).toEqual([-50, 20]);
  });

  it('have carbon by month in proportion', () => {
    const carbon = (location_kg: number): { location_kg: number; marketHourly_kg: null }[] =>
      Array.from({ length: 12 }, () => ({ location_kg, marketHourly_kg: null }));
    const most_kg = Math.max(...[carbon(300), carbon(100)].map(largestCarbonMonth));
    const heights = [300, 100].map((kg) =>
      tallest(carbonMonths(carbon(kg), { ...size, most_kg }, lightTheme), lightTheme.parts.locationCarbon),
    );
    expect(heights[1]).toBeCloseTo((heights[0] ?? 0) / 3, 1);
  });

  it('have the same axis of loads', () => {
    const axis = (load_kW: number): unknown => {
      const loads = new Float64Array(8760).fill(load_kW);
      const colours = lightTheme.options[0] ?? { main: '', soft: '' };
      const drawn = loadDuration(
        { facility_kW: loads, it_kW: loads, colours },
        { ...size, most_kW: 90 },
        lightTheme,
      );
      return marksOf(drawn, 'text').map(({ children }) => children[0]);
    };
    expect(axis(30)).toEqual(axis(90));
  });

  it('have bands of equal energy equally wide, whatever the whole is', () => {
    const flows = (it_kWh: number, loss_kWh: number): PowerFlows => ({
      places: [
        { id: 'utility', label: 'Utility', colour: 'computing' },
        { id: 'it', label: 'IT', colour: 'computing' },
        { id: 'loss', label: 'Loss', colour: 'powerChain' },
      ],
      flows: [
        { from: 'utility', to: 'it', energy_kWh: it_kWh },
        { from: 'utility', to: 'loss', energy_kWh: loss_kWh },
      ],
    });
    const widthOfIt = (of: PowerFlows): number => {
      const drawn = powerFlow(of, String, { width: 700, whole_kWh: 2000 }, lightTheme);
      return Number(marksOf(drawn, 'path')[0]?.attributes['stroke-width']);
    };
    expect(widthOfIt(flows(1000, 1000))).toBeCloseTo(110, 0);
    expect(widthOfIt(flows(1000, 100))).toBeCloseTo(110, 0);
  });
});
