import type { Library } from '../catalogue/Library.ts';
import type { Finding } from '../problems/Finding.ts';
import { findingCodes } from '../problems/findingCodes.ts';
import { mergeFindings } from '../problems/mergeFindings.ts';
import { hourOfDate } from '../series/calendar.ts';
import { defaults } from './defaults.ts';
import type { Facility, FacilityHall, FacilityRacks } from './Facility.ts';
import { resolveCooling } from './resolveCooling.ts';
import { tablesOf } from './lookUp.ts';
import { groupRacks } from './groupRacks.ts';
import type { Scenario } from './planSchema.ts';
import { Preparation } from './Preparation.ts';
import { prepareCarbon } from './prepareCarbon.ts';
import { prepareConditions } from './prepareConditions.ts';
import { prepareClimate } from './prepareClimate.ts';
import { prepareCooling } from './prepareCooling.ts';
import { prepareRacks } from './prepareRacks.ts';
import { prepareSite } from './prepareSite.ts';
import { prepareTariff } from './prepareTariff.ts';

/** A facility, or none where a blocking finding makes numbers impossible; and everything found on the way. */
export interface Prepared {
  readonly facility: Facility | null;
  readonly findings: readonly Finding[];
}

/**
 * Looks everything up and fills in defaults. Never stops at the first problem, since an editor lives in half-valid plans.
 *
 * @param scenario - a validated scenario; not changed
 * @param library - catalogue tables
 */
export function prepare(scenario: Scenario, library: Library): Prepared {
  const preparation = new Preparation(tablesOf(library, scenario.catalogue));
  preparation.noteOwnRows(scenario.catalogue, library);
  const site = prepareSite(scenario, preparation);
  const climate = prepareClimate(scenario, preparation);
  const resolved = resolveCooling(scenario, preparation);
  const conditions = prepareConditions(scenario, resolved.capture, preparation);
  const { powerFactor } = conditions;
  const tariff =
    site === undefined ? undefined : prepareTariff(scenario.tariff, { site, powerFactor, preparation });
  const carbon = prepareCarbon(scenario.carbon, preparation);
  const { racks, loads } = prepareRacks(groupRacks(scenario.racks), scenario, conditions, preparation);

  const cooling = prepareCooling(
    { scenario, resolved, climate, calendar: site?.calendar, racks },
    preparation,
  );

  const findings = mergeFindings(preparation.findings);
  const blocked = findings.some(({ code }) => 'blocking' in findingCodes[code]);
  if (
    blocked ||
    site === undefined ||
    tariff === undefined ||
    carbon === undefined ||
    cooling === undefined
  ) {
    return { facility: null, findings };
  }
  const [phase] = Object.values(scenario.phases ?? {});
  const facility: Facility = {
    calendar: site.calendar,
    utcOffset_min: site.utcOffset_min,
    firstHour: phase === undefined ? 0 : hourOfDate(site.calendar, phase.date),
    conditions,
    feedDefaults: { deratingFraction: defaults.deratingFraction.value },
    halls: hallsOf(scenario, racks),
    racks,
    racksSection: scenario.racks,
    loads,
    cooling,
    tariff,
    carbon,
    inputs: preparation.inputs,
  };
  return { facility: Object.freeze(facility), findings };
}

function hallsOf(scenario: Scenario, racks: readonly FacilityRacks[]): FacilityHall[] {
  const sizingByHall = new Map<string, number>();
  for (const { group, figures } of racks) {
    const { hall } = group.rack;
    sizingByHall.set(hall, (sizingByHall.get(hall) ?? 0) + figures.itSizing_kW * group.rackCount);
  }
  return Object.entries(scenario.halls).map(([id, { name, itCapacity_kW }]) => ({
    id,
    name,
    itCapacity_kW,
    itSizing_kW: sizingByHall.get(id) ?? 0,
  }));
}
