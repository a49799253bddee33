import type { Library } from '../../catalogue/Library.ts';
import type { Finding } from '../../problems/Finding.ts';
import { isBlockingCode } from '../../problems/severityOf.ts';
import type { BoundedMap } from '../../math/BoundedMap.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import { waterValue_kWh_per_L as waterValueOf } from '../../tariff/waterValue.ts';
import type { Climate } from '../../weather/Climate.ts';
import { defaults } from './defaults.ts';
import type { Facility, FixedPueCooling, SystemCooling } from './Facility.ts';
import type { FacilityCarbon } from './FacilityCarbon.ts';
import type { FacilityTariff } from './FacilityTariff.ts';
import type { Scenario } from '../document/planSchema.ts';
import { Preparation } from './Preparation.ts';
import { embodiedOfDevices } from './embodiedOfDevices.ts';
import { prepareCarbon, prepareGrid } from './prepareCarbon.ts';
import { prepareCooling } from './prepareCooling.ts';
import { prepareDesign, type PreparedDesign, type PreparedFor, type PreparedPart } from './prepareDesign.ts';
import { prepareFinance } from './prepareFinance.ts';
import { prepareTariff } from './prepareTariff.ts';

/** A facility, or null if a blocking finding prevents results; and all findings. */
export interface Prepared {
  readonly facility: Facility | null;
  readonly findings: readonly Finding[];
}

/**
 * Looks everything up and fills in defaults. Never stops at the first problem, since an editor lives in half-valid plans.
 *
 * @param scenario - a validated scenario; not changed
 * @param library - catalogue tables
 * @param use - with `figures` the facility has no floors and no topology, and what is found about them is left out; whether there
 *   are figures, and which, is the same
 */
export function prepare(scenario: Scenario, library: Library, use: PreparedFor = 'report'): Prepared {
  return priceDesign(prepareDesign(scenario, library, use), scenario);
}

/**
 * Completes a design with tariff, carbon and finance. May be called with many scenarios for one design.
 *
 * @param design - of a scenario that differs from this one in tariff, carbon and finance alone
 */
export function priceDesign(design: PreparedDesign, scenario: Scenario): Prepared {
  const { place, site, conditions, racks, loads, halls } = design;
  const preparation = new Preparation(design.preparation.tables);
  const { powerFactor } = conditions;
  const tariff = prepareTariff(scenario.tariff, { site, place, powerFactor, preparation });
  const cooling = taken(coolingOf(design, scenario, tariff), preparation);
  const carbon = taken(carbonOf(design, scenario), preparation);
  const { calendar } = site;
  const finance =
    tariff === undefined || cooling === undefined
      ? undefined
      : prepareFinance({ scenario, tariff, calendar, cooling, halls, racks }, preparation);
  const findings = mergeFindings([...design.preparation.findings, ...preparation.findings]);
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
    itMetering: design.itMetering,
    feedDefaults: { deratingFraction: defaults['racks.feeds.deratingFraction'].value },
    halls,
    racks,
    floors: design.floors,
    topology: design.topology,
    racksSection: scenario.racks,
    loads,
    cooling,
    tariff,
    carbon,
    finance,
    inputs: [...design.preparation.inputs, ...preparation.inputs],
  };
  return { facility: Object.freeze(facility), findings };
}

/** A part with its findings and inputs handed over. */
function taken<Part>({ part, findings, inputs }: PreparedPart<Part>, preparation: Preparation): Part {
  preparation.findings.push(...findings);
  preparation.inputs.push(...inputs);
  return part;
}

/** What is known under a key, or is prepared now. */
function known<Key, Part>(
  parts: BoundedMap<Key, PreparedPart<Part>>,
  key: Key,
  prepared: (own: Preparation) => Part,
  { tables }: Preparation,
): PreparedPart<Part> {
  const before = parts.get(key);
  if (before !== undefined) return before;
  const own = new Preparation(tables);
  const part = prepared(own);
  const found = { part, findings: own.findings, inputs: own.inputs };
  parts.set(key, found);
  return found;
}

/** The cooling of a design, which the value of water decides; each is sized once. */
function coolingOf(
  design: PreparedDesign,
  scenario: Scenario,
  tariff: FacilityTariff | undefined,
): PreparedPart<FixedPueCooling | SystemCooling | undefined> {
  const { site, climate, resolved, racks, itMetering, coolings, preparation } = design;
  const waterValue_kWh_per_L = tariff === undefined ? 0 : waterValueOf(tariff.water, tariff.terms);
  const { calendar } = site;
  const context = { scenario, resolved, climate, calendar, racks, waterValue_kWh_per_L, itMetering };
  return known(coolings, waterValue_kWh_per_L, (own) => prepareCooling(context, own), preparation);
}

function carbonOf(design: PreparedDesign, scenario: Scenario): PreparedPart<FacilityCarbon | undefined> {
  const { site, place, climate, racks, loads, carbons, preparation } = design;
  const { carbon } = scenario;
  const { calendar } = site;
  const prepared = (own: Preparation): FacilityCarbon | undefined => {
    const grid = prepareGrid(carbon, { ...site, place }, own);
    if (grid === undefined) return undefined;
    const devices_kg = embodiedOfDevices({ racks, loads, calendar }, carbon, own);
    return prepareCarbon(scenario, grid, { ...site, place, ...placeOf(climate), devices_kg }, own);
  };
  return known(carbons, carbon, prepared, preparation);
}

const placeOf = (climate: Climate | undefined): Pick<Climate, 'latitude_deg' | 'longitude_deg'> => ({
  latitude_deg: climate?.latitude_deg,
  longitude_deg: climate?.longitude_deg,
});
