import { BoundedMap } from '../math/BoundedMap.ts';
import type { Library } from '../catalogue/Library.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { priceDesign } from '../plan/prepare/prepare.ts';
import { prepareDesign, type PreparedDesign } from '../plan/prepare/prepareDesign.ts';
import type { Finding } from '../problems/Finding.ts';
import type { Facility, FixedPueCooling, SystemCooling } from '../plan/prepare/Facility.ts';
import { priceYear, simulateLoads, type LoadYear, type PricedBefore } from '../simulate/simulate.ts';
import { rememberedTallies } from '../tariff/loadTally.ts';
import type { PlantReport } from './plantSchema.ts';
import { figuresOf, plantOfYear, type ScenarioFigures } from './scenarioFigures.ts';

/** The figures of a scenario, or the findings that prevent them. */
export type SharedFigures =
  | { readonly figures: ScenarioFigures; readonly findings: null }
  | { readonly figures: null; readonly findings: readonly Finding[] };

/** Loads of one design, by the value of water, and carbon years of one load that are kept: each has columns of a year. */
const KEPT_LOADS = 16;
const KEPT_CARBONS = 32;

/** A design with the loads that were simulated for it, by the cooling that was sized. */
interface KnownDesign {
  readonly sections: readonly unknown[];
  readonly design: PreparedDesign;
  readonly loads: BoundedMap<FixedPueCooling | SystemCooling, KnownLoads>;
}

/** Loads with what is computed of them whatever they cost. */
interface KnownLoads {
  readonly loads: LoadYear;
  readonly priced: PricedBefore;
  plant: PlantReport | null | undefined;
}

/**
 * Computes scenarios one after the other as `scenarioFigures` does, with the same results. A scenario that differs from the one before in
 * tariff, carbon and finance alone is not simulated again: sections are the same if they are the same object.
 *
 * @param library - catalogue tables
 */
export function sharedFigures(library: Library): (scenario: Scenario) => SharedFigures {
  let known: KnownDesign | undefined;
  return (scenario) => {
    const sections = sectionsOfDesign(scenario);
    if (known === undefined || sections.some((section, index) => section !== known?.sections[index])) {
      known = {
        sections,
        design: prepareDesign(scenario, library, 'figures'),
        loads: new BoundedMap(KEPT_LOADS),
      };
    }
    const { design, loads } = known;
    const { facility, findings } = priceDesign(design, scenario);
    if (facility === null) return { figures: null, findings };
    const simulated = loads.get(facility.cooling) ?? simulatedLoads(facility);
    loads.set(facility.cooling, simulated);
    const year = priceYear(facility, simulated.loads, simulated.priced);
    const plantOf: typeof plantOfYear = (...of) => {
      if (simulated.plant === undefined) simulated.plant = plantOfYear(...of);
      return simulated.plant;
    };
    return { figures: figuresOf(facility, year, plantOf), findings: null };
  };
}

const simulatedLoads = (facility: Facility): KnownLoads => ({
  loads: simulateLoads(facility),
  priced: { tallyOf: rememberedTallies(), carbons: new BoundedMap(KEPT_CARBONS) },
  plant: undefined,
});

/** What the loads of a scenario follow from: everything but names and prices. */
function sectionsOfDesign(scenario: Scenario): readonly unknown[] {
  const { site, halls, racks, phases, power, powerTopology, cooling } = scenario;
  const { workload, energyBasis, itMetering, catalogue } = scenario;
  return [
    site,
    halls,
    racks,
    phases,
    power,
    powerTopology,
    cooling,
    workload,
    energyBasis,
    itMetering,
    catalogue,
  ];
}
