import { checkCapture } from '../cooling/captureChecks.ts';
import { checkFeeds } from '../power/feedChecks.ts';
import { finding, type Finding } from '../problems/Finding.ts';
import { mergeFindings } from '../problems/mergeFindings.ts';
import { checkDraws, checkSpaceAndWeight } from '../racks/rackChecks.ts';
import { numberText } from '../units/text.ts';
import { trueOfGroup } from './groupRacks.ts';
import { feedsOf, type Facility, type FacilityHall, type FacilityRacks } from './Facility.ts';

/**
 * Everything that is wrong or risky in a facility, in plain words.
 *
 * @returns findings, what matters most first; the same thing is said once, with its places
 */
export function check(facility: Facility): Finding[] {
  return mergeFindings([
    ...facility.halls.flatMap(checkHall),
    ...facility.racks.flatMap((racks) => checkRacks(racks, facility)),
  ]);
}

function checkRacks(racks: FacilityRacks, facility: Facility): Finding[] {
  const { conditions, cooling, feedDefaults } = facility;
  const { figures, group, items } = racks;
  const path = `racks.${group.ids[0] ?? ''}`;
  const load = {
    load_kW: figures.sizing_kW,
    load_kVA: figures.sizing_kVA,
    powerFactor: conditions.powerFactor,
  };
  const withoutLoop = items
    .filter(({ device }) => NEEDS_LOOP.has(device.class) && (device.liquidFraction ?? 0) === 0)
    .map(({ device }) => device.name);
  const heat = {
    heat_kW: figures.heat_kW,
    airHeat_kW: figures.airHeat_kW,
    withoutLoop: [...new Set(withoutLoop)],
  };
  const findings = [
    ...checkSpaceAndWeight(racks, path),
    ...checkFeeds(load, feedsOf(racks), feedDefaults, path),
    ...checkCapture(heat, cooling, path),
    ...checkDraws(racks, conditions, path),
  ];
  return findings.map((found) => trueOfGroup(found, group, facility.racksSection));
}

/** Computers, whose heat liquid cooling is bought for; switches and storage stay in the room's air. */
const NEEDS_LOOP: ReadonlySet<string> = new Set(['gpu-server', 'gpu-rack', 'accelerator-host', 'server']);

function checkHall(hall: FacilityHall): Finding[] {
  const { itCapacity_kW, sizing_kW } = hall;
  if (itCapacity_kW === undefined || sizing_kW <= itCapacity_kW) return [];
  return [
    finding(
      'hall-over-capacity',
      `halls.${hall.id}.itCapacity_kW`,
      `The racks of ${hall.name} draw ${numberText(sizing_kW)} kW at their maximum; the hall is built for ${numberText(itCapacity_kW)} kW.`,
    ),
  ];
}
