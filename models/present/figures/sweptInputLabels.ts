import type { SweptInputId } from '../../study/sweptInputs.ts';

/** What a sweep can vary: an input, or the climate. */
export type SweptChoice = SweptInputId | 'climate';

/** An input that can be varied, with its unit as reports write it. */
export interface SweptInputLabel {
  readonly value: SweptChoice;
  readonly label: string;
  /** With `currency` for the currency of the plan; empty for a ratio. */
  readonly unit: string;
  /** Shown as percent. */
  readonly isShare: boolean;
}

const input = (value: SweptChoice, label: string, unit = ''): SweptInputLabel => ({
  value,
  label,
  unit,
  isShare: value.endsWith('Fraction'),
});

/** The inputs that a sweep is offered for; a test holds labels and units against those of the study. */
export const sweptInputLabels: readonly [SweptInputLabel, ...SweptInputLabel[]] = [
  input('supplyAir_C', 'Supply air temperature', '°C'),
  input('supplyWater_C', 'Facility-water supply temperature', '°C'),
  input('utilisationFraction', 'Utilisation'),
  input('energyPrice_per_kWh', 'Electricity price', 'currency/kWh'),
  input('climate', 'Climate'),
  input('pue', 'Stated PUE'),
  input('intensity_g_per_kWh', 'Carbon intensity of the grid', 'g/kWh'),
];
