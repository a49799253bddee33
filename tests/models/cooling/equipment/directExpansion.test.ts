import { describe, expect, it } from 'vitest';
import { prepareChillerBank, chillerPower_kW } from '../../../../models/cooling/equipment/chiller.ts';
import { dxCapacityRatio, dxInputRatio } from '../../../../models/cooling/equipment/directExpansion.ts';

describe('a direct-expansion coil of EnergyPlus', () => {
  // Evaluated in Python from the data-centre example model: entering wet bulb, outdoor air, capacity, input.
  it.each([
    [15, 35, 0.8867753325000001, 1.0727286],
    [17, 46, 0.8054132553, 1.360498802],
    [23.9, 30, 1.1342821859369998, 0.8268179271399999],
    [19.44, 35, 0.9993712588339201, 1.0009343281824],
    [12.78, 46, 0.67634429169348, 1.4584093830056002],
  ])(
    'at %d °C wet bulb and %d °C outdoors has capacity %d and input %d',
    (wetBulb, outdoor, capacity, input) => {
      expect(Math.abs(dxCapacityRatio(wetBulb, outdoor) / capacity - 1)).toBeLessThan(1e-9);
      expect(Math.abs(dxInputRatio(wetBulb, outdoor) / input - 1)).toBeLessThan(1e-9);
    },
  );
});

describe('direct expansion as a bank of stepped compressors', () => {
  const bank = prepareChillerBank({
    compressor: {
      carnotFraction: 0.4,
      liftOffset_K: 0,
      evaporatorApproach_K: 8,
      condenserApproach_K: 15,
      minimumLift_K: 12,
      maximumCop: 5.5,
    },
    partLoad: 'stepped',
    machineCount: 4,
    machineCapacity_kW: 100,
    condenserRange_K: 0,
    leastLoadFraction: 0.2,
    deratingFraction: 1,
  });

  it('has a COP of 2.91 at 35 °C with supply air of 20 °C', () => {
    // T_e = 12 °C = 285.15 K; T_c = 50 °C; 0.4 x 285.15 / 38 = 3.0016
    expect(400 / chillerPower_kW(400, bank, 20, 35)).toBeCloseTo(3.0016, 4);
  });

  it('at a third of one machine has the cycling factor of 0.9', () => {
    // PLF = 0.85 + 0.15 / 3 = 0.9
    const power_kW = chillerPower_kW(100 / 3, bank, 20, 35);
    expect(100 / 3 / power_kW).toBeCloseTo(3.0016 * 0.9, 4);
  });

  it('gains from cold air like the EnergyPlus coil, within 15 % from 25 to 46 °C', () => {
    const at35_kW = chillerPower_kW(400, bank, 20, 35);
    for (const outdoor_C of [25, 30, 40, 46]) {
      const modelled = chillerPower_kW(400, bank, 20, outdoor_C) / at35_kW;
      const coil = dxInputRatio(19.44, outdoor_C) / dxInputRatio(19.44, 35);
      expect(Math.abs(modelled / coil - 1)).toBeLessThan(0.15);
    }
  });
});
