import { finding, type Finding } from '../../problems/Finding.ts';
import { numberText } from '../../units/text.ts';
import { noteInto, type ChainInput, type Note } from '../chainInputs.ts';
import { totalLoad, type TotalLoad } from './apparentPower.ts';
import { checkStep, largestStep } from './blockStep.ts';
import { planGenerators, type PlannedGenerators } from './planGenerators.ts';
import { planTransformers } from './planTransformers.ts';
import { planUps } from './planUps.ts';
import { sizingDefaults } from './sizingDefaults.ts';
import type { ElectricalPlant, PlantSizingRequest } from './sizingSchema.ts';

/**
 * Sizes the electrical plant of a site: utility, transformers, UPS with battery, generators with fuel, and the largest load step
 * of the generators.
 *
 *     utility -> transformers -> switchgear (generators connect here) -> UPS -> distribution -> IT
 *                                    `-> cooling, lighting
 *
 * Real and reactive power are added separately. Reactive power of transformers and switchgear is neglected: a few per cent of
 * their load.
 *
 * @param request - loads at the design peak, and the requirements of each part
 * @throws ModelError `out-of-range` for a transformer or a site beyond the lists and charts
 */
export function sizeElectricalPlant(request: PlantSizingRequest): ElectricalPlant {
  const inputs: ChainInput[] = [];
  const note = noteInto(inputs);
  const loads = loadsOf(request, note);

  const transformers =
    request.transformers === undefined
      ? null
      : planTransformers(request.transformers, loads.switched.total_kVA, note);
  const { ups, findings } = planUps(request.ups, { output: loads.upsOutput, input: loads.upsInput }, note);
  const generated = generatorsOf(request, loads, note);
  const { shortPeak, found } = shortPeakOf(request, loads.upsOutput, ups);
  return {
    utility: utilityOf(loads, request.loads.transformerLoss_kW),
    transformers,
    ups,
    generators: generated.generators,
    blockStep: generated.blockStep,
    shortPeak,
    inputs,
    findings: [...findings, ...generated.findings, ...found],
  };
}

interface PlantLoad {
  readonly upsOutput: TotalLoad;
  readonly upsInput: TotalLoad;
  readonly cooling: TotalLoad;
  /** Input of the switchgear. */
  readonly switched: TotalLoad;
  readonly mechanicalPowerFactor: number;
}

function loadsOf({ loads, ...request }: PlantSizingRequest, note: Note): PlantLoad {
  const upsInputPowerFactor = note<number>(
    { stated: request.upsInputPowerFactor, ...sizingDefaults.upsInputPowerFactor },
    { path: 'upsInputPowerFactor', label: 'UPS input power factor', basis: 'kW over kVA at its input' },
  );
  const mechanicalPowerFactor = note<number>(
    { stated: request.mechanicalPowerFactor, ...sizingDefaults.mechanicalPowerFactor },
    { path: 'mechanicalPowerFactor', label: 'Power factor of cooling and lighting', basis: 'kW over kVA' },
  );
  const secured_kW = loads.it_kW + loads.distributionLoss_kW;
  const upsInput = { load_kW: secured_kW + loads.upsLoss_kW, powerFactor: upsInputPowerFactor };
  const cooling = { load_kW: loads.mechanical_kW, powerFactor: mechanicalPowerFactor };
  const lighting = { load_kW: loads.lighting_kW, powerFactor: mechanicalPowerFactor };
  const switchgearLoss = { load_kW: loads.switchgearLoss_kW, powerFactor: 1 };
  return {
    upsOutput: totalLoad([{ load_kW: secured_kW, powerFactor: request.itPowerFactor }]),
    upsInput: totalLoad([upsInput]),
    cooling: totalLoad([cooling]),
    switched: totalLoad([upsInput, cooling, lighting, switchgearLoss]),
    mechanicalPowerFactor,
  };
}

function utilityOf({ switched }: PlantLoad, transformerLoss_kW: number): ElectricalPlant['utility'] {
  const reactive = Math.sqrt(Math.max(0, switched.total_kVA ** 2 - switched.total_kW ** 2));
  const peak_kW = switched.total_kW + transformerLoss_kW;
  const peak_kVA = Math.hypot(peak_kW, reactive);
  return { peak_kW, peak_kVA, powerFactor: peak_kVA > 0 ? peak_kW / peak_kVA : null };
}

interface Generated {
  readonly generators: PlannedGenerators | null;
  readonly blockStep: ElectricalPlant['blockStep'];
  readonly findings: readonly Finding[];
}

function generatorsOf(request: PlantSizingRequest, loads: PlantLoad, note: Note): Generated {
  const { generators: requested, ups, mechanicalStepCount, largestMotor } = request;
  if (requested === undefined) return { generators: null, blockStep: null, findings: [] };
  const recharge_kW = note<number>(
    { stated: requested.batteryRecharge_kW, ...sizingDefaults.batteryRecharge_kW },
    {
      path: 'generators.batteryRecharge_kW',
      label: 'Battery recharge power',
      unit: 'kW',
      basis: 'on the generators',
    },
  );
  const steps = (stated: number | undefined, path: string, label: string): number =>
    note<number>({ stated, ...sizingDefaults.stepCount }, { path, label, basis: 'equal steps' });
  const { switched } = loads;
  const load = {
    total_kW: switched.total_kW + recharge_kW,
    total_kVA: Math.hypot(
      switched.total_kW + recharge_kW,
      Math.sqrt(Math.max(0, switched.total_kVA ** 2 - switched.total_kW ** 2)),
    ),
  };
  const { generators, findings } = planGenerators(requested, load, note);
  const returning = {
    ups: loads.upsInput,
    upsStepCount: steps(ups?.walkInStepCount, 'ups.walkInStepCount', 'UPS walk-in steps'),
    cooling: loads.cooling,
    coolingStepCount: steps(mechanicalStepCount, 'mechanicalStepCount', 'Cooling restart steps'),
    motor: largestMotor,
    mechanicalPowerFactor: loads.mechanicalPowerFactor,
  };
  const blockStep = largestStep(returning, generators, requested.acceptedStepFraction);
  return { generators, blockStep, findings: [...findings, ...checkStep(blockStep)] };
}

/** Peaks of milliseconds to minutes: separate from the hourly values that energy is computed from. */
function shortPeakOf(
  { peakRatio, loads }: PlantSizingRequest,
  { total_kW, total_kVA }: TotalLoad,
  ups: ElectricalPlant['ups'],
): { shortPeak: ElectricalPlant['shortPeak']; found: Finding[] } {
  if (peakRatio === undefined) {
    const message =
      'No sub-hourly peak ratio is stated: loads of breakers and UPS for less than an hour are not considered.';
    return { shortPeak: null, found: [finding('short-peaks-not-stated', 'peakRatio', message)] };
  }
  const shortPeak = {
    peakRatio,
    it_kW: loads.it_kW * peakRatio,
    upsOutput_kW: total_kW * peakRatio,
    upsOutput_kVA: total_kVA * peakRatio,
  };
  const rated_kW = ups === null ? Infinity : ups.requiredCount * ups.unitRating_kW;
  if (shortPeak.upsOutput_kW <= rated_kW * (1 + 1e-9)) return { shortPeak, found: [] };
  const message = `Sub-hourly peaks reach ${numberText(shortPeak.upsOutput_kW)} kW at the UPS output; the required modules are rated for ${numberText(rated_kW)} kW.`;
  return { shortPeak, found: [finding('short-peaks-above-ups', 'peakRatio', message)] };
}
