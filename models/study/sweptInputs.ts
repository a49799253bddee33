import { resolveSystem } from '../cooling/resolveSystem.ts';
import type { ResolvedCapture } from '../cooling/captureSchema.ts';
import { inputNumber, type StudyBase } from './studyBase.ts';
import { withInput, type Changed } from './withInput.ts';

/** An input that a study varies over a range. */
export interface SweptInput {
  readonly id: SweptInputId;
  readonly label: string;
  /** Empty for a share or a ratio. */
  readonly unit: string;
  /** Range that is tried unless another is asked for, and why this one. */
  readonly range: (own: number) => readonly [least: number, most: number];
  readonly rangeReason: string;
  /** The value that a design has; undefined if it has no such input. */
  readonly valueIn: (base: StudyBase) => number | undefined;
  readonly at: (base: StudyBase, value: number) => Changed;
  /** Which designs have no such input. */
  readonly missing: string;
  /** What follows from the input in every run. */
  readonly note: string;
}

export const sweptInputIds = [
  'supplyAir_C',
  'supplyWater_C',
  'utilisationFraction',
  'energyPrice_per_kWh',
  'pue',
  'intensity_g_per_kWh',
] as const;
export type SweptInputId = (typeof sweptInputIds)[number];

const captureOf = ({ scenario: { cooling } }: StudyBase): ResolvedCapture | undefined =>
  cooling.kind === 'system' ? resolveSystem(cooling)?.capture : undefined;

/** Coldest facility water that a plan may state. */
const COLDEST_WATER_C = 5;

/** Water of rear doors follows the air: both keep their difference. */
function atSupplyAir(base: StudyBase, supplyAir_C: number): Changed {
  const changed = withInput(base, 'cooling.capture.supplyAir_C', supplyAir_C);
  const capture = captureOf(base);
  if (changed.reason !== null || capture?.kind !== 'rear-door') return changed;
  const { cooling } = base.scenario;
  const isStated =
    cooling.kind === 'system' &&
    cooling.capture?.kind === 'rear-door' &&
    cooling.capture.supplyWater_C !== undefined;
  if (isStated) return changed;
  const water_C = Math.max(COLDEST_WATER_C, capture.supplyWater_C + supplyAir_C - capture.supplyAir_C);
  return withInput({ ...base, scenario: changed.scenario }, 'cooling.capture.supplyWater_C', water_C);
}

function utilisationIn({ scenario: { workload } }: StudyBase): number | undefined {
  return 'utilisationFraction' in workload ? workload.utilisationFraction : undefined;
}

const halfToTwice = (own: number): readonly [number, number] => [own / 2, own * 2];
const HALF_TO_TWICE = 'from half to twice the value of the plan: a convention, not a forecast';

const all: Readonly<Record<SweptInputId, Omit<SweptInput, 'id'>>> = {
  supplyAir_C: {
    label: 'Supply air temperature',
    unit: '°C',
    range: () => [15, 32],
    rangeReason:
      'ASHRAE class A1 allows IT inlets of 15 to 32 °C; the inlet is warmer than the supply air by the recirculation',
    valueIn: (base) => captureOf(base)?.supplyAir_C,
    at: atSupplyAir,
    missing: 'its PUE is stated, so that no supply temperature is computed',
    note: 'Chilled water follows the air unless the plan states it. Devices draw more with warm inlets.',
  },
  supplyWater_C: {
    label: 'Facility-water supply temperature',
    unit: '°C',
    range: () => [15, 45],
    rangeReason: 'ASHRAE liquid cooling classes W17 to W45',
    valueIn: (base) => {
      const capture = captureOf(base);
      return capture !== undefined && 'heatCaptureFraction' in capture ? capture.supplyWater_C : undefined;
    },
    at: (base, value) => withInput(base, 'cooling.capture.supplyWater_C', value),
    missing: 'it has no facility water that takes heat at the devices',
    note: 'The room air keeps its temperature.',
  },
  utilisationFraction: {
    label: 'Utilisation',
    unit: '',
    range: () => [0, 1],
    rangeReason: 'from idle to full draw',
    valueIn: utilisationIn,
    at: (base, value) => withInput(base, 'workload.utilisationFraction', value),
    missing: 'its utilisation changes from hour to hour',
    note: 'Of the workload of the plan; racks with a workload of their own keep it.',
  },
  energyPrice_per_kWh: {
    label: 'Electricity price',
    unit: 'currency/kWh',
    range: halfToTwice,
    rangeReason: HALF_TO_TWICE,
    valueIn: (base) =>
      base.scenario.tariff.kind === 'flat' ? inputNumber(base, 'tariff.energyPrice_per_kWh') : undefined,
    at: (base, value) => withInput(base, 'tariff.energyPrice_per_kWh', value),
    missing: 'its tariff is no flat price',
    note: 'Changes the cost only.',
  },
  pue: {
    label: 'Stated PUE',
    unit: '',
    range: () => [1.05, 2],
    rangeReason: 'from the best published sites to old rooms (Uptime surveys: means of 1.5 to 2.5)',
    valueIn: ({ scenario: { cooling } }) => (cooling.kind === 'fixed-pue' ? cooling.pue : undefined),
    at: (base, value) => withInput(base, 'cooling.pue', value),
    missing: 'its PUE is computed',
    note: 'An asserted PUE, in every run.',
  },
  intensity_g_per_kWh: {
    label: 'Carbon intensity of the grid',
    unit: 'g/kWh',
    range: halfToTwice,
    rangeReason: HALF_TO_TWICE,
    valueIn: (base) =>
      base.scenario.carbon.kind === 'annual' ? inputNumber(base, 'carbon.intensity_g_per_kWh') : undefined,
    at: (base, value) => withInput(base, 'carbon.intensity_g_per_kWh', value),
    missing: 'its carbon factors change from hour to hour',
    note: 'Changes the carbon only.',
  },
};

/** The inputs that a sweep varies, in the order in which they are offered. */
export const sweptInputs: readonly SweptInput[] = sweptInputIds.map((id) => ({ id, ...all[id] }));
