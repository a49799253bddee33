import { placementRules } from '../floor/placementRules.ts';
import type { FloorUnit } from '../floor/roomSchema.ts';
import { numberText } from '../units/text.ts';
import type { DrawnHall } from './drawHall.ts';
import { HALL_ID } from './draftPlan.ts';
import type { HallParts } from './hallParts.ts';
import type { HallAssumption } from './newHallSchema.ts';

const names: Partial<Readonly<Record<FloorUnit['kind'], string>>> = {
  crah: 'CRAH units',
  'in-row': 'In-row units',
  cdu: 'CDUs',
};

const path = `halls.${HALL_ID}.room`;

/** Room, aisles and cooling units. */
export function roomAssumptions(parts: HallParts, drawn: DrawnHall): HallAssumption[] {
  return [...ofRoom(parts, drawn), ...ofUnits(parts, drawn), ...ofRatings(parts, drawn)];
}

function ofRoom({ answers }: HallParts, { plan, placed }: DrawnHall): HallAssumption[] {
  const { coldAisle, wallClearance } = placementRules(undefined);
  const corner = plan.halls[HALL_ID]?.room?.outline[2];
  const room = {
    path: `${path}.outline`,
    label: 'Room',
    value: `${numberText((corner?.x_mm ?? 0) / 1000)} × ${numberText((corner?.y_mm ?? 0) / 1000)} m`,
    source: 'Rows, aisles and units, in tiles of 600 mm',
  };
  const aisles = {
    path: `${path}.containments`,
    label: 'Aisles',
    value: `hot ${numberText(placed.hotAisle_mm)} mm, contained; cold ${numberText(coldAisle.value)} mm; at walls ${numberText(wallClearance.value)} mm`,
    source: `Placement rules; pairs of rows share a hot aisle, with their fronts to cold aisles (${coldAisle.source})`,
  };
  return answers.room === 'as-needed' ? [room, aisles] : [aisles];
}

function ofUnits({ systems }: HallParts, { plan }: DrawnHall): HallAssumption[] {
  const [base] = systems;
  return unitsOf(plan.halls[HALL_ID]?.room?.units ?? {}).map(({ kind, text }) => ({
    path: `${path}.units`,
    label: `${names[kind] ?? kind}${systems.length === 1 ? '' : `, ${base.name}`}`,
    value: text,
    source: 'Heat of racks and losses in the design hour and one more unit; round sizes, engineering default',
  }));
}

function ofRatings({ answers: { room } }: HallParts, { placed }: DrawnHall): HallAssumption[] {
  const stated = room === 'as-needed' ? undefined : room;
  const clearHeight = {
    path: `${path}.clearHeight_mm`,
    label: 'Clear height',
    value: `${numberText(placed.clearHeight_mm)} mm`,
    source: 'Engineering default: busways and cables above the racks',
  };
  const floorLoad = {
    path: `${path}.floorLoad_kg_per_m2`,
    label: 'Uniform load of the floor',
    value: `${numberText(placed.floorLoad_kg_per_m2)} kg/m²`,
    source: 'Engineering default, or what the racks require if that is more',
  };
  const doors = {
    path: `${path}.doors`,
    label: 'Doors',
    value: 'two of 1,200 mm, in the middle of the walls along the rows',
    source: 'Engineering default: two exits; the building decides',
  };
  return [
    ...(stated?.clearHeight_mm === undefined ? [clearHeight] : []),
    ...(stated?.floorLoad_kg_per_m2 === undefined ? [floorLoad] : []),
    doors,
  ];
}

/** Cooling units by kind: 7 × 200 kW. */
function unitsOf(
  units: Readonly<Record<string, FloorUnit>>,
): readonly { readonly kind: FloorUnit['kind']; readonly text: string }[] {
  const counts = new Map<string, { kind: FloorUnit['kind']; rating_kW: number; count: number }>();
  for (const { kind, coolingCapacity_kW: rating_kW } of Object.values(units)) {
    if (rating_kW === undefined) continue;
    const known = counts.get(kind);
    if (known === undefined) counts.set(kind, { kind, rating_kW, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].map(({ kind, rating_kW, count }) => ({
    kind,
    text: `${String(count)} × ${numberText(rating_kW)} kW`,
  }));
}
