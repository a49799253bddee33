import type { SavingCause } from '../../study/exchangeCauses.ts';
import { listText } from '../../units/text.ts';

const labels: Readonly<Record<SavingCause, string>> = {
  cooling: 'Cooling system',
  power: 'Power chain',
  lighting: 'Lighting',
  devices: 'Racks and devices',
  workload: 'Utilisation and energy basis',
  place: 'Place and climate',
  tariff: 'Tariff',
  grid: 'Grid factor',
};

/** Causes of a saving in words; several that cannot be separated are one: "Cooling system and power chain". */
export function causeText(causes: readonly SavingCause[]): string {
  return listText(causes.map((cause, index) => (index === 0 ? labels[cause] : labels[cause].toLowerCase())));
}
