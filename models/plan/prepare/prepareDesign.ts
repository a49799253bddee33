import type { Library } from '../../catalogue/Library.ts';
import { BoundedMap } from '../../math/BoundedMap.ts';
import type { MeteringPoint } from '../../power/meteringPoint.ts';
import type { Climate } from '../../weather/Climate.ts';
import type { Scenario } from '../document/planSchema.ts';
import type { RackConditions } from '../../racks/rackFigures.ts';
import type { Facility, FacilityHall, FacilityRacks, FixedPueCooling, SystemCooling } from './Facility.ts';
import type { FacilityCarbon } from './FacilityCarbon.ts';
import type { Finding } from '../../problems/Finding.ts';
import type { Input } from './input.ts';
import { groupRacks } from './groupRacks.ts';
import { tablesOf } from './lookUp.ts';
import { Preparation } from './Preparation.ts';
import { prepareClimate } from './prepareClimate.ts';
import { prepareConditions } from './prepareConditions.ts';
import { prepareFloors } from './prepareFloors.ts';
import { prepareRacks } from './prepareRacks.ts';
import { prepareSite, type SiteCalendar } from './prepareSite.ts';
import { prepareTopology } from './prepareTopology.ts';
import { resolveCooling, type ResolvedCooling } from './resolveCooling.ts';
import { servicePhases } from './servicePhases.ts';
import { sitePlace, type SitePlace } from './sitePlace.ts';

/**
 * What a facility is prepared for: a report, or the figures of its years alone, which need neither the floor nor what feeds what.
 */
export type PreparedFor = 'report' | 'figures';

/** Plants and carbon terms that are kept of one design. */
const KEPT_PARTS = 32;

/** A part of a facility, with what was found and used for it. */
export interface PreparedPart<Part> {
  readonly part: Part;
  readonly findings: readonly Finding[];
  readonly inputs: readonly Input[];
}

/** What of a scenario neither tariff nor carbon nor finance reach: scenarios that differ in these alone share it. */
export interface PreparedDesign {
  /** With the inputs and the findings of the design. */
  readonly preparation: Preparation;
  readonly place: SitePlace | undefined;
  readonly site: SiteCalendar;
  readonly climate: Climate | undefined;
  readonly resolved: ResolvedCooling;
  readonly conditions: RackConditions;
  readonly itMetering: MeteringPoint;
  readonly racks: readonly FacilityRacks[];
  readonly loads: Facility['loads'];
  readonly halls: readonly FacilityHall[];
  readonly floors: Facility['floors'];
  readonly topology: Facility['topology'];
  /** Plants sized so far, by the value of a litre of water, which decides how they use it. */
  readonly coolings: BoundedMap<number, PreparedPart<FixedPueCooling | SystemCooling | undefined>>;
  /** Carbon terms so far, by the section that states them. */
  readonly carbons: BoundedMap<Scenario['carbon'], PreparedPart<FacilityCarbon | undefined>>;
}

/**
 * Looks up what of a scenario does not depend on its prices.
 *
 * @param scenario - a validated scenario; not changed
 * @param library - catalogue tables
 * @param use - with `figures` there are no floors and no topology
 */
export function prepareDesign(scenario: Scenario, library: Library, use: PreparedFor): PreparedDesign {
  const preparation = new Preparation(tablesOf(library, scenario.catalogue));
  if (use === 'report') preparation.noteOwnRows(scenario.catalogue, library);
  const place = sitePlace(scenario, preparation.tables);
  const site = prepareSite(scenario, place, preparation);
  const climate = prepareClimate(scenario, preparation);
  const resolved = resolveCooling(scenario, preparation);
  const conditions = prepareConditions(scenario, resolved.capture, preparation);
  const itMetering = preparation.statedOrDefault(
    'itMetering',
    scenario.itMetering,
    'where IT energy is metered for PUE; power shelves and supplies are inside the rack',
  );
  const serviceOf = servicePhases(scenario, site.calendar, preparation);
  const { racks, loads } = prepareRacks(
    groupRacks(scenario.racks),
    scenario,
    { conditions, serviceOf },
    preparation,
  );
  return {
    preparation,
    place,
    site,
    climate,
    resolved,
    conditions,
    itMetering,
    racks,
    loads,
    halls: hallsOf(scenario, racks),
    floors: use === 'report' ? prepareFloors(scenario, racks, preparation) : [],
    topology: use === 'report' ? prepareTopology(scenario, racks, conditions, preparation) : null,
    coolings: new BoundedMap(KEPT_PARTS),
    carbons: new BoundedMap(KEPT_PARTS),
  };
}

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
