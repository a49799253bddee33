import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText, percentText } from '../../units/text.ts';
import type { TotalLoad } from './apparentPower.ts';
import type { ElectricalPlant, PlantSizingRequest } from './sizingSchema.ts';
import type { PlannedGenerators } from './planGenerators.ts';

type BlockStep = NonNullable<ElectricalPlant['blockStep']>;

/** Loads that return to the generators, each in a number of equal steps. */
export interface Returning {
  readonly ups: TotalLoad;
  readonly upsStepCount: number;
  readonly cooling: TotalLoad;
  readonly coolingStepCount: number;
  readonly motor: PlantSizingRequest['largestMotor'];
  readonly mechanicalPowerFactor: number;
}

const causes: Readonly<Record<BlockStep['cause'], string>> = {
  ups: 'the walk-in of the UPS',
  cooling: 'the restart of the cooling',
  motor: 'the start of the largest motor',
};

/**
 * The largest load step of the generators: a step of the UPS walk-in, a step of the cooling, or a motor start.
 *
 * Source: a starting motor draws running kVA × (starting over running kVA), at its starting power factor. Steps are compared by
 * their kVA, which loads the alternator; their kW load the engine.
 */
export function largestStep(
  returning: Returning,
  generators: PlannedGenerators,
  acceptedFraction: number | undefined,
): BlockStep {
  const steps = stepsOf(returning);
  const largest = steps.reduce((a, b) => (b.step_kVA > a.step_kVA ? b : a));
  const rating_kW = generators.requiredCount * generators.unitRating_kW;
  return {
    ...largest,
    stepFraction: rating_kW > 0 ? largest.step_kW / rating_kW : null,
    accepted_kW: acceptedFraction === undefined ? null : acceptedFraction * rating_kW,
  };
}

type Step = Pick<BlockStep, 'cause' | 'step_kW' | 'step_kVA'>;

function stepsOf(returning: Returning): [Step, ...Step[]] {
  const { ups, upsStepCount, cooling, coolingStepCount, motor, mechanicalPowerFactor } = returning;
  const steps: [Step, ...Step[]] = [
    { cause: 'ups', step_kW: ups.total_kW / upsStepCount, step_kVA: ups.total_kVA / upsStepCount },
    {
      cause: 'cooling',
      step_kW: cooling.total_kW / coolingStepCount,
      step_kVA: cooling.total_kVA / coolingStepCount,
    },
  ];
  if (motor !== undefined) {
    const step_kVA = (motor.motor_kW / mechanicalPowerFactor) * motor.startRatio;
    steps.push({ cause: 'motor', step_kW: step_kVA * motor.startPowerFactor, step_kVA });
  }
  return steps;
}

/** Checks whether the generators accept the step; a note if the accepted step is not stated. */
export function checkStep({ cause, step_kW, stepFraction, accepted_kW }: BlockStep): Finding[] {
  const path = 'generators.acceptedStepFraction';
  const step = `The largest load step of the generators is ${causes[cause]} with ${numberText(step_kW)} kW${stepFraction === null ? '' : `, ${percentText(stepFraction)} of the required generators`}`;
  if (accepted_kW === null) {
    return [finding('generator-step-unchecked', path, `${step}; the accepted load step is not stated.`)];
  }
  if (step_kW <= accepted_kW) return [];
  return [
    finding(
      'generator-step-too-large',
      path,
      `${step}; the accepted load step is ${numberText(accepted_kW)} kW.`,
    ),
  ];
}
