import type { OwnRows } from '../catalogue/Library.ts';
import type { StatedSystem } from '../cooling/coolingSchema.ts';
import type { Plan, Rack } from '../plan/document/planSchema.ts';
import type { Workload } from '../workload/workloadSchema.ts';
import type { ChosenPlace } from './chosenPlace.ts';
import type { HallSystem } from './hallCoolingSystems.ts';

/** Id of the hall of the plan. */
export const HALL_ID = 'hall-1';

/** What a plan of a new hall is made of before it is drawn. */
export interface DraftParts {
  readonly name: string;
  readonly place: ChosenPlace;
  readonly racks: Plan['racks'];
  readonly workload: Workload;
  readonly catalogue: OwnRows | undefined;
  readonly system: HallSystem;
}

/** Devices in a rack without feeds, for its loads. */
export const bareRack = (rackType: string, device: string, count: number, rackCount: number): Rack => ({
  hall: HALL_ID,
  rackType,
  count: rackCount,
  contents: { devices: { device, count } },
});

/** Cooling section of a system: its preset, with one redundant unit. */
export const coolingOf = ({ preset }: HallSystem): StatedSystem => ({
  kind: 'system',
  preset,
  redundancy: 'N+1',
});

/** A plan without a drawn hall; price, grid and currency follow the place. */
export function draftPlan({ name, place, racks, workload, catalogue, system }: DraftParts): Plan {
  const { country, region, latitude_deg, longitude_deg, timeZone, climate } = place;
  return {
    schemaVersion: 1,
    name,
    site: {
      name: place.name,
      timeZone,
      country,
      ...(region === undefined ? {} : { region }),
      latitude_deg,
      longitude_deg,
      climate: { kind: 'catalogue', id: climate.id },
    },
    halls: { [HALL_ID]: { name: 'Hall 1' } },
    racks,
    power: { kind: 'chain' },
    cooling: coolingOf(system),
    workload,
    tariff: { kind: 'flat' },
    carbon: { kind: 'annual' },
    ...(catalogue === undefined ? {} : { catalogue }),
  };
}
