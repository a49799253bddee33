import { describe, expect, it } from 'vitest';
import { airSlice, type AirField } from '../../../../models/present/floor/air/airField.ts';
import { sliceArrows, slicePixels } from '../../../../models/present/floor/air/sliceColours.ts';
import { lightFloor } from '../../../../models/present/floor/floorTheme.ts';

const scale = { low_C: 20, high_C: 30 };

/** Two columns, one row and three levels, each warmer than the one below it. */
const field: AirField = {
  counts: { x: 2, y: 1, z: 3 },
  cell_m: { x: 0.5, y: 0.5, z: 1 },
  west_mm: 0,
  south_mm: 0,
  height_m: 3,
  temperature_C: Float32Array.of(20, 21, 22, 23, 24, 25),
  eastward_m_per_s: new Float32Array(6),
  northward_m_per_s: new Float32Array(6),
};

describe('a slice through the air', () => {
  it('is the layer of cells at its height, the lowest or highest beyond the room', () => {
    const at = (height_m: number): number[] => [...airSlice(field, height_m).temperature_C];
    expect(at(0.1)).toEqual([20, 21]);
    expect(at(1)).toEqual([22, 23]);
    expect(at(3)).toEqual([24, 25]);
    expect(at(-1)).toEqual([20, 21]);
  });

  it('has the colours of the racks in the middle of their steps, with the north on top', () => {
    // A fifth of the scale is 2 K: the middle of the first step is 21, that of the last 29.
    const pixels = slicePixels(Float32Array.of(21, Number.NaN, 29, 50), 2, scale, lightFloor);
    const hex = (index: number): string =>
      `#${[...pixels.subarray(index * 4, index * 4 + 3)].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
    expect(nearest(hex(2))).toBe(lightFloor.ramps[0]);
    expect(pixels[3 * 4 + 3]).toBe(0);
    expect(nearest(hex(0))).toBe(lightFloor.ramps.at(-1));
    expect(hex(1)).toBe(lightFloor.over);
  });

  it('has an arrow in each square of cells in which air moves', () => {
    const count = 4 * 4;
    const slice = {
      columnCount: 4,
      rowCount: 4,
      eastward_m_per_s: new Float32Array(count).fill(0.5),
      northward_m_per_s: new Float32Array(count),
    };
    expect(sliceArrows(slice, 2)).toHaveLength(4);
    expect(sliceArrows(slice, 2)[0]).toEqual({
      column: 1.5,
      row: 1.5,
      eastward_m_per_s: 0.5,
      northward_m_per_s: 0,
    });
    expect(sliceArrows({ ...slice, eastward_m_per_s: new Float32Array(count) }, 2)).toEqual([]);
  });
});

/** The colour of the theme that is nearest: the table of colours has steps. */
function nearest(hex: string): string | undefined {
  const partsOf = (text: string): number[] =>
    [1, 3, 5].map((start) => Number.parseInt(text.slice(start, start + 2), 16));
  const far = (one: string): number =>
    Math.hypot(...partsOf(one).map((value, index) => value - (partsOf(hex)[index] ?? 0)));
  return lightFloor.ramps.find((ramp) => far(ramp) < 4);
}
