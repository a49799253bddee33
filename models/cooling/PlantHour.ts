/** Consumption and heat flows of cooling in an hour: mean powers in kW, water in L. */
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

/** Results of an hour that plants add to, so that several plants can share one hour. */
export interface PlantHour extends CoolingFigures {
  /**
   * Heat to be transported, and then the part that the plant has to reject, without the pumps of the plant. It is
   * passed in a field, like the result: a fraction passed as an argument would be allocated on the heap every hour.
   */
  heatToReject_kW: number;
  /** Part of the removed heat that passed the cold coil or loop of the plant, without the part removed by outdoor air directly. */
  coilHeat_kW: number;
  /** Power of the fans or pumps that transport it. */
  moverPower_kW: number;
}

/** An empty hour. Always created here, so that plants receive objects of one shape whose fields are all fractions. */
export function plantHour(): PlantHour {
  const hour: PlantHour = {
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
    heatToReject_kW: NaN,
    coilHeat_kW: NaN,
    moverPower_kW: NaN,
  };
  beginHour(hour);
  return hour;
}

/** Resets an hour, so that a loop can reuse it for the next one. */
export function beginHour(hour: PlantHour): void {
  hour.airFans_kW = 0;
  hour.pumps_kW = 0;
  hour.compressors_kW = 0;
  hour.rejectionFans_kW = 0;
  hour.humidifiers_kW = 0;
  hour.heatPumps_kW = 0;
  hour.evaporation_L = 0;
  hour.drift_L = 0;
  hour.blowdown_L = 0;
  hour.adiabaticWater_L = 0;
  hour.humidification_L = 0;
  hour.rejectedHeat_kW = 0;
  hour.exportedHeat_kW = 0;
  hour.economizedHeat_kW = 0;
  hour.unmetHeat_kW = 0;
}

/** Electric power of all cooling equipment in an hour, in kW. */
export function electricPower_kW(hour: Readonly<CoolingFigures>): number {
  return (
    hour.airFans_kW +
    hour.pumps_kW +
    hour.compressors_kW +
    hour.rejectionFans_kW +
    hour.humidifiers_kW +
    hour.heatPumps_kW
  );
}
