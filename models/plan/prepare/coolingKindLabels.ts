import type { Capture } from '../../cooling/coolingSchema.ts';
import type { ResolvedSystem } from '../../cooling/resolveSystem.ts';

/** Labels of heat captures in messages. */
export const captureLabels: Readonly<Record<Capture, string>> = {
  'room-air': 'room air',
  'in-row': 'in-row coolers',
  'rear-door': 'rear-door heat exchangers',
  'direct-to-chip': 'direct-to-chip liquid cooling',
  immersion: 'immersion cooling',
};

/** Labels of cooling plants in messages. */
export const plantLabels: Readonly<Record<ResolvedSystem['plant']['kind'], string>> = {
  'direct-expansion': 'DX units',
  'air-cooled-chiller': 'air-cooled chiller',
  'water-cooled-chiller': 'water-cooled chiller',
  'airside-economizer': 'airside economizer',
  'dry-cooler': 'dry cooler',
  'adiabatic-cooler': 'adiabatic cooler',
  tower: 'cooling tower',
};

/** Labels of the parts of a cooling system. */
export const partLabels = { capture: 'the heat capture', plant: 'the cooling plant' } as const;

/** Labels of heat captures and cooling plants by kind. */
export const kindLabels: Readonly<Record<keyof typeof captureLabels | keyof typeof plantLabels, string>> = {
  ...captureLabels,
  ...plantLabels,
};
