/** What cooling uses and does that is added up hour by hour: mean powers in kW, water in L. */
export interface CoolingColumns {
  /** Fans that move the room's air, doors included. */
  readonly airFans_kW: Float64Array;
  /** Chilled water, tower water and coolant. */
  readonly pumps_kW: Float64Array;
  /** Chillers, DX machines and trim chillers, condenser fans of air-cooled machines included. */
  readonly compressors_kW: Float64Array;
  /** Fans of towers, dry coolers and free-cooling coils. */
  readonly rejectionFans_kW: Float64Array;
  /** Humidifiers, and pumps of evaporative stages. */
  readonly humidifiers_kW: Float64Array;
  /** Heat pumps that lift exported heat. */
  readonly heatPumps_kW: Float64Array;
  readonly evaporation_L: Float64Array;
  readonly drift_L: Float64Array;
  readonly blowdown_L: Float64Array;
  /** Water of evaporative stages, their bleed included. */
  readonly adiabaticWater_L: Float64Array;
  /** Water of humidifiers, and what replaces what cold coils condense. */
  readonly humidification_L: Float64Array;
  /** Heat that left the site. */
  readonly rejectedHeat_kW: Float64Array;
  /** Heat that left for a heat network, the electricity of heat pumps included. */
  readonly exportedHeat_kW: Float64Array;
  /** Part of the heat that needed no compressor. */
  readonly economizedHeat_kW: Float64Array;
  /** Heat that could not be taken. */
  readonly unmetHeat_kW: Float64Array;
}

/**
 * The hour that plants work in: the columns, which begin at 0, and the place in them. Plants add to it, so that several of them can
 * work in one hour; going through columns spares the hour loop a copy of every figure.
 */
export interface CoolingHour extends CoolingColumns {
  at: number;
}

/** Empty columns. */
export function coolingColumns(hourCount: number): CoolingColumns {
  const column = (): Float64Array => new Float64Array(hourCount);
  return {
    airFans_kW: column(),
    pumps_kW: column(),
    compressors_kW: column(),
    rejectionFans_kW: column(),
    humidifiers_kW: column(),
    heatPumps_kW: column(),
    evaporation_L: column(),
    drift_L: column(),
    blowdown_L: column(),
    adiabaticWater_L: column(),
    humidification_L: column(),
    rejectedHeat_kW: column(),
    exportedHeat_kW: column(),
    economizedHeat_kW: column(),
    unmetHeat_kW: column(),
  };
}

/** The first hour of some columns. Always made here, so that the hour loop meets one shape of object. */
export function firstHourOf(columns: CoolingColumns): CoolingHour {
  return {
    airFans_kW: columns.airFans_kW,
    pumps_kW: columns.pumps_kW,
    compressors_kW: columns.compressors_kW,
    rejectionFans_kW: columns.rejectionFans_kW,
    humidifiers_kW: columns.humidifiers_kW,
    heatPumps_kW: columns.heatPumps_kW,
    evaporation_L: columns.evaporation_L,
    drift_L: columns.drift_L,
    blowdown_L: columns.blowdown_L,
    adiabaticWater_L: columns.adiabaticWater_L,
    humidification_L: columns.humidification_L,
    rejectedHeat_kW: columns.rejectedHeat_kW,
    exportedHeat_kW: columns.exportedHeat_kW,
    economizedHeat_kW: columns.economizedHeat_kW,
    unmetHeat_kW: columns.unmetHeat_kW,
    at: 0,
  };
}

/** One hour by itself, in which nothing has happened yet. */
export function singleHour(): CoolingHour {
  return firstHourOf(coolingColumns(1));
}

/** Adds to a figure of an hour. */
export function add(column: Float64Array, at: number, value: number): void {
  column[at] = (column[at] ?? 0) + value;
}

/** Electric power of all that cools in an hour, in kW. */
export function coolingPower_kW(hour: Readonly<CoolingHour>): number {
  const { at } = hour;
  return (
    (hour.airFans_kW[at] ?? 0) +
    (hour.pumps_kW[at] ?? 0) +
    (hour.compressors_kW[at] ?? 0) +
    (hour.rejectionFans_kW[at] ?? 0) +
    (hour.humidifiers_kW[at] ?? 0) +
    (hour.heatPumps_kW[at] ?? 0)
  );
}
