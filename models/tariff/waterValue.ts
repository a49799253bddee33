import { meanEnergyPrice_per_kWh } from './meanEnergyPrice.ts';
import type { TariffTerms } from './TariffTerms.ts';
import type { WaterTariff } from './waterSchema.ts';

const LITRES_PER_m3 = 1000;

/**
 * Energy that costs as much as a litre of water that evaporates: sewer counts if it is billed on the supply.
 *
 * @returns kWh per litre; 0 without a price of water or of energy
 */
export function waterValue_kWh_per_L(water: WaterTariff | null, terms: TariffTerms): number {
  const energyPrice_per_kWh = meanEnergyPrice_per_kWh(terms);
  if (water === null || energyPrice_per_kWh === null || energyPrice_per_kWh <= 0) return 0;
  const { waterPrice_per_m3 = 0, sewerPrice_per_m3 = 0, sewerOn = 'discharge' } = water;
  const price_per_m3 = waterPrice_per_m3 + (sewerOn === 'supply' ? sewerPrice_per_m3 : 0);
  return price_per_m3 / LITRES_PER_m3 / energyPrice_per_kWh;
}
