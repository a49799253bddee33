import { describe, expect, it } from 'vitest';
import { locksOf } from '../../../client/floor/draw/drawLocks.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { padlockSize } from '../../../models/present/floor/padlock.ts';
import type { Facing } from '../../../models/floor/pointSchema.ts';

const rack = (place: number, facing_deg: Facing = 0, isLocked = true): FloorItem => ({
  key: `gpu/${String(place)}`,
  list: 'racks',
  kind: 'rack',
  label: String(place),
  facing_deg,
  stated: isLocked ? { isLocked } : {},
  west_mm: place * 600,
  east_mm: place * 600 + 600,
  south_mm: 8_800,
  north_mm: 10_000,
});
const row = Array.from({ length: 12 }, (_, place) => rack(place));
const at = (scale_px_per_mm: number) => ({ view: { left_mm: 0, top_mm: 10_000, scale_px_per_mm } });

describe('padlocks on the drawing', () => {
  it('are at a corner of the rear of each locked item, and of no other', () => {
    const scale = 0.05;
    for (const facing_deg of [0, 90, 180, 270] as const) {
      const locks = locksOf(at(scale), [rack(0, facing_deg), rack(2, 0, false)]);
      expect(locks).toHaveLength(1);
      const [left = 0, top = 0, width = 0, height = 0] = locks[0] ?? [];
      expect([width, height]).toEqual([padlockSize.width, padlockSize.height]);
      const [x, y] = [left + width / 2, top + height / 2];
      // The rack is 30 px wide and 60 px deep; its front is to the north at the top.
      if (facing_deg === 0) expect(y).toBeGreaterThan(50);
      if (facing_deg === 180) expect(y).toBeLessThan(10);
      if (facing_deg === 90) expect(x).toBeLessThan(10);
      if (facing_deg === 270) expect(x).toBeGreaterThan(20);
    }
  });

  it('are on every locked rack at a usual scale, on fewer when zoomed out, and on none when racks are only a few pixels wide', () => {
    const counts = [0.05, 0.02, 0.016, 0.008].map((scale) => locksOf(at(scale), row).length);
    expect(counts[0]).toBe(12);
    expect(counts[1]).toBeLessThan(12);
    expect(counts[1]).toBeGreaterThan(2);
    expect(counts[2]).toBeLessThanOrEqual(counts[1] ?? 0);
    expect(counts[3]).toBe(0);
  });

  it('are in the middle of a locked wall, which has no corner that is wide enough', () => {
    const wall: FloorItem = {
      ...rack(0),
      list: 'walls',
      kind: 'wall',
      facing_deg: undefined,
      south_mm: 9_900,
      east_mm: 3_000,
    };
    const [left = 0, top = 0, width = 0, height = 0] = locksOf(at(0.05), [wall])[0] ?? [];
    expect([left + width / 2, top + height / 2]).toEqual([75, 2.5]);
  });
});
