import { coolingPresets, type CoolingPresetId } from '../../models/cooling/presets.ts';
import { optionsOf, scenarioAt } from '../../models/plan/document/scenarioAt.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { presetIds } from '../../models/study/coolingStudy.ts';
import { rangeValue, type ContinuousChoice, type Design } from '../../models/study/search/designSpace.ts';
import type { DesignFigures } from '../../models/study/search/judgeDesign.ts';
import type {
  DesignLimit,
  DesignObjective,
  SearchQuestion,
} from '../../models/study/search/searchQuestion.ts';
import { studyBase, type StudyBase } from '../../models/study/studyBase.ts';
import { studyRun } from '../../models/study/studyFigures.ts';
import { sweptInputs } from '../../models/study/sweptInputs.ts';
import { library } from './library.ts';

/** Figures of a study as objectives. */
export const realObjectives = {
  cost: { figure: 'cost', label: 'Electricity cost', unit: 'USD', aim: 'least' },
  water: { figure: 'water_L', label: 'Water', unit: 'L', aim: 'least' },
  designPeak: { figure: 'designPeak_kW', label: 'Design peak', unit: 'kW', aim: 'least' },
  energy: { figure: 'facilityEnergy_kWh', label: 'Facility energy', unit: 'kWh', aim: 'least' },
} as const satisfies Record<string, DesignObjective>;

/** All heat is carried, and no inlet is outside of its class. */
export const carriesAllHeat: readonly DesignLimit[] = [
  { figure: 'unmetHourCount', label: 'Hours with unmet heat', unit: 'h', bound: 'at most', value: 0 },
  {
    figure: 'inletOutsideHourCount',
    label: 'Hours outside the class',
    unit: 'h',
    bound: 'at most',
    value: 0,
  },
];

/** A space of a real plan: a cooling preset, a supply temperature, and the number of units that the plant is divided into. */
export interface RealDesigns {
  readonly space: SearchQuestion['space'];
  /** Runs the model for a year. */
  readonly evaluate: (design: Design) => DesignFigures;
}

/**
 * Designs of the first option of a plan.
 *
 * @param resolution - supply temperatures from 14 to 34 °C
 * @param largestUnitCount - from 1 on
 */
export function realDesigns(plan: Plan, resolution: number, largestUnitCount: number): RealDesigns {
  const supply: ContinuousChoice = {
    kind: 'range',
    id: 'supply',
    label: 'Supply air temperature',
    from: 14,
    to: 34,
    unit: '°C',
    resolution,
  };
  const scenario = scenarioAt(plan, optionsOf(plan)[0]?.id ?? '');
  const bases = new Map<string, StudyBase | null>();
  const baseOf = (preset: CoolingPresetId, unitCount: number): StudyBase | null => {
    const key = `${preset} ${String(unitCount)}`;
    const cooling = { kind: 'system', preset, unitCount, redundancy: 'N+1' } as const;
    const base = bases.get(key) ?? studyBase({ ...scenario, cooling }, library);
    bases.set(key, base);
    return base;
  };
  return {
    space: [
      { kind: 'choice', id: 'preset', label: 'Cooling system', optionCount: presetIds.length },
      supply,
      ...(largestUnitCount === 1 ? [] : [unitChoice(largestUnitCount)]),
    ],
    evaluate: ([preset = 0, temperature = 0, units = 0]) => {
      const id = presetIds[preset] ?? 'small-dx';
      const base = baseOf(id, units + 1);
      if (base === null) return { figures: {}, reason: `${coolingPresets[id].name} cannot be computed.` };
      const changed = supplyInput.at(base, rangeValue(supply, temperature));
      if (changed.scenario === null) return { figures: {}, reason: changed.reason };
      const { figures, reason } = studyRun(changed.scenario, library);
      return figures === null ? { figures: {}, reason } : { figures: { ...figures }, reason: null };
    },
  };
}

const supplyInput = (() => {
  const input = sweptInputs.find(({ id }) => id === 'supplyAir_C');
  if (input === undefined) throw new Error('no sweep of the supply temperature');
  return input;
})();

const unitChoice = (largest: number): ContinuousChoice => ({
  kind: 'range',
  id: 'units',
  label: 'Units',
  from: 1,
  to: largest,
  unit: '',
  resolution: largest,
});
