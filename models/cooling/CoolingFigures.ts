/** Consumption and heat flows of cooling over some hours: kWh, or mean powers in kW of a single hour; water in L. */
export interface CoolingFigures {
  /** Fans that move room air, including rear doors. */
  airFans_kW: number;
  /** Chilled water, tower water and coolant. */
  pumps_kW: number;
  /** Chillers, DX units and trim chillers, including condenser fans of air-cooled machines. */
  compressors_kW: number;
  /** Fans of towers, dry coolers and free-cooling coils. */
  rejectionFans_kW: number;
  /** Humidifiers, and pumps of evaporative stages. */
  humidifiers_kW: number;
  /** Heat pumps that lift exported heat. */
  heatPumps_kW: number;
  evaporation_L: number;
  drift_L: number;
  blowdown_L: number;
  /** Water of evaporative stages, including their bleed. */
  adiabaticWater_L: number;
  /** Water of humidifiers, including the replacement of condensate at cold coils. */
  humidification_L: number;
  /** Heat rejected outdoors. */
  rejectedHeat_kW: number;
  /** Heat exported to a heat network, including the electricity of heat pumps. */
  exportedHeat_kW: number;
  /** Part of the heat removed without compressors. */
  economizedHeat_kW: number;
  /** Unmet heat. */
  unmetHeat_kW: number;
}

/** The figures of no hours. Always created here, so that loops receive objects of one shape whose fields are all fractions. */
export function coolingFigures(): CoolingFigures {
  const figures: CoolingFigures = {
    airFans_kW: NaN,
    pumps_kW: NaN,
    compressors_kW: NaN,
    rejectionFans_kW: NaN,
    humidifiers_kW: NaN,
    heatPumps_kW: NaN,
    evaporation_L: NaN,
    drift_L: NaN,
    blowdown_L: NaN,
    adiabaticWater_L: NaN,
    humidification_L: NaN,
    rejectedHeat_kW: NaN,
    exportedHeat_kW: NaN,
    economizedHeat_kW: NaN,
    unmetHeat_kW: NaN,
  };
  clearFigures(figures);
  return figures;
}

/** Resets figures, so that a loop can reuse them. */
export function clearFigures(figures: CoolingFigures): void {
  figures.airFans_kW = 0;
  figures.pumps_kW = 0;
  figures.compressors_kW = 0;
  figures.rejectionFans_kW = 0;
  figures.humidifiers_kW = 0;
  figures.heatPumps_kW = 0;
  figures.evaporation_L = 0;
  figures.drift_L = 0;
  figures.blowdown_L = 0;
  figures.adiabaticWater_L = 0;
  figures.humidification_L = 0;
  figures.rejectedHeat_kW = 0;
  figures.exportedHeat_kW = 0;
  figures.economizedHeat_kW = 0;
  figures.unmetHeat_kW = 0;
}

/** Electric power of all cooling equipment, in kW of an hour or kWh of several. */
export function electricPower_kW(figures: Readonly<CoolingFigures>): number {
  return (
    figures.airFans_kW +
    figures.pumps_kW +
    figures.compressors_kW +
    figures.rejectionFans_kW +
    figures.humidifiers_kW +
    figures.heatPumps_kW
  );
}
