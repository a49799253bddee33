import type { Plan } from '../plan/document/planSchema.ts';
import { coolingOf, draftPlan, HALL_ID } from './draftPlan.ts';
import { hallOptions } from './hallOptions.ts';
import type { HallParts } from './hallParts.ts';
import { hallPower } from './hallPower.ts';
import { hallRoom } from './hallRoom.ts';
import type { HallShortfall } from './newHallSchema.ts';
import { placeRows, type PlacedRows } from './placeRows.ts';
import { rackEntries } from './rackEntries.ts';
import { systemUnits } from './systemUnits.ts';

/** A drawn hall, and what it was drawn with. */
export interface DrawnHall {
  readonly plan: Plan;
  readonly rackCount: number;
  readonly shortfall: HallShortfall | null;
  readonly placed: PlacedRows;
}

const MAX_NAME_LETTERS = 200;

/** Draws the hall, feeds its rows, and states its cooling, or the systems to compare. */
export function drawHall(parts: HallParts): DrawnHall {
  const { answers, systems, loads, device, demand } = parts;
  const placed = placeRows(parts);
  const { rackCount, shortfall, airUnits } = placed;
  const { paths, ...power } = hallPower(parts, placed);
  const ofSystems = systems.map((_, index) => systemUnits(parts, placed, index));
  const [first] = ofSystems;
  const draft = draftPlan({
    name: answers.name ?? `${device.row.name} hall in ${answers.place.name}`.slice(0, MAX_NAME_LETTERS),
    place: answers.place,
    racks: rackEntries(parts, placed, { paths, ...power }),
    workload: demand.workload,
    catalogue: device.catalogue,
    system: systems[0],
  });
  const hall = {
    name: 'Hall 1',
    itCapacity_kW: Math.ceil(loads[0].rack_kW * rackCount),
    coolingCapacity_kW: first?.capacity_kW ?? 0,
    room: hallRoom(answers.room, placed, { ...first?.units, ...power.fed.units }),
  };
  const plan: Plan = {
    ...draft,
    halls: { [HALL_ID]: hall },
    cooling: coolingOf(systems[0], airUnits),
    powerTopology: { ...paths.stated, nodes: { ...paths.stated.nodes, ...power.fed.nodes } },
    ...(systems.length === 1 ? {} : { options: hallOptions(parts, placed, ofSystems) }),
  };
  return { plan, rackCount, shortfall, placed };
}
