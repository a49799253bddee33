import { checkCapture, type RackHeat } from '../../cooling/captureChecks.ts';
import { checkChain } from '../../power/chainChecks.ts';
import { checkFeeds } from '../../power/feedChecks.ts';
import { checkSupply } from '../../power/supplyChecks.ts';
import { checkTopology } from '../../power/topology/checkTopology.ts';
import type { FeedFindings } from '../../power/topology/foldFindings.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import { capturedFraction, computerClasses } from '../../racks/ItDraw.ts';
import type { RackItem } from '../../racks/rackFigures.ts';
import { checkDeviceLimits } from '../../racks/deviceLimits.ts';
import { checkDraws } from '../../racks/drawChecks.ts';
import { checkSpaceAndWeight } from '../../racks/rackChecks.ts';
import { checkTariffAtDesignPeak } from '../../tariff/designPeakChecks.ts';
import { numberText } from '../../units/text.ts';
import { isEverPartlyIdle } from '../../workload/isEverPartlyIdle.ts';
import { chainPeaks } from './chainPeaks.ts';
import { checkHallCooling, checkRackCooling } from './coolingCapacityChecks.ts';
import type { FeedGroup } from './groupRacks.ts';
import type { Facility, FacilityHall, FacilityRacks } from './Facility.ts';
import { designPeakOf } from './designPeak.ts';
import { placementFindings } from './placementFindings.ts';
import { fedDevices } from './fedRacks.ts';
import { topologyResults } from './topologyResults.ts';
import { findingOfAllRacks } from '../document/findingOfAllRacks.ts';

/**
 * Checks a facility for errors and risks.
 *
 * @returns findings, the most severe first; identical ones are merged, with their places
 */
export function check(facility: Facility): Finding[] {
  return mergeFindings([
    ...facility.halls.flatMap(checkHall),
    ...facility.halls.flatMap((hall) => checkHallCooling(hall, facility)),
    ...checkPowerChain(facility),
    ...checkDesignPeak(facility),
    ...facility.floors.flatMap(placementFindings),
    ...facility.racks.flatMap((racks) => checkRacks(racks, facility)),
    ...checkPowerPaths(facility),
  ]);
}

/** Feeds and topology: what a failure does is reported once, under its cause. */
function checkPowerPaths(facility: Facility): Finding[] {
  const { topology, racks } = facility;
  const ofFeeds = racks.flatMap((one) =>
    one.group.feedings.map((feeding): FeedFindings => ({
      paths: feeding.ids.map((id) => `racks.${id}`),
      findings: checkFeeding(feeding, one, facility),
    })),
  );
  return topology === null
    ? ofFeeds.flatMap(({ findings }) => findings)
    : checkTopology(topology, topologyResults(topology), ofFeeds);
}

/** What supplies the site and what it is billed by, at the design peak. */
function checkDesignPeak(facility: Facility): Finding[] {
  const { tariff, carbon, topology, conditions } = facility;
  const peaks = designPeakOf(facility);
  return [
    ...checkTariffAtDesignPeak(peaks, tariff.contracted, tariff.eligibility),
    ...checkSupply(peaks.facility_kW, carbon.regulation.gridConnection_kW, topology, conditions.powerFactor),
  ];
}

/** The stages of the power chain, with all racks and the plant at their maximum. */
const checkPowerChain = ({ cooling, racks }: Facility): Finding[] =>
  cooling.kind === 'system' ? checkChain(cooling.site.chain, chainPeaks(cooling, racks)) : [];

function checkRacks(racks: FacilityRacks, facility: Facility): Finding[] {
  const { conditions, cooling, racksSection } = facility;
  const { group, duties } = racks;
  const path = `racks.${group.ids[0] ?? ''}`;
  const isPartlyIdle = duties.some(({ workload }) => isEverPartlyIdle(workload));
  return [
    ...checkSpaceAndWeight(racks, path),
    ...checkRackCooling(racks, path),
    ...checkCapture(
      heatOf(racks, facility),
      { ...cooling, pue: cooling.kind === 'fixed-pue' ? cooling.pue : undefined },
      path,
    ),
    ...checkSurroundings(racks, facility, path),
    ...checkDraws(racks, { ...conditions, isEverPartlyIdle: isPartlyIdle }, path),
  ].map((found) => findingOfAllRacks(found, group.ids, racksSection));
}

/** Limits of the devices, where the plan states what reaches them: a stated PUE says nothing of temperatures. */
function checkSurroundings({ items }: FacilityRacks, { cooling }: Facility, path: string): Finding[] {
  const { capture } = cooling;
  const devices = items.map(({ device }) => device);
  if (cooling.kind === 'fixed-pue') return checkDeviceLimits(devices, { capture }, path);
  const { air, liquid } = cooling.site.system;
  const coolant_C = liquid?.coolant?.supply_C;
  return checkDeviceLimits(devices, { capture, inlet_C: air.inlet_C, coolant_C }, path);
}

function checkFeeding(feeding: FeedGroup, racks: FacilityRacks, facility: Facility): Finding[] {
  const { feeds, ids } = feeding;
  const { figures } = racks;
  const { conditions, feedDefaults, racksSection } = facility;
  const devices = fedDevices(racks, feeding, conditions);
  const load = {
    load_kW: figures.sizing_kW,
    load_kVA: figures.sizing_kVA,
    powerFactor: conditions.powerFactor,
  };
  const supplied = devices.flatMap(({ name, psuCount, psuRequiredCount, supplyKind }) =>
    psuCount === undefined || psuRequiredCount === undefined
      ? []
      : [{ name, psuCount, psuRequiredCount, supplyKind }],
  );
  const found = checkFeeds({ load, supplied, feeds, devices }, feedDefaults, `racks.${ids[0] ?? ''}`);
  return found.map((one) => findingOfAllRacks(one, ids, racksSection));
}

/** Liquid heat share from which a device cannot run on air alone; engineering default, since rows have 0 or at least 0.5. */
const MAINLY_LIQUID = 0.5;

function heatOf({ figures, items }: FacilityRacks, { cooling, conditions }: Facility): RackHeat {
  const named = (holds: (item: RackItem) => boolean): string[] => [
    ...new Set(
      items
        .filter((item) => computerClasses.has(item.device.class) && holds(item))
        .map(({ device }) => device.name),
    ),
  ];
  const isComputed = cooling.kind === 'system';
  const isConverted = ({ device, heatCaptureFraction }: RackItem): boolean =>
    (device.liquidFraction ?? 0) === 0 &&
    (!isComputed || capturedFraction(device, conditions.capture, heatCaptureFraction) > 0);
  return {
    heat_kW: figures.heat_kW,
    airHeat_kW: isComputed ? figures.itRated_kW - figures.liquid.sizing_kW : figures.airHeat_kW,
    withoutLoop: named(isConverted),
    needLoop: named(({ device }) => (device.liquidFraction ?? 0) >= MAINLY_LIQUID),
  };
}

function checkHall(hall: FacilityHall): Finding[] {
  const { itCapacity_kW, itSizing_kW } = hall;
  if (itCapacity_kW === undefined || itSizing_kW <= itCapacity_kW) return [];
  return [
    finding(
      'hall-over-capacity',
      `halls.${hall.id}.itCapacity_kW`,
      `Maximum draw of the racks in ${hall.name} is ${numberText(itSizing_kW)} kW; the hall’s IT capacity is ${numberText(itCapacity_kW)} kW.`,
    ),
  ];
}
