import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveEvaporation, towerAir } from '../../../../models/cooling/equipment/towerEvaporation.ts';
import { saturationHumidityRatio } from '../../../../models/physics/humidityRatio.ts';
import { moistAirEnthalpy_kJ_kg } from '../../../../models/physics/moistAir.ts';
import { wetBulb_C } from '../../../../models/physics/wetBulb.ts';
import { runs } from '../../../support/runs.ts';

const SEA_LEVEL_Pa = 101_325;
const LATENT_kJ_kg = 2430;

interface AirOfTower {
  readonly heat_kW: number;
  readonly enteringWater_C: number;
  readonly fanAir_kg_s: number;
  readonly dryBulb_C: number;
  readonly humidityRatio: number;
  readonly pressure_Pa: number;
}

interface SolvedTower extends AirOfTower {
  readonly air_kg_s: number;
  readonly leaving: number;
  readonly leavingAir_C: number;
  readonly evaporation_L: number;
}

/** One hour of a tower; the temperature of the leaving air follows from its humidity and its enthalpy. */
function solved(state: Partial<AirOfTower>): SolvedTower {
  const air: AirOfTower = {
    heat_kW: 1000,
    enteringWater_C: NaN,
    fanAir_kg_s: 0,
    dryBulb_C: NaN,
    humidityRatio: NaN,
    pressure_Pa: SEA_LEVEL_Pa,
    ...state,
  };
  const tower = towerAir(1);
  tower.heat_kW[0] = air.heat_kW;
  tower.enteringWater_C[0] = air.enteringWater_C;
  tower.fanAir_kg_s[0] = air.fanAir_kg_s;
  const column = (value: number): Float64Array => Float64Array.of(value);
  const outdoor = {
    dryBulb_C: column(air.dryBulb_C),
    wetBulb_C: column(NaN),
    humidityRatio: column(air.humidityRatio),
  };
  solveEvaporation(tower, { outdoor, hours: Int32Array.of(0), count: 1, pressure_Pa: air.pressure_Pa });
  const [air_kg_s = NaN, leaving = NaN, evaporation_L = NaN] = [
    tower.air_kg_s[0],
    tower.leaving[0],
    tower.evaporation_L[0],
  ];
  const leaving_kJ_kg = moistAirEnthalpy_kJ_kg(air.dryBulb_C, air.humidityRatio) + air.heat_kW / air_kg_s;
  const leavingAir_C = (leaving_kJ_kg - 2501 * leaving) / (1.006 + 1.86 * leaving);
  return { ...air, air_kg_s, leaving, leavingAir_C, evaporation_L };
}

const latentShare = ({ evaporation_L, heat_kW }: SolvedTower): number =>
  (evaporation_L * LATENT_kJ_kg) / 3600 / heat_kW;

describe('1000 kW over a tower', () => {
  it('evaporates 0.90 of its heat into 30 kg/s of air at 25 °C and 50 %', () => {
    // h_in = 50.3 kJ/kg, W_in = 0.00988; h_out = 50.3 + 33.3 = 83.6 kJ/kg, saturated at 26.7 °C, where
    // p_ws = 3502 Pa, W_out = 0.622 x 3502 / 97,823 = 0.02227; 30 x 0.01239 = 0.372 kg/s x 2430 = 903 kW of 1000 kW.
    const hour = solved({
      enteringWater_C: 35.6,
      fanAir_kg_s: 30,
      dryBulb_C: 25,
      humidityRatio: 0.009_88,
    });
    expect(hour.leavingAir_C).toBeCloseTo(26.7, 1);
    expect(latentShare(hour)).toBeCloseTo(0.9, 2);
  });

  it('warms dry, cold air by a third of its heat: latent share 0.655 with natural draught at -5 °C', () => {
    // Leaving at 35.6 °C: p_ws = 5810 Pa, W = 0.0378, h = 132.9 kJ/kg; entering -0.05 kJ/kg; 0.0358 x 2430 / 132.9.
    const hour = solved({ enteringWater_C: 35.6, fanAir_kg_s: 0, dryBulb_C: -5, humidityRatio: 0.002 });
    expect(hour.leavingAir_C).toBeCloseTo(35.6, 3);
    expect(latentShare(hour)).toBeCloseTo(0.655, 2);
  });

  it('evaporates more than its heat in a hot desert, whose air gives heat too', () => {
    const hour = solved({ enteringWater_C: 35.6, fanAir_kg_s: 30, dryBulb_C: 45, humidityRatio: 0.006 });
    expect(latentShare(hour)).toBeGreaterThan(1);
  });
});

describe('the air of any tower', () => {
  const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
  const anyState = fc.record({
    heat_kW: between(1, 50_000),
    specificAir: between(0, 0.2),
    dryBulb_C: between(-40, 48),
    relative: between(0.02, 1),
    warmer_K: between(3, 40),
    pressure_Pa: between(70_000, 104_000),
  });

  it('gains the heat, leaves saturated, no warmer than the water that enters and no colder than the wet bulb', () => {
    fc.assert(
      fc.property(anyState, ({ heat_kW, specificAir, dryBulb_C, relative, warmer_K, pressure_Pa }) => {
        const humidityRatio = relative * saturationHumidityRatio(dryBulb_C, pressure_Pa);
        const coldest_C = wetBulb_C(dryBulb_C, humidityRatio, pressure_Pa);
        const hour = solved({
          heat_kW,
          enteringWater_C: coldest_C + warmer_K,
          fanAir_kg_s: specificAir * heat_kW,
          dryBulb_C,
          humidityRatio,
          pressure_Pa,
        });
        // The heat is in the air by the definition of its leaving temperature; saturated is the claim.
        const saturated = saturationHumidityRatio(hour.leavingAir_C, pressure_Pa);
        expect(Math.abs(hour.leaving / saturated - 1)).toBeLessThan(1e-9);
        expect(hour.leavingAir_C).toBeLessThanOrEqual(coldest_C + warmer_K + 0.001);
        expect(hour.leavingAir_C).toBeGreaterThanOrEqual(coldest_C - 0.2);
        const evaporated_kg = Math.max(0, hour.air_kg_s * (hour.leaving - humidityRatio)) * 3600;
        expect(hour.evaporation_L).toBeCloseTo(evaporated_kg, 6);
      }),
      { seed: 11, numRuns: runs(300) },
    );
  });
});
