import { describe, expect, it } from 'vitest';
import type { RackKind } from '../../../models/present/floor/floorItem.ts';
import { OTHER_RACKS, rackColours } from '../../../models/present/floor/rackColours.ts';

const kind = (rackId: string, placedCount: number): RackKind => ({
  rackId,
  name: rackId.toUpperCase(),
  rackCount: placedCount,
  placedCount,
  width_mm: 600,
  depth_mm: 1200,
  height_mm: 2000,
  weight_kg: 900,
});

describe('the colours of racks', () => {
  it('are one for each entry of a small hall, told with the placed racks', () => {
    const { places, entries } = rackColours([kind('a', 3), kind('b', 0), kind('c', 5)]);
    expect([...places]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
    expect(entries).toEqual([
      { place: 0, label: 'A', placedCount: 3 },
      { place: 2, label: 'C', placedCount: 5 },
    ]);
  });

  it('are one for each group of many entries, so that racks of the same build look the same', () => {
    const kinds = Array.from({ length: 40 }, (_, index) => kind(`r${String(index)}`, 2));
    const [even, odd] = [0, 1].map((rest) => kinds.filter((_, index) => index % 2 === rest));
    const { places, entries } = rackColours(kinds, () => [
      { label: 'Two', kinds: even ?? [] },
      { label: 'Three', kinds: odd ?? [] },
    ]);
    expect(entries).toEqual([
      { place: 0, label: 'Two', placedCount: 40 },
      { place: 1, label: 'Three', placedCount: 40 },
    ]);
    expect([places.get('r0'), places.get('r1'), places.get('r38')]).toEqual([0, 1, 0]);
  });

  it('belong to the six largest of many groups, in the order of the plan; the others share one, with their number', () => {
    const counts = [1, 9, 2, 8, 7, 6, 5, 4, 0];
    const { places, entries } = rackColours(counts.map((count, index) => kind(`r${String(index)}`, count)));
    expect(entries).toEqual([
      { place: 0, label: 'R1', placedCount: 9 },
      { place: 1, label: 'R3', placedCount: 8 },
      { place: 2, label: 'R4', placedCount: 7 },
      { place: 3, label: 'R5', placedCount: 6 },
      { place: 4, label: 'R6', placedCount: 5 },
      { place: 5, label: 'R7', placedCount: 4 },
      { place: OTHER_RACKS, label: 'Other, 2 kinds', placedCount: 3 },
    ]);
    expect([places.get('r0'), places.get('r8')]).toEqual([OTHER_RACKS, OTHER_RACKS]);
  });
});
