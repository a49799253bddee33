/** What cooling uses and does in an hour: mean powers in kW, water in L. */
export interface CoolingFigures {
  /** Fans that move the room's air, doors included. */
  airFans_kW: number;
  /** Chilled water, tower water and coolant. */
  pumps_kW: number;
  /** Chillers, DX machines and trim chillers, condenser fans of air-cooled machines included. */
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
  /** Water of evaporative stages, their bleed included. */
  adiabaticWater_L: number;
  /** Water of humidifiers, and what replaces what cold coils condense. */
  humidification_L: number;
  /** Heat that left the site. */
  rejectedHeat_kW: number;
  /** Heat that left for a heat network, the electricity of heat pumps included. */
  exportedHeat_kW: number;
  /** Part of the heat that needed no compressor. */
  economizedHeat_kW: number;
  /** Heat that could not be taken. */
  unmetHeat_kW: number;
}

/** The hour that plants work in. They add to it, so that several of them can work in one hour. */
export interface PlantHour extends CoolingFigures {
  /**
   * Heat that is brought next, and then what the plant has to carry of it, without the plant's own pumps. It is handed over here, as the
   * answer is: a fraction that is an argument of a call would be put on the heap every hour.
   */
  toCarry_kW: number;
  /** Part of what is carried that came over the plant's cold coil or loop: what outdoor air took by itself is not in it. */
  overColdCoil_kW: number;
  /** Power of the fans or pumps that brought it. */
  bringing_kW: number;
}

/** An hour in which nothing has happened yet. Always made here, so that plants meet one shape of object, all of fractions. */
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
    toCarry_kW: NaN,
    overColdCoil_kW: NaN,
    bringing_kW: NaN,
  };
  beginHour(hour);
  return hour;
}

/** Forgets what an hour did, so that a loop can use it for the next one. */
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

/** Electric power of all that cools in an hour, in kW. */
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
