import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runsOfStyle } from '../../../client/floor/draw/runsOfStyle.ts';
import type { Rectangle } from '../../../models/floor/rectangle.ts';
import { runs } from '../../support/runs.ts';

interface Item extends Rectangle {
  readonly look: string | null;
}

const rack = (x_mm: number, y_mm: number, look: string | null = 'blue'): Item => ({
  west_mm: x_mm,
  east_mm: x_mm + 600,
  south_mm: y_mm,
  north_mm: y_mm + 1200,
  look,
});
const lookOf = ({ look }: Item): string | null => look;
const areaOf = ({ west_mm, east_mm, south_mm, north_mm }: Rectangle): number =>
  (east_mm - west_mm) * (north_mm - south_mm);

describe('runs of racks of the same style', () => {
  it('are one rectangle for a row, in either direction and along either axis', () => {
    const row = [0, 1, 2, 3].map((place) => rack(place * 600, 0));
    const whole = { west_mm: 0, east_mm: 2400, south_mm: 0, north_mm: 1200 };
    expect(runsOfStyle(row, lookOf, 10).get('blue')).toEqual([whole]);
    expect(runsOfStyle(row.toReversed(), lookOf, 10).get('blue')).toEqual([whole]);
    const column = [0, 1, 2].map((place) => rack(0, place * 1200));
    const tall = { west_mm: 0, east_mm: 600, south_mm: 0, north_mm: 3600 };
    expect(runsOfStyle(column, lookOf, 10).get('blue')).toEqual([tall]);
  });

  it('end where the style, the row or a gap changes', () => {
    const racks = [
      rack(0, 0),
      rack(600, 0, 'red'),
      rack(1200, 0, 'red'),
      rack(1850, 0, 'red'),
      rack(2450, 2000),
    ];
    const runs = runsOfStyle(racks, lookOf, 40);
    expect([...runs.keys()]).toEqual(['blue', 'red']);
    expect(runs.get('red')).toHaveLength(2);
    expect(runs.get('blue')).toHaveLength(2);
  });

  it('skip what is not drawn, and merge nothing without merging', () => {
    const racks = [rack(0, 0), rack(600, 0, null), rack(1200, 0)];
    expect(runsOfStyle(racks, lookOf, 40).get('blue')).toHaveLength(2);
    expect(runsOfStyle([rack(0, 0), rack(600, 0)], lookOf, -1).get('blue')).toHaveLength(2);
  });

  it('cover the same area in any order of the racks', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(places, (taken) => {
        const racks = taken.map((place) =>
          rack((place % 20) * 600, Math.floor(place / 20) * 2400, place % 7 === 0 ? 'red' : 'blue'),
        );
        const runs = runsOfStyle(racks, lookOf, 1);
        for (const look of ['red', 'blue']) {
          const [own, drawn] = [racks.filter((one) => one.look === look), runs.get(look) ?? []];
          const total = (all: readonly Rectangle[]): number => all.reduce((sum, one) => sum + areaOf(one), 0);
          expect(total(drawn)).toBe(total(own));
          for (const one of own) {
            const isCovered = drawn.some(
              (run) =>
                run.west_mm <= one.west_mm &&
                run.east_mm >= one.east_mm &&
                run.south_mm <= one.south_mm &&
                run.north_mm >= one.north_mm,
            );
            expect(isCovered).toBe(true);
          }
        }
      }),
      { seed: 20_261_123, numRuns: runs(300) },
    );
  });
});
