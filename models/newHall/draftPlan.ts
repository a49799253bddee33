import type { OwnRows } from '../catalogue/Library.ts';
import type { StatedSystem } from '../cooling/coolingSchema.ts';
import type { Plan, Rack } from '../plan/document/planSchema.ts';
import type { Workload } from '../workload/workloadSchema.ts';
import { coolingPresets } from '../cooling/presets.ts';
import type { HallPlace } from './hallPlaceSchema.ts';
import type { AirUnitPlace } from './AirUnitPlace.ts';
import type { HallSystem } from './hallCoolingSystems.ts';

/** Id of the hall of the plan. */
export const HALL_ID = 'hall-1';

/** What a plan of a new hall is made of before it is drawn. */
export interface DraftParts {
  readonly name: string;
  readonly place: HallPlace;
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

/**
 * Cooling section of a system: its preset, with one redundant unit, and the glycol of its dry coolers. Room air with units in the
 * rows has the plant of the preset and the temperatures of its air.
 */
export function coolingOf(
  { capture, preset, glycolFraction }: HallSystem,
  airUnits: AirUnitPlace,
): StatedSystem {
  const common = { kind: 'system', redundancy: 'N+1' } as const;
  if (capture === 'air' && airUnits === 'in-row') {
    const { supplyAir_C, coilApproach_K, airRise_K } = coolingPresets['free-cooling-chiller'].capture;
    return {
      ...common,
      capture: {
        kind: 'in-row',
        supplyAir_C: supplyAir_C.value,
        coilApproach_K: coilApproach_K.value,
        airRise_K: airRise_K.value,
      },
      plant: { kind: 'air-cooled-chiller', economizer: 'free-cooling-coil' },
    };
  }
  return {
    ...common,
    preset,
    ...(glycolFraction === null ? {} : { plant: { kind: 'dry-cooler', glycolFraction } }),
  };
}

/** A plan without a drawn hall; price, grid and currency follow the place. */
export function draftPlan({ name, place, racks, workload, catalogue, system }: DraftParts): Plan {
  const { country, region, latitude_deg, longitude_deg, elevation_m, timeZone, climate } = place;
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
      ...(elevation_m === undefined ? {} : { elevation_m }),
      climate: { kind: 'catalogue', id: climate },
    },
    halls: { [HALL_ID]: { name: 'Hall 1' } },
    racks,
    power: { kind: 'chain' },
    cooling: coolingOf(system, 'perimeter'),
    workload,
    tariff: { kind: 'flat' },
    carbon: { kind: 'annual' },
    ...(catalogue === undefined ? {} : { catalogue }),
  };
}
