import type { Biquadratic, Quadratic } from '../../models/cooling/equipment/biquadratic.ts';
import { compressorCop } from '../../models/cooling/equipment/compressor.ts';
import { dxCapacityRatio, dxInputRatio } from '../../models/cooling/equipment/directExpansion.ts';
import {
  dryCoolerAirFraction,
  dryCoolerHeat_kW,
  dryCoolerLeaving_C,
  sizeDryCooler,
} from '../../models/cooling/equipment/dryCooler.ts';
import { eirChillerCapacity_kW, eirChillerPower_kW } from '../../models/cooling/equipment/eirChiller.ts';
import { fanCurves, fanPowerByCurve } from '../../models/cooling/equipment/fanCurve.ts';
import { yorkApproach_K } from '../../models/cooling/equipment/yorkCalc.ts';
import type { Row } from './Row.ts';

const KELVIN_AT_0_C = 273.15;

/** Curves of EnergyPlus, evaluated independently, with their original names. */
export interface EnergyPlusCurves {
  readonly chillers: {
    readonly data: Readonly<
      Record<
        string,
        {
          readonly COP_ref: number;
          readonly Q_ref_W: number;
          readonly PLRmin: number;
          readonly capFunT: Biquadratic;
          readonly EIRFunT: Biquadratic;
          readonly EIRFunPLR: Quadratic;
          readonly valid: { readonly T_evap: [number, number]; readonly T_cond: [number, number] };
          readonly points: readonly {
            readonly T_evap_leaving_C: number;
            readonly T_cond_entering_C: number;
            readonly PLR: number;
            readonly capFT: number;
            readonly COP: number;
          }[];
        }
      >
    >;
  };
  readonly tower_yorkcalc: {
    readonly points: readonly { Twb: number; range: number; LG: number; approach: number }[];
    readonly fan_power_ratio: readonly { y: number; r: number }[];
  };
  readonly dx_coil: {
    readonly points: readonly { EWB: number; ODB: number; capFT: number; eirFT: number }[];
  };
  readonly supply_fan: { readonly points: readonly { f: number; fplr: number }[] };
  readonly ec_plug_fan: { readonly points: readonly { f: number; fplr: number }[] };
}

/** A dry cooler of Modelica Buildings, evaluated independently. */
export interface DryCoolerPoints {
  readonly nominal: { Q: number; Tair: number; Tin: number; Tout: number };
  readonly points: readonly {
    y: number;
    fm: number;
    Tin: number;
    Tair: number;
    Q_kW: number;
    Tout: number;
  }[];
  readonly inverse_fixed_dT10: readonly {
    Tset: number;
    load: number;
    Tair: number;
    feasible: boolean;
    y?: number;
  }[];
}

/** A chiller of EnergyPlus or Modelica Buildings at its reference point, with its curves. */
export interface ChillerRecord {
  readonly condenser: string;
  readonly COP_nominal: number;
  readonly QEva_flow_nominal: number;
  readonly mCon_flow_nominal: number;
  readonly TEvaLvgMin: number;
  readonly TEvaLvgMax: number;
  readonly TConEntMin: number;
  readonly TConEntMax: number;
  readonly capFunT: Biquadratic;
  readonly EIRFunT: Biquadratic;
}

const worst = (errors: readonly number[]): number => Math.max(...errors.map(Math.abs));

/** Equipment compared with published curves and points. */
export function equipmentRows(
  curves: EnergyPlusCurves,
  cooler: DryCoolerPoints,
  records: readonly ChillerRecord[],
): Row[] {
  const waterCooled = records.filter(({ condenser }) => condenser === 'WaterCooled');
  const fit = rootMeanSquare(waterCooled.flatMap(generalChillerErrors));
  const exact = (what: string, source: string, theirs: string, error: number): Row => ({
    what,
    source,
    theirs,
    ours: error < 1e-9 ? 'within 1e-9' : error.toExponential(1),
    tolerance: '1e-9',
    isMet: error < 1e-9,
  });
  const plus = 'EnergyPlus';
  const modelica = 'Modelica Buildings 13, BAC TDFS1238N';
  const air = airFractionError(cooler);
  return [
    exact('catalogue chillers, capacity and COP', plus, chillerPoints(curves), worst(chillerErrors(curves))),
    {
      what: 'general chiller instead of catalogue chillers',
      source: 'EnergyPlus, Modelica Buildings',
      theirs: `${String(waterCooled.length)} water-cooled records`,
      ours: `${(100 * fit).toFixed(1)} % rms`,
      tolerance: '14 %',
      isMet: fit < 0.14,
    },
    exact(
      'tower, approach by YorkCalc',
      plus,
      `${String(curves.tower_yorkcalc.points.length)} points`,
      worst(
        curves.tower_yorkcalc.points.map(
          ({ Twb, range, LG, approach }) => yorkApproach_K(Twb, range, LG) / approach - 1,
        ),
      ),
    ),
    exact('fans of air handlers and towers', plus, '18 points', worst(fanErrors(curves))),
    exact('DX coil', plus, `${String(curves.dx_coil.points.length)} points`, worst(coilErrors(curves))),
    exact(
      'dry cooler, heat and leaving temperature',
      modelica,
      `${String(cooler.points.length)} points`,
      worst(coolerErrors(cooler)),
    ),
    {
      what: 'dry cooler, fan speed required for a set point',
      source: modelica,
      theirs: `${String(cooler.inverse_fixed_dT10.length)} points`,
      ours: air < 0.6e-5 ? 'within 6e-6' : air.toExponential(1),
      tolerance: '6e-6 (as published)',
      isMet: air < 0.6e-5,
    },
  ];
}

function chillerPoints({ chillers }: EnergyPlusCurves): string {
  const machines = Object.values(chillers.data);
  const count = machines.reduce((total, { points }) => total + points.length, 0);
  return `${String(machines.length)} machines, ${String(count)} points`;
}

function chillerErrors({ chillers }: EnergyPlusCurves): number[] {
  return Object.values(chillers.data).flatMap((record) => {
    const chiller = {
      capacity_kW: record.Q_ref_W / 1000,
      cop: record.COP_ref,
      capacityCurve: record.capFunT,
      inputCurve: record.EIRFunT,
      partLoadCurve: record.EIRFunPLR,
      leastLoadFraction: record.PLRmin,
      evaporatorMin_C: record.valid.T_evap[0],
      evaporatorMax_C: record.valid.T_evap[1],
      condenserMin_C: record.valid.T_cond[0],
      condenserMax_C: record.valid.T_cond[1],
    };
    return record.points.flatMap(
      ({ T_evap_leaving_C: cold_C, T_cond_entering_C: warm_C, PLR, capFT, COP }) => {
        const capacity_kW = eirChillerCapacity_kW(chiller, cold_C, warm_C);
        const heat_kW = capacity_kW * PLR;
        const cop = heat_kW / eirChillerPower_kW(heat_kW, chiller, cold_C, warm_C);
        return [capacity_kW / chiller.capacity_kW / capFT - 1, cop / COP - 1];
      },
    );
  });
}

/** Errors of the general chiller over the limits of a record, with the condenser-water ΔT of its flow. */
function generalChillerErrors(record: ChillerRecord): number[] {
  const general = {
    carnotFraction: 0.985,
    liftOffset_K: 16.5,
    evaporatorApproach_K: 2,
    condenserApproach_K: 2,
    minimumLift_K: 5,
    maximumCop: 15,
  };
  const rejected_W = -record.QEva_flow_nominal * (1 + 1 / record.COP_nominal);
  const range_K = rejected_W / (record.mCon_flow_nominal * 4184);
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps.flatMap((cold) =>
    steps.map((warm) => {
      const cold_C = record.TEvaLvgMin + cold * (record.TEvaLvgMax - record.TEvaLvgMin) - KELVIN_AT_0_C;
      const warm_C = record.TConEntMin + warm * (record.TConEntMax - record.TConEntMin) - KELVIN_AT_0_C;
      const cop = record.COP_nominal / valueOf(record.EIRFunT, cold_C, warm_C);
      const sink_C = warm_C + range_K * valueOf(record.capFunT, cold_C, warm_C);
      return compressorCop(general, cold_C, sink_C) / cop - 1;
    }),
  );
}

const valueOf = (c: Biquadratic, x: number, y: number): number =>
  c[0] + c[1] * x + c[2] * x * x + c[3] * y + c[4] * y * y + c[5] * x * y;

function fanErrors({ supply_fan, ec_plug_fan, tower_yorkcalc }: EnergyPlusCurves): number[] {
  return [
    ...supply_fan.points.map(({ f, fplr }) => fanPowerByCurve(fanCurves['variable-volume'], f) / fplr - 1),
    ...ec_plug_fan.points.map(({ f, fplr }) => fanPowerByCurve(fanCurves['ec-plug'], f) / fplr - 1),
    ...tower_yorkcalc.fan_power_ratio.map(({ y, r }) => fanPowerByCurve(fanCurves.tower, y) / r - 1),
  ];
}

function coilErrors({ dx_coil }: EnergyPlusCurves): number[] {
  return dx_coil.points.flatMap(({ EWB, ODB, capFT, eirFT }) => [
    dxCapacityRatio(EWB, ODB) / capFT - 1,
    dxInputRatio(EWB, ODB) / eirFT - 1,
  ]);
}

function nominalCooler({ nominal }: DryCoolerPoints): ReturnType<typeof sizeDryCooler> {
  const { Q, Tair, Tin, Tout } = nominal;
  return sizeDryCooler({
    heat_kW: Q / 1000,
    air_C: Tair,
    entering_C: Tin,
    leaving_C: Tout,
    airToCoolantRatio: 1,
    freeConvectionFraction: 0,
  });
}

function coolerErrors(cooler: DryCoolerPoints): number[] {
  const sized = nominalCooler(cooler);
  return cooler.points.flatMap(({ y, fm, Tin, Tair, Q_kW, Tout }) => {
    const conditions = { air_C: Tair, entering_C: Tin, coolantFraction: fm };
    return [
      dryCoolerHeat_kW(sized, conditions, y) / Q_kW - 1,
      dryCoolerLeaving_C(sized, conditions, y) / Tout - 1,
    ];
  });
}

/** The largest error of the fan speed; Infinity if only one of the two reports that no speed is sufficient. */
function airFractionError(cooler: DryCoolerPoints): number {
  const sized = nominalCooler(cooler);
  const { Tin, Tout } = cooler.nominal;
  return worst(
    cooler.inverse_fixed_dT10.map(({ Tset, load, Tair: air_C, feasible, y = 0 }) => {
      const coolantFraction = (load * (Tin - Tout)) / 10;
      const air = dryCoolerAirFraction(sized, { air_C, entering_C: Tset + 10, coolantFraction }, Tset);
      if (!feasible) return air === Infinity ? 0 : Infinity;
      return air - y;
    }),
  );
}

function rootMeanSquare(errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((total, error) => total + error * error, 0) / errors.length);
}
