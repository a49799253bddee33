import type { Library } from '../../catalogue/Library.ts';
import type { Finding } from '../../problems/Finding.ts';
import { isBlockingCode } from '../../problems/severityOf.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import type { Climate } from '../../weather/Climate.ts';
import { defaults } from './defaults.ts';
import type { Facility, FacilityHall, FacilityRacks } from './Facility.ts';
import { resolveCooling } from './resolveCooling.ts';
import { tablesOf } from './lookUp.ts';
import { groupRacks } from './groupRacks.ts';
import type { Scenario } from '../document/planSchema.ts';
import { Preparation } from './Preparation.ts';
import { embodiedOfDevices } from './embodiedOfDevices.ts';
import { prepareCarbon, prepareGrid } from './prepareCarbon.ts';
import { prepareConditions } from './prepareConditions.ts';
import { prepareClimate } from './prepareClimate.ts';
import { prepareCooling } from './prepareCooling.ts';
import { prepareFinance } from './prepareFinance.ts';
import { prepareFloors } from './prepareFloors.ts';
import { prepareRacks } from './prepareRacks.ts';
import { prepareSite } from './prepareSite.ts';
import { prepareTariff } from './prepareTariff.ts';
import { prepareTopology } from './prepareTopology.ts';
import { sitePlace } from './sitePlace.ts';
import { servicePhases } from './servicePhases.ts';

/** A facility, or null if a blocking finding prevents results; and all findings. */
export interface Prepared {
  readonly facility: Facility | null;
  readonly findings: readonly Finding[];
}

/**
 * What a facility is prepared for: a report, or the figures of its years alone, which need neither the floor nor what feeds what.
 */
export type PreparedFor = 'report' | 'figures';

/**
 * Looks everything up and fills in defaults. Never stops at the first problem, since an editor lives in half-valid plans.
 *
 * @param scenario - a validated scenario; not changed
 * @param library - catalogue tables
 * @param use - with `figures` the facility has no floors and no topology, and what is found about them is left out; whether there
 *   are figures, and which, is the same
 */
export function prepare(scenario: Scenario, library: Library, use: PreparedFor = 'report'): Prepared {
  const preparation = new Preparation(tablesOf(library, scenario.catalogue));
  if (use === 'report') preparation.noteOwnRows(scenario.catalogue, library);
  const place = sitePlace(scenario, preparation.tables);
  const site = prepareSite(scenario, place, preparation);
  const climate = prepareClimate(scenario, preparation);
  const resolved = resolveCooling(scenario, preparation);
  const conditions = prepareConditions(scenario, resolved.capture, preparation);
  const { powerFactor } = conditions;
  const itMetering = preparation.statedOrDefault(
    'itMetering',
    scenario.itMetering,
    'where IT energy is metered for PUE; power shelves and supplies are inside the rack',
  );
  const tariff = prepareTariff(scenario.tariff, { site, place, powerFactor, preparation });
  const grid = prepareGrid(scenario.carbon, { ...site, place }, preparation);
  const serviceOf = servicePhases(scenario, site.calendar, preparation);
  const { racks, loads } = prepareRacks(
    groupRacks(scenario.racks),
    scenario,
    { conditions, serviceOf },
    preparation,
  );

  const floors = use === 'report' ? prepareFloors(scenario, racks, preparation) : [];
  const topology = use === 'report' ? prepareTopology(scenario, racks, conditions, preparation) : null;
  const { calendar } = site;
  const cooling = prepareCooling(
    { scenario, resolved, climate, calendar, racks, tariff, itMetering },
    preparation,
  );
  const carbon =
    grid === undefined
      ? undefined
      : prepareCarbon(
          scenario,
          grid,
          {
            ...site,
            place,
            ...placeOf(climate),
            devices_kg: embodiedOfDevices({ racks, loads, calendar }, scenario.carbon, preparation),
          },
          preparation,
        );
  const halls = hallsOf(scenario, racks);
  const finance =
    tariff === undefined || cooling === undefined
      ? undefined
      : prepareFinance({ scenario, tariff, calendar, cooling, halls, racks }, preparation);
  const findings = mergeFindings(preparation.findings);
  const blocked = findings.some(({ code }) => isBlockingCode(code));
  if (
    blocked ||
    tariff === undefined ||
    carbon === undefined ||
    cooling === undefined ||
    finance === undefined
  ) {
    return { facility: null, findings };
  }
  const facility: Facility = {
    calendar,
    utcOffset_min: site.utcOffset_min,
    timeZone: site.timeZone,
    firstHour: Math.min(...loads.map((load) => load.firstHour), calendar.hourCount),
    conditions,
    itMetering,
    feedDefaults: { deratingFraction: defaults['racks.feeds.deratingFraction'].value },
    halls,
    racks,
    floors,
    topology,
    racksSection: scenario.racks,
    loads,
    cooling,
    tariff,
    carbon,
    finance,
    inputs: preparation.inputs,
  };
  return { facility: Object.freeze(facility), findings };
}

const placeOf = (climate: Climate | undefined): Pick<Climate, 'latitude_deg' | 'longitude_deg'> => ({
  latitude_deg: climate?.latitude_deg,
  longitude_deg: climate?.longitude_deg,
});

function hallsOf(scenario: Scenario, racks: readonly FacilityRacks[]): FacilityHall[] {
  const sizingByHall = new Map<string, number>();
  for (const { group, figures } of racks) {
    const { hall } = group.rack;
    sizingByHall.set(hall, (sizingByHall.get(hall) ?? 0) + figures.itSizing_kW * group.rackCount);
  }
  return Object.entries(scenario.halls).map(([id, { name, itCapacity_kW, coolingCapacity_kW }]) => ({
    id,
    name,
    itCapacity_kW,
    coolingCapacity_kW,
    itSizing_kW: sizingByHall.get(id) ?? 0,
  }));
}
