import { describe, expect, it } from 'vitest';
import { footprint } from '../../../models/floor/footprint.ts';
import { encloses, readOutline } from '../../../models/floor/outline.ts';
import { distanceToLine, passing } from '../../../models/floor/segment.ts';
import { corners } from './floors.ts';

describe('a footprint', () => {
  it('has the depth of a rack from south to north if it faces north, and from west to east if it faces east', () => {
    const rack = { x_mm: 100, y_mm: 200, width_mm: 600, depth_mm: 1200 };
    const upright = { west_mm: 100, south_mm: 200, east_mm: 700, north_mm: 1400 };
    const lying = { west_mm: 100, south_mm: 200, east_mm: 1300, north_mm: 800 };
    expect(footprint(rack)).toEqual(upright);
    expect(footprint({ ...rack, facing_deg: 180 })).toEqual(upright);
    expect(footprint({ ...rack, facing_deg: 90 })).toEqual(lying);
    expect(footprint({ ...rack, facing_deg: 270 })).toEqual(lying);
  });
});

describe('an outline', () => {
  const problem = (...points: [number, number][]): string | null => {
    const outline = readOutline(corners(...points));
    return 'problem' in outline ? outline.problem : null;
  };

  it('skips repeated corners and has the same area in either direction', () => {
    // 6 m x 4 m, less a notch of 2 m x 2 m: 20 m2.
    const ell: [number, number][] = [
      [0, 0],
      [6000, 0],
      [6000, 2000],
      [4000, 2000],
      [4000, 4000],
      [0, 4000],
      [0, 0],
    ];
    expect(readOutline(corners(...ell))).toMatchObject({ area_m2: 20 });
    expect(readOutline(corners(...ell.toReversed()))).toMatchObject({ area_m2: 20 });
  });

  it('is rejected if it crosses, touches or doubles back over itself, or has no area', () => {
    expect(problem([0, 0], [9, 9], [9, 0], [0, 9])).toContain('edge 1 meets its edge 3');
    expect(problem([0, 0], [9, 9], [9, 0], [0, 5])).toContain('edge 1 meets its edge 3');
    expect(problem([0, 0], [9, 0], [9, 9], [5, 0], [0, 9])).toContain('crosses or touches');
    expect(problem([0, 0], [9, 0], [9, 9], [9, 4], [0, 9])).toContain('crosses or touches');
    expect(problem([0, 0], [9, 0], [9, 0], [0, 0])).toContain('fewer than three');
    expect(problem([0, 0], [5, 0], [9, 0])).toContain('has no area');
    expect(problem([0, 0], [9, 0], [0, 9])).toBeNull();
  });

  it('distinguishes points inside and outside the notch of an L', () => {
    const outline = readOutline(corners([0, 0], [6, 0], [6, 2], [2, 2], [2, 6], [0, 6]));
    if ('problem' in outline) throw new Error(outline.problem);
    expect(encloses(outline.edges, 1, 5)).toBe(true);
    expect(encloses(outline.edges, 5, 1)).toBe(true);
    expect(encloses(outline.edges, 5, 5)).toBe(false);
  });
});

describe('a slanted wall', () => {
  const area = { west_mm: 0, south_mm: 0, east_mm: 10, north_mm: 10 };

  it('has the distance of its nearest point from a rectangle', () => {
    // The line x + y = 30 is closest to the corner (10, 10): (30 - 20) / sqrt 2.
    const line = { x1_mm: 30, y1_mm: 0, x2_mm: 0, y2_mm: 30 };
    expect(distanceToLine(area, line)).toBeCloseTo(10 / Math.SQRT2, 9);
    expect(distanceToLine(area, { ...line, y1_mm: 5, x2_mm: 5 })).toBeCloseTo((35 - 20) / Math.SQRT2, 9);
  });

  it('passes through a rectangle only if it is inside, not along an edge', () => {
    expect(passing({ x1_mm: -5, y1_mm: 5, x2_mm: 5, y2_mm: 5 }, area)).toEqual({
      x1_mm: 0,
      y1_mm: 5,
      x2_mm: 5,
      y2_mm: 5,
    });
    expect(passing({ x1_mm: -5, y1_mm: 10, x2_mm: 15, y2_mm: 10 }, area)).toBeNull();
    expect(passing({ x1_mm: 10, y1_mm: 20, x2_mm: 20, y2_mm: 10 }, area)).toBeNull();
  });
});
