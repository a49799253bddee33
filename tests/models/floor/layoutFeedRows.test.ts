import { describe, expect, it } from 'vitest';
import { feedRows, type FeedRequest, type FedRows } from '../../../models/floor/layout/feedRows.ts';
import { layOutRacks } from '../../../models/floor/layout/layOutRacks.ts';
import { roomSchema } from '../../../models/floor/roomSchema.ts';
import { brokenRules, identicalRacks, rectangularRoom } from '../../support/rackFloors.ts';

const room = rectangularRoom(14_400, 9000);
const racks = identicalRacks(48);
const sides = [
  { side: 'A', from: ['pdu-A'] },
  { side: 'B', from: ['pdu-B'] },
];
const rpp = { kind: 'rpp', capacity_kVA: 300, width_mm: 600, depth_mm: 900 } as const;

interface Fed {
  readonly request: FeedRequest;
  readonly fed: FedRows;
}

function fedRoom(unit: FeedRequest['unit'], rowEnd_mm: number, load_kVA = 20): Fed {
  const layout = layOutRacks({ room, racks, options: { rowsAlong: 'x', withUnits: { rowEnd_mm } } });
  const request = { room, layout, racks: racks.map((rack) => ({ ...rack, load_kVA })), sides, unit };
  return { request, fed: feedRows(request) };
}

describe('fed rows', () => {
  it('have the RPPs per side that their racks require, and every rack has one on each side', () => {
    // 14,400 - 2 x 1,200 - 2 x 1,200 = 9,600 for 16 racks; 300 kVA / 20 kVA = 15 racks per RPP: two per side and row.
    const { request, fed } = fedRoom(rpp, 1200);
    expect(request.layout.rows.map(({ keys }) => keys.length)).toEqual([16, 16, 16]);
    expect(Object.keys(fed.nodes)).toHaveLength(3 * 2 * 2);
    expect(Object.keys(fed.units)).toEqual(Object.keys(fed.nodes));
    expect(fed.unfed).toEqual([]);
    expect(fed.nodes['rpp-1A1']).toEqual({
      kind: 'rpp',
      name: 'RPP 1A1',
      side: 'A',
      from: ['pdu-A'],
      unitRating_kVA: 300,
    });
    expect(fed.feeds[request.layout.rows[0]?.keys[0] ?? '']).toEqual({ A: 'rpp-1A1', B: 'rpp-1B1' });
    expect(fed.feeds[request.layout.rows[0]?.keys[15] ?? '']).toEqual({ A: 'rpp-1A2', B: 'rpp-1B2' });
  });

  it('never load a unit above its capacity', () => {
    const { fed } = fedRoom(rpp, 1200, 37);
    const load_kVA = new Map<string, number>();
    for (const nodes of Object.values(fed.feeds)) {
      for (const node of Object.values(nodes)) load_kVA.set(node, (load_kVA.get(node) ?? 0) + 37);
    }
    for (const each_kVA of load_kVA.values()) expect(each_kVA).toBeLessThanOrEqual(300);
  });

  it('meet all rules of the room', () => {
    const { request, fed } = fedRoom(rpp, 1200);
    const furnished = roomSchema.parse({ ...room, units: fed.units });
    const layout = { ...request.layout, containments: {}, unplacedKeys: [], reasons: [] };
    expect(brokenRules(furnished, racks, layout)).toEqual([]);
  });

  it('have side A at one end and side B at the other', () => {
    const { request, fed } = fedRoom(rpp, 1200);
    const [row] = request.layout.rows;
    expect(fed.units['rpp-1A1']?.x_mm).toBe((row?.x_mm ?? 0) - 600);
    expect(fed.units['rpp-1B1']?.x_mm).toBe((row?.x_mm ?? 0) + (row?.width_mm ?? 0));
  });

  it('report if there is no space for an RPP at the ends of a row', () => {
    const { fed } = fedRoom({ ...rpp, width_mm: 2000 }, 1200);
    expect(fed.units).toEqual({});
    expect(fed.unfed).toHaveLength(2 * 48);
    expect(fed.reasons).toEqual([
      'No space for a unit at the ends of some rows: reserve space at row ends, or use busways.',
    ]);
  });

  it('report if one rack exceeds the capacity of a unit', () => {
    const { fed } = fedRoom(rpp, 1200, 301);
    expect(fed.nodes).toEqual({});
    expect(fed.reasons).toEqual(['A rack of 301 kVA exceeds the capacity of a unit of 300 kVA.']);
  });

  it('use no floor for busways, which are above the racks that they feed', () => {
    const { request, fed } = fedRoom({ kind: 'busway', capacity_kVA: 400, width_mm: 600, depth_mm: 150 }, 0);
    expect(fed.unfed).toEqual([]);
    const [row] = request.layout.rows;
    // 400 kVA / 20 kVA = 20 racks: one busway per side covers the row.
    expect(fed.units['busway-1A1']).toMatchObject({
      kind: 'busway',
      x_mm: row?.x_mm,
      width_mm: row?.width_mm,
      depth_mm: 150,
    });
    const furnished = roomSchema.parse({ ...room, units: fed.units });
    const layout = { ...request.layout, containments: {}, unplacedKeys: [], reasons: [] };
    expect(brokenRules(furnished, racks, layout)).toEqual([]);
  });
});
