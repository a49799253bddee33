const GRAMS_PER_KILOGRAM = 1000;

/** Energy of accelerators with their share of servers and switches, and of the site. */
export interface AcceleratorEnergy {
  readonly itEnergy_kWh: number;
  readonly facilityEnergy_kWh: number;
}

/**
 * Energy of accelerator-hours. Published training energies may or may not include the PUE: compare with the matching one.
 *
 * @param acceleratorTime_h - accelerator-hours
 * @param powerPerAccelerator_kW - mean draw per accelerator, with the share of its server to be included
 * @param pue - of the site
 */
export function acceleratorEnergy(
  acceleratorTime_h: number,
  powerPerAccelerator_kW: number,
  pue: number,
): AcceleratorEnergy {
  const itEnergy_kWh = acceleratorTime_h * powerPerAccelerator_kW;
  return { itEnergy_kWh, facilityEnergy_kWh: itEnergy_kWh * pue };
}

/** Carbon of that energy, location-based, in kg; null if no intensity is stated. */
export function energyCarbon_kg(energy_kWh: number, intensity_g_per_kWh: number | undefined): number | null {
  return intensity_g_per_kWh === undefined ? null : (energy_kWh * intensity_g_per_kWh) / GRAMS_PER_KILOGRAM;
}
