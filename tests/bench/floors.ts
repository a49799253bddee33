import { feedCapacity_kVA } from '../../models/power/feed.ts';
import type { FedRacks } from '../../models/power/cords/FedRacks.ts';
import { buildTopology } from '../../models/power/topology/buildTopology.ts';
import { singleFailures } from '../../models/power/topology/singleFailures.ts';
import type { TopologyNode } from '../../models/power/topology/topologySchema.ts';
import { checkFloor } from '../../models/floor/checkFloor.ts';
import type { Floor, PlacedRack } from '../../models/floor/Floor.ts';
import { startFloorChecks } from '../../models/floor/floorChecks.ts';
import { layOutRacks } from '../../models/floor/layout/layOutRacks.ts';
import type { Room } from '../../models/floor/roomSchema.ts';

/** A rectangular room with columns for a number of racks in rows. */
export function roomFor(rackCount: number): Room {
  // A rack needs 0.6 m of a row, and a pair of rows 4.5 m; row ends, walls and columns add a third.
  const side_mm = Math.ceil(Math.sqrt(rackCount * 0.6 * 2.25 * 1.5) * 10) * 100;
  const outline = [
    { x_mm: 0, y_mm: 0 },
    { x_mm: side_mm, y_mm: 0 },
    { x_mm: side_mm, y_mm: side_mm },
    { x_mm: 0, y_mm: side_mm },
  ];
  const columns: NonNullable<Room['columns']> = {};
  for (let x_mm = 9_000; x_mm < side_mm - 3_000; x_mm += 12_000) {
    for (let y_mm = 9_000; y_mm < side_mm - 3_000; y_mm += 12_000) {
      columns[`c-${String(x_mm)}-${String(y_mm)}`] = { x_mm, y_mm, width_mm: 500, depth_mm: 500 };
    }
  }
  return { outline, columns, floorLoad_kg_per_m2: 1500 };
}

const size = { width_mm: 600, depth_mm: 1200, height_mm: 2000 };

function layoutOf(rackCount: number): ReturnType<typeof layOutRacks> {
  const racks = Array.from({ length: rackCount }, (_, index) => ({ key: `r/${String(index)}`, ...size }));
  return layOutRacks({ room: roomFor(rackCount), racks });
}

/** Racks in rows by automatic layout. */
function floorOf(rackCount: number): Floor {
  const { moves } = layoutOf(rackCount);
  const racks = moves.map(({ key, x_mm, y_mm, facing_deg }): PlacedRack => ({
    key,
    path: `racks.${key}`,
    label: key,
    x_mm,
    y_mm,
    facing_deg,
    ...size,
    weight_kg: 1000,
  }));
  if (racks.length < rackCount) throw new Error(`only ${String(racks.length)} racks are placed`);
  return { path: 'halls.hall', room: roomFor(rackCount), racks };
}

/** Layout of racks without previous positions. */
export const layingOut = (rackCount: number) => (): unknown => layoutOf(rackCount);

/** All rules for all racks of a hall. */
export function checkingAll(rackCount: number): () => unknown {
  const floor = floorOf(rackCount);
  return () => checkFloor({ ...floor });
}

/** One step of a drag: a number of racks moved by a fine step, and the findings. */
export function draggingRacks(rackCount: number, draggedCount: number): () => unknown {
  const floor = floorOf(rackCount);
  const checks = startFloorChecks(floor);
  const dragged = floor.racks.slice(rackCount / 2, rackCount / 2 + draggedCount);
  let step = 0;
  return () => {
    step = (step + 1) % 20;
    checks.place(dragged.map((rack) => ({ ...rack, x_mm: rack.x_mm + step * 100 })));
    return checks.findings();
  };
}

const feed = { phaseCount: 3, voltage_V: 415, current_A: 60, deratingFraction: 0.8 } as const;

/** All single failures of a 2N hall, all racks different, on about sixty nodes. */
export function failingEverything(rackCount: number): () => unknown {
  const nodes: Record<string, TopologyNode> = {};
  for (const side of ['a', 'b']) {
    nodes[`utility-${side}`] = { kind: 'utility' };
    nodes[`generator-${side}`] = { kind: 'generator', unitCount: 4, unitRating_kVA: 10_000 };
    nodes[`switchgear-${side}`] = { kind: 'switchgear', from: [`utility-${side}`, `generator-${side}`] };
    for (let block = 0; block < 4; block += 1) {
      nodes[`ups-${side}${String(block)}`] = {
        kind: 'ups',
        from: [`switchgear-${side}`],
        unitCount: 5,
        unitRating_kVA: 2_000,
      };
    }
    for (let row = 0; row < 25; row += 1) {
      nodes[`rpp-${side}${String(row)}`] = {
        kind: 'rpp',
        from: [`ups-${side}${String(row % 4)}`],
        unitRating_kVA: 1_500,
      };
    }
  }
  const racks = Array.from({ length: rackCount }, (_, index): FedRacks => {
    const row = String(index % 25);
    return {
      key: `rack-${String(index)}`,
      path: `racks.rack-${String(index)}`,
      rackCount: 1,
      powerFactor: 0.95,
      feeds: { A: { ...feed, side: 'A' }, B: { ...feed, side: 'B' } },
      fromOf: { A: `rpp-a${row}`, B: `rpp-b${row}` },
      devices: [
        { name: 'server', count: 4, draw_kW: 5 + index / rackCount, psuCount: 4, psuRequiredCount: 2 },
      ],
    };
  });
  if (feedCapacity_kVA(feed, feed) < 6 * 4) throw new Error('a feed should carry its rack alone');
  return () => {
    const { topology } = buildTopology({ nodes }, racks, { deratingFraction: 0.8, powerFactor: 0.95 });
    if (topology === null) throw new Error('the hall cannot be computed');
    return singleFailures(topology).results;
  };
}
