import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { RackKind } from '../../../models/present/floor/floorItem.ts';
import { rackKindGroups } from '../../../models/present/floor/rackKindGroups.ts';
import { library } from '../../support/library.ts';
import { exampleText } from '../../support/plans.ts';

const hall = JSON.parse(exampleText('hall-20mw')) as JsonObject & {
  racks: Record<string, JsonObject & { name: string }>;
};

const kinds = Object.entries(hall.racks).map(([rackId, rack]): RackKind => ({
  rackId,
  name: rack.name,
  rackCount: Number(rack['count']),
  placedCount: rackId === 'gpu-a' ? 10 : Number(rack['count']),
  width_mm: 800,
  depth_mm: 1200,
  height_mm: undefined,
  weight_kg: null,
}));

const names = {
  device: (id: string) => library.devices[id]?.name ?? id,
  rackType: (id: string) => library.rackTypes[id]?.name ?? id,
};

describe('racks of the palette', () => {
  it('are grouped by devices and rack type, with placed racks of all', () => {
    const groups = rackKindGroups(hall, kinds, names);
    expect(
      groups.map(({ label, rackType, kinds: entries, placedCount, rackCount }) => [
        label,
        rackType,
        entries.length,
        `${String(placedCount)} of ${String(rackCount)}`,
      ]),
    ).toEqual([
      ['4 × NVIDIA DGX H100', 'Conteg Ri7-48-80/120, 48U', 25, '466 of 475'],
      ['8 × NVIDIA Quantum-2 QM9700 NDR 64x400G', 'Conteg Ri7-48-80/120, 48U', 25, '25 of 25'],
    ]);
  });

  it('are those that have all words of a filter, in name, device or rack type', () => {
    const found = (filter: string): number[] =>
      rackKindGroups(hall, kinds, names, filter).map((group) => group.kinds.length);
    expect(found('h100')).toEqual([25]);
    expect(found('row b conteg')).toEqual([1, 1]);
    expect(found('liquid')).toEqual([]);
  });

  it('of two racks differ if their devices do, wherever they are mounted', () => {
    const rack = (contents: JsonObject): JsonObject => ({ hall: 'h', rackType: 'r', contents });
    const two = { a: { device: 'x', count: 2 }, b: { device: 'y' } };
    const racks = {
      one: rack(two),
      turned: rack({ p: { device: 'y', position_U: 9 }, q: { device: 'x' }, r: { device: 'x' } }),
      other: rack({ a: { device: 'x' } }),
      empty: rack({}),
    };
    const [template] = kinds;
    if (template === undefined) throw new Error('the hall has racks');
    const listed = Object.keys(racks).map((rackId) => ({ ...template, rackId }));
    const same = { device: (id: string) => id, rackType: (id: string) => id };
    expect(rackKindGroups({ racks }, listed, same).map(({ label, kinds: of }) => [label, of.length])).toEqual(
      [
        ['2 × x, 1 × y', 2],
        ['1 × x', 1],
        ['Empty', 1],
      ],
    );
  });
});
