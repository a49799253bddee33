import type { Library } from '../catalogue/Library.ts';
import type { Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { HallAnswers } from './answersSchema.ts';
import type { HallPlace } from './hallPlaceSchema.ts';
import type { RackVoltage } from './countryVoltage.ts';
import { bareRack, type DraftParts } from './draftPlan.ts';
import { hallCoolingSystems, type HallSystem } from './hallCoolingSystems.ts';
import { hallDemand, type HallDemand } from './hallDemand.ts';
import { hallDevice, type HallDevice } from './hallDevice.ts';
import { hallLoads, type RackLoads } from './hallLoads.ts';
import { hallVoltage } from './hallVoltage.ts';
import { impossible } from './impossible.ts';
import { rackFill, type FillRequest, type RackFill } from './rackFill.ts';
import { rackSides, type RackSides } from './rackSides.ts';

/** What a hall is drawn from. */
export interface HallParts {
  readonly answers: HallAnswers;
  readonly device: HallDevice;
  readonly systems: readonly [HallSystem, ...HallSystem[]];
  readonly fill: RackFill;
  readonly demand: HallDemand;
  /** Loads of a rack with each system. */
  readonly loads: readonly [RackLoads, ...RackLoads[]];
  readonly sides: RackSides;
  readonly voltage: RackVoltage;
  /** What the answers contradict or leave open. */
  readonly findings: readonly Finding[];
}

/** Largest hall that is proposed; larger sites are several halls. */
export const MAX_RACKS = 4000;

/**
 * Device, racks, cooling systems and loads of a rack for the answers.
 *
 * @throws ModelError as {@link proposeHall}
 */
export function hallParts(answers: HallAnswers, library: Library): HallParts {
  const { runs, place, cooling, feed } = answers;
  const device = hallDevice(runs, library);
  const chosen = hallCoolingSystems(cooling, device.row, coldestOf(place, library));
  const { systems } = chosen;
  const fill = rackFill(device, { systems, ...statedFill(answers) }, library);
  const voltage = hallVoltage(device.row, place.country, answers.voltage_V);
  const draftOf = (system: HallSystem, perRack: number, rackCount: number): DraftParts => ({
    name: 'Draft',
    place,
    racks: { racks: bareRack(fill.rackType.id, device.row.id, perRack, rackCount) },
    workload: { kind: 'constant', utilisationFraction: 1 },
    catalogue: device.catalogue,
    system,
  });
  const single = hallLoads(draftOf(systems[0], fill.devicesPerRackCount, 1), library);
  const demand = hallDemand(runs, device, {
    devicesPerRackCount: fill.devicesPerRackCount,
    isPerRackStated: runs.devicesPerRackCount !== undefined,
    device_kW: single.rack_kW / fill.devicesPerRackCount,
  });
  if (demand.rackCount > MAX_RACKS) throw tooMany(demand.rackCount);
  const [first, ...others] = systems;
  const loadsOf = (system: HallSystem): RackLoads =>
    hallLoads(draftOf(system, demand.devicesPerRackCount, demand.rackCount), library);
  return {
    answers,
    device,
    systems,
    fill,
    demand,
    loads: [loadsOf(first), ...others.map(loadsOf)],
    sides: rackSides(device.row, feed),
    voltage,
    findings: [...chosen.findings, ...demand.findings],
  };
}

const coldestOf = ({ climate }: HallPlace, { climates }: Library): number | undefined =>
  climates[climate]?.countedDesign?.dryBulbMin_C;

/** Limits of a rack that the answers state. */
const statedFill = ({ runs, room }: HallAnswers): Omit<FillRequest, 'systems'> => ({
  stated: runs.devicesPerRackCount,
  floorLoad_kg_per_m2: room === 'as-needed' ? undefined : room.floorLoad_kg_per_m2,
});

function tooMany(rackCount: number): Error {
  const message = `${numberText(rackCount)} racks exceed the largest hall that is planned at once, ${numberText(MAX_RACKS)} racks. Plan several halls.`;
  return impossible('runs', `at most ${String(MAX_RACKS)} racks`, message);
}
