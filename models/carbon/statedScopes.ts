import type { Accounting } from './accountingSchema.ts';
import { carbonDefaults } from './carbonDefaults.ts';
import { embodiedCarbonPerYear_kg } from './embodied.ts';
import { gensetCarbon_kg } from './gensets.ts';
import { refrigerantCarbon_kg } from './refrigerantLeak.ts';
import { refrigerantWarming } from './refrigerants.ts';

/** Annual carbon of stated generators in kg; null if the plan has none. */
export function gensetsOf(gensets: Accounting['gensets']): number | null {
  if (gensets === undefined) return null;
  if (gensets.kind === 'fuel') return gensetCarbon_kg(gensets.fuel_L);
  const { runningTime_h, load_kW, consumption_L_per_kWh } = gensets;
  const perEnergy_L_per_kWh =
    consumption_L_per_kWh ?? carbonDefaults['carbon.gensets.consumption_L_per_kWh'].value;
  return gensetCarbon_kg(runningTime_h * load_kW * perEnergy_L_per_kWh);
}

/** Annual carbon of stated refrigerant leakage in kg; null if the plan has none. */
export function refrigerantOf(stated: Accounting['refrigerant']): number | null {
  if (stated === undefined) return null;
  const { refrigerant, warmingRatio } = stated;
  const named = refrigerant === undefined ? 0 : refrigerantWarming[refrigerant];
  return refrigerantCarbon_kg({ ...stated, warmingRatio: warmingRatio ?? named });
}

/**
 * Embodied carbon of building and devices per year, in kg; null if both are unknown.
 *
 * @param catalogueDevices_kg - of all devices, used if the plan states no value
 */
export function embodiedOf(
  stated: Accounting['embodied'],
  catalogueDevices_kg: number | undefined,
): number | null {
  const { building_kg, buildingLife_years, deviceLife_years } = stated ?? {};
  const devices_kg = stated?.devices_kg ?? catalogueDevices_kg;
  if (building_kg === undefined && devices_kg === undefined) return null;
  return embodiedCarbonPerYear_kg([
    {
      embodied_kg: building_kg ?? 0,
      life_years: buildingLife_years ?? carbonDefaults['carbon.embodied.buildingLife_years'].value,
    },
    {
      embodied_kg: devices_kg ?? 0,
      life_years: deviceLife_years ?? carbonDefaults['carbon.embodied.deviceLife_years'].value,
    },
  ]);
}
