import { describe, expect, it } from 'vitest';
import {
  dryCoolerHeat_kW,
  dryCoolerLeaving_C,
  sizeDryCooler,
} from '../../../../models/cooling/equipment/dryCooler.ts';
import { sizeCoolerOnSite } from '../../../../models/cooling/equipment/dryCoolerOnSite.ts';
import { standardPressure_Pa } from '../../../../models/physics/standardAtmosphere.ts';

// BAC Trillium TDFS1238N-C60ET40B, data in Modelica Buildings 13.
const design = {
  heat_kW: 2931,
  air_C: 35,
  entering_C: 46.11,
  leaving_C: 40.55,
  airToCoolantRatio: 1,
  freeConvectionFraction: 0,
};
const rated = sizeDryCooler(design);
const conditions = { air_C: 35, entering_C: 46.11, coolantFraction: 1 };
const densityAt = (elevation_m: number): number => standardPressure_Pa(elevation_m) / 101_325;

/** Heat of one and the same cooler with the same coolant flow in thinner air. */
const heatIn = (densityRatio: number): number =>
  dryCoolerHeat_kW(
    {
      ...rated,
      airCapacityFlow_kW_per_K: densityRatio * rated.airCapacityFlow_kW_per_K,
      airConductance_kW_per_K: densityRatio ** 0.8 * rated.airConductance_kW_per_K,
    },
    conditions,
    1,
  ) / 2931;

describe('a dry cooler in thin air', () => {
  // Carrier, Engineering Guide for Altitude Effects: air-cooled condensers, heat over that at sea level.
  it.each([
    [762, 0.95],
    [1525, 0.9],
    [2285, 0.85],
    [3050, 0.8],
  ])(
    'at %d m carries %d of its heat at sea level, within 0.02 of the published factor',
    (elevation_m, factor) => {
      expect(Math.abs(heatIn(densityAt(elevation_m)) - factor)).toBeLessThan(0.02);
    },
  );

  it('at 2,000 m is one of 1.23 for the same heat at the same temperatures, with 0.97 of the fan power', () => {
    // 0.883 at the same coolant flow; each of more units has less of it: 0.812.
    expect(heatIn(densityAt(2000))).toBeCloseTo(0.883, 3);
    const { ratedFraction, fanRatio } = sizeCoolerOnSite(design, {
      densityRatio: densityAt(2000),
      transferRatio: 1,
    });
    expect(ratedFraction).toBeCloseTo(0.812, 3);
    // 0.785 of the power of a unit, 1 / 0.812 units.
    expect(fanRatio).toBeCloseTo(0.7846 / 0.8124, 3);
  });
});

describe('coolers sized for a site', () => {
  it.each([
    [1, 1],
    [0.785, 1],
    [1, 0.6],
    [0.9, 0.5],
    [1.05, 1],
  ])('meet their design at air of %d and heat transfer of %d', (densityRatio, transferRatio) => {
    const { cooler } = sizeCoolerOnSite(design, { densityRatio, transferRatio });
    expect(dryCoolerHeat_kW(cooler, conditions, 1)).toBeCloseTo(2931, 6);
    expect(dryCoolerLeaving_C(cooler, conditions, 1)).toBeCloseTo(40.55, 8);
  });

  it('are the rated ones at sea level with water', () => {
    expect(sizeCoolerOnSite(design, { densityRatio: 1, transferRatio: 1 })).toEqual({
      cooler: rated,
      ratedFraction: 1,
      fanRatio: 1,
    });
  });
});
