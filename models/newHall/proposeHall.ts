import type { Library } from '../catalogue/Library.ts';
import type { Finding } from '../problems/Finding.ts';
import { numberText } from '../units/text.ts';
import type { HallAnswers } from './answersSchema.ts';
import { bareRack, type DraftParts } from './draftPlan.ts';
import { drawHall } from './drawHall.ts';
import { hallAssumptions } from './hallAssumptions.ts';
import { hallCoolingSystems, type HallSystem } from './hallCoolingSystems.ts';
import { hallDemand } from './hallDemand.ts';
import { hallDevice } from './hallDevice.ts';
import { hallLoads, type RackLoads } from './hallLoads.ts';
import { hallVoltage } from './hallVoltage.ts';
import { impossible } from './impossible.ts';
import type { NewHall } from './newHallSchema.ts';
import { placeOfHallFindings } from './placeOfHallFindings.ts';
import { rackFill } from './rackFill.ts';
import { rackSides } from './rackSides.ts';

/** Largest hall that is proposed; larger sites are several halls. */
export const MOST_RACKS = 4000;

/**
 * A plan of a new hall from a few answers: racks filled, a drawn room with rows, aisles and units, feeds and cords, a power
 * topology, a cooling plant and chain sized for them, and options if cooling systems are compared.
 *
 * @param answers - validated
 * @returns the plan, what it assumes, and the racks that the room does not hold
 * @throws ModelError `device-not-listed`, `hall-answers-impossible`, `plan-not-computable`,
 *   `ai-workload-indeterminate`
 */
export function proposeHall(answers: HallAnswers, library: Library): NewHall {
  const { runs, place, cooling, feed } = answers;
  const device = hallDevice(runs, library);
  const { systems, findings: changed } = hallCoolingSystems(cooling, device.row);
  const fill = rackFill(device, runs.devicesPerRackCount, systems, library);
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
  if (demand.rackCount > MOST_RACKS) throw tooMany(demand.rackCount);
  const loads = systems.map((system) =>
    hallLoads(draftOf(system, demand.devicesPerRackCount, demand.rackCount), library),
  ) as [RackLoads, ...RackLoads[]];
  const sides = rackSides(device.row, feed);
  const parts = { answers, device, systems, fill, demand, loads, sides, voltage };
  const drawn = drawHall(parts);
  const findings: Finding[] = [...changed, ...demand.findings, ...placeOfHallFindings(place)];
  return {
    plan: drawn.plan,
    rackCount: drawn.rackCount,
    assumptions: hallAssumptions(parts, drawn),
    shortfall: drawn.shortfall,
    findings,
  };
}

function tooMany(rackCount: number): Error {
  const message = `${numberText(rackCount)} racks exceed the largest hall that is planned at once, ${numberText(MOST_RACKS)} racks. Plan several halls.`;
  return impossible('runs', `at most ${String(MOST_RACKS)} racks`, message);
}
