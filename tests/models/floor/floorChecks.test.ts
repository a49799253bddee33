import { describe, expect, it } from 'vitest';
import { checkFloor } from '../../../models/floor/checkFloor.ts';
import { startFloorChecks } from '../../../models/floor/floorChecks.ts';
import { floorOf, rack, rowOf } from './floors.ts';

describe('incremental floor checks', () => {
  const overlap = [rack('A', 5000, 5000), rack('B', 5300, 5000)];

  it('report an overlap at both racks of a pair, and clear it when one is moved', () => {
    const checks = startFloorChecks(floorOf(overlap));
    for (const key of ['rack/A', 'rack/B']) {
      expect(checks.findingsOf(key).map(({ code }) => code)).toEqual(['rack-overlap']);
    }
    checks.place([rack('B', 5600, 5000)]);
    expect(checks.findings()).toEqual([]);
    expect(checks.findingsOf('rack/B')).toEqual([]);
  });

  it('clear the findings of a removed rack', () => {
    const checks = startFloorChecks(floorOf(overlap));
    checks.take(['rack/B', 'rack/none']);
    expect(checks.findings()).toEqual([]);
    expect(checks.findingsOf('rack/B')).toEqual([]);
  });

  it('follow a row that is split and joined again', () => {
    const racks = rowOf(21, 'A', [2000, 5000]);
    const checks = startFloorChecks(floorOf(racks));
    expect(checks.findings().map(({ code }) => code)).toEqual(['row-too-long']);
    checks.take(['rack/A10', 'rack/A11']);
    expect(checks.findings()).toEqual([]);
    checks.place(racks.slice(9, 11));
    expect(checks.findings()).toEqual(checkFloor(floorOf(racks)));
  });

  it('equal a complete check if more racks overlap than are compared', () => {
    const heap = Array.from({ length: 150 }, (_, index) =>
      rack(`A${String(index).padStart(3, '0')}`, 5000 + 7 * index, 5000 + 3 * index),
    );
    const checks = startFloorChecks(floorOf(heap));
    const moved = heap.map((each, index) => (index % 40 === 3 ? { ...each, x_mm: 15_000 } : each));
    checks.place(moved.filter((_, index) => index % 40 === 3));
    expect(checks.findings()).toEqual(checkFloor(floorOf(moved)));
    checks.place(heap);
    expect(checks.findings()).toEqual(checkFloor(floorOf(heap)));
  });

  it('report overlaps hidden by many racks once these are removed', () => {
    const heap = Array.from({ length: 64 }, (_, index) => rack(`A${String(index + 10)}`, 4800, 4800));
    const pair = [rack('B1', 7190, 7190), rack('B2', 7190, 7190)];
    const checks = startFloorChecks(floorOf([...heap, ...pair]));
    checks.take(heap.map(({ key }) => key));
    expect(checks.findings()).toEqual(checkFloor(floorOf(pair)));
    expect(checks.findingsOf('rack/B2').map(({ code }) => code)).toEqual(['rack-overlap']);
    checks.place(heap);
    expect(checks.findings()).toEqual(checkFloor(floorOf([...heap, ...pair])));
  });
});
