import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Biquadratic } from '../../models/cooling/equipment/biquadratic.ts';
import { compressorCop, type Compressor } from '../../models/cooling/equipment/compressor.ts';
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
import type { ChillerRecord, DryCoolerPoints, EnergyPlusCurves } from '../../scripts/validation/equipment.ts';

const KELVIN_AT_0_C = 273.15;

const readJson = (name: string): unknown => JSON.parse(readFileSync(`../shared/golden/${name}`, 'utf8'));

const curves = readJson('energyplus-curves.json') as EnergyPlusCurves;
const cooler = readJson('dry-cooler.json') as DryCoolerPoints;
const records = readJson('chiller-records.json') as ChillerRecord[];

const worst = (errors: readonly number[]): number => Math.max(...errors.map(Math.abs));

describe('catalogue chillers of EnergyPlus', () => {
  it.each(Object.entries(curves.chillers.data))('%s is reproduced to 1e-9', (_name, record) => {
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
    const errors = record.points.map((point) => {
      const capacity_kW = eirChillerCapacity_kW(chiller, point.T_evap_leaving_C, point.T_cond_entering_C);
      const heat_kW = capacity_kW * point.PLR;
      const power_kW = eirChillerPower_kW(heat_kW, chiller, point.T_evap_leaving_C, point.T_cond_entering_C);
      return worst([capacity_kW / chiller.capacity_kW / point.capFT - 1, heat_kW / power_kW / point.COP - 1]);
    });
    expect(errors.length).toBe(60);
    expect(worst(errors)).toBeLessThan(1e-9);
  });
});

describe('the general chiller', () => {
  const general: Compressor = {
    carnotFraction: 0.985,
    liftOffset_K: 16.5,
    evaporatorApproach_K: 2,
    condenserApproach_K: 2,
    minimumLift_K: 5,
    maximumCop: 15,
  };
  const curve = (c: Biquadratic, x: number, y: number): number =>
    c[0] + c[1] * x + c[2] * x * x + c[3] * y + c[4] * y * y + c[5] * x * y;

  it('meets the 156 water-cooled records within their limits: 14 % rms, bias below 4 %', () => {
    const waterCooled = records.filter(({ condenser }) => condenser === 'WaterCooled');
    expect(waterCooled.length).toBe(156);
    const errors = waterCooled.flatMap((record) => {
      // Condenser-water ΔT at the reference point, from the flow of the record.
      const rejected_W = -record.QEva_flow_nominal * (1 + 1 / record.COP_nominal);
      const range_K = rejected_W / (record.mCon_flow_nominal * 4184);
      const steps = [0, 0.25, 0.5, 0.75, 1];
      return steps.flatMap((i) =>
        steps.map((j) => {
          const evaporator_C =
            record.TEvaLvgMin + i * (record.TEvaLvgMax - record.TEvaLvgMin) - KELVIN_AT_0_C;
          const condenser_C = record.TConEntMin + j * (record.TConEntMax - record.TConEntMin) - KELVIN_AT_0_C;
          const capacityRatio = curve(record.capFunT, evaporator_C, condenser_C);
          const cop = record.COP_nominal / curve(record.EIRFunT, evaporator_C, condenser_C);
          return compressorCop(general, evaporator_C, condenser_C + range_K * capacityRatio) / cop - 1;
        }),
      );
    });
    const rms = Math.sqrt(errors.reduce((total, error) => total + error * error, 0) / errors.length);
    const bias = errors.reduce((total, error) => total + error, 0) / errors.length;
    expect(rms).toBeLessThan(0.14);
    expect(rms).toBeGreaterThan(0.1);
    expect(Math.abs(bias)).toBeLessThan(0.04);
  });

  it('meets the air-cooled record from 24 to 50 °C within 8 %', () => {
    const record = records.find(({ condenser }) => condenser === 'AirCooled');
    if (record === undefined) throw new Error('no air-cooled record');
    const airCooled: Compressor = {
      ...general,
      carnotFraction: 0.47,
      liftOffset_K: 0,
      condenserApproach_K: 14,
      maximumCop: 12,
    };
    for (const outdoor_C of [24, 30, 35, 40, 45, 50]) {
      const cop = record.COP_nominal / curve(record.EIRFunT, 6.67, outdoor_C);
      expect(Math.abs(compressorCop(airCooled, 6.67, outdoor_C) / cop - 1)).toBeLessThan(0.08);
    }
  });
});

describe('YorkCalc', () => {
  it('has the approaches of all 128 points to 1e-9', () => {
    const errors = curves.tower_yorkcalc.points.map(
      ({ Twb, range, LG, approach }) => yorkApproach_K(Twb, range, LG) / approach - 1,
    );
    expect(errors.length).toBe(128);
    expect(worst(errors)).toBeLessThan(1e-9);
  });
});

describe('the curves of fans and coils', () => {
  it('are those of EnergyPlus to 1e-9', () => {
    const fans = [
      ...curves.supply_fan.points.map(({ f, fplr }) => [fanCurves['variable-volume'], f, fplr] as const),
      ...curves.ec_plug_fan.points.map(({ f, fplr }) => [fanCurves['ec-plug'], f, fplr] as const),
      ...curves.tower_yorkcalc.fan_power_ratio.map(({ y, r }) => [fanCurves.tower, y, r] as const),
    ];
    expect(fans.length).toBe(18);
    expect(worst(fans.map(([curve, flow, power]) => fanPowerByCurve(curve, flow) / power - 1))).toBeLessThan(
      1e-9,
    );
    const coils = curves.dx_coil.points.flatMap(({ EWB, ODB, capFT, eirFT }) => [
      dxCapacityRatio(EWB, ODB) / capFT - 1,
      dxInputRatio(EWB, ODB) / eirFT - 1,
    ]);
    expect(coils.length).toBe(60);
    expect(worst(coils)).toBeLessThan(1e-9);
  });
});

describe('the dry cooler', () => {
  const { Q, Tair, Tin, Tout } = cooler.nominal;
  const reference = sizeDryCooler({
    heat_kW: Q / 1000,
    air_C: Tair,
    entering_C: Tin,
    leaving_C: Tout,
    airToCoolantRatio: 1,
    freeConvectionFraction: 0,
  });

  it('has heat and leaving temperature of all 342 points to 1e-9', () => {
    const errors = cooler.points.flatMap((point) => {
      const conditions = { air_C: point.Tair, entering_C: point.Tin, coolantFraction: point.fm };
      return [
        dryCoolerHeat_kW(reference, conditions, point.y) / point.Q_kW - 1,
        dryCoolerLeaving_C(reference, conditions, point.y) / point.Tout - 1,
      ];
    });
    expect(errors.length).toBe(684);
    expect(worst(errors)).toBeLessThan(1e-9);
  });

  it('requires the published air flow at all 192 points of the inverse, and is infeasible where published', () => {
    expect(cooler.inverse_fixed_dT10.length).toBe(192);
    for (const { Tset, load, Tair: air_C, feasible, y } of cooler.inverse_fixed_dT10) {
      const coolantFraction = (load * (Tin - Tout)) / 10;
      const air = dryCoolerAirFraction(reference, { air_C, entering_C: Tset + 10, coolantFraction }, Tset);
      if (feasible) expect(Math.abs(air - (y ?? Number.NaN))).toBeLessThan(0.6e-5);
      else expect(air).toBe(Infinity);
    }
  });
});
