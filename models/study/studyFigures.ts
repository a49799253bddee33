import type { Library } from '../catalogue/Library.ts';
import type { Scenario } from '../plan/document/planSchema.ts';
import { prepare } from '../plan/prepare/prepare.ts';
import { ModelError } from '../problems/ModelError.ts';
import type { PlantReport } from '../report/plantSchema.ts';
import { scenarioFigures, type ScenarioFigures } from '../report/scenarioFigures.ts';

/** The figures that a study compares. */
export interface StudyFigures {
  /** null without IT energy. */
  readonly pue: number | null;
  readonly facilityEnergy_kWh: number;
  readonly designPeak_kW: number;
  readonly operatingPeak_kW: number;
  /** null with a stated PUE, which does not tell the water. */
  readonly water_L: number | null;
  readonly cost: number;
  readonly carbonLocation_kg: number;
  /** Hours of the year in which the plant does not carry all heat; 0 with a stated PUE. */
  readonly unmetHourCount: number;
  /** Hours in which the IT inlet is outside what its ASHRAE class allows; 0 with a stated PUE. */
  readonly inletOutsideHourCount: number;
}

/** The figures of one run of a study, or why there are none. */
export type StudyRun =
  | {
      readonly figures: StudyFigures;
      readonly currency: string;
      readonly carbonBasis: ScenarioFigures['annual']['carbonBasis'];
      /** Energy by part; null with a stated PUE. */
      readonly parts: PlantReport['energy'] | null;
      readonly reason: null;
    }
  | { readonly figures: null; readonly reason: string };

/**
 * Runs a scenario for a study. What cannot be computed is a reason, not an exception: a study goes on.
 *
 * @param scenario - a validated scenario; not changed
 */
export function studyRun(scenario: Scenario, library: Library): StudyRun {
  try {
    const found = scenarioFigures(scenario, library);
    return found === null ? { figures: null, reason: reasonOf(scenario, library) } : runOf(found);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { figures: null, reason: error.message };
  }
}

function runOf({ annual, peak, plant, currency }: ScenarioFigures): StudyRun {
  return {
    currency,
    carbonBasis: annual.carbonBasis,
    parts: plant?.energy ?? null,
    reason: null,
    figures: {
      pue: annual.pue,
      facilityEnergy_kWh: annual.facilityEnergy_kWh,
      designPeak_kW: peak.designFacility_kW,
      operatingPeak_kW: peak.facility_kW,
      water_L: plant?.water_L ?? null,
      cost: annual.electricityCost,
      carbonLocation_kg: annual.carbonLocation_kg,
      unmetHourCount: plant?.unmetHourCount ?? 0,
      inletOutsideHourCount: plant?.inlet.outsideAllowableHourCount ?? 0,
    },
  };
}

function reasonOf(scenario: Scenario, library: Library): string {
  const { findings } = prepare(scenario, library, 'figures');
  return findings.find(({ severity }) => severity === 'error')?.message ?? 'It cannot be computed.';
}
