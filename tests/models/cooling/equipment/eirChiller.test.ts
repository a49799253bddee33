import { describe, expect, it } from 'vitest';
import {
  eirChillerCapacity_kW,
  eirChillerPower_kW,
  type EirChiller,
} from '../../../../models/cooling/equipment/eirChiller.ts';

// EnergyPlus datasets Chillers.idf, by way of Modelica Buildings c4117cc, Chillers.Data.ElectricEIR.
const trane: EirChiller = {
  capacity_kW: 1441.8,
  cop: 6.61,
  capacityCurve: [0.4007341, 0.001148568, 0.0001049504, 0.05574667, -0.001646131, 0.0013232],
  inputCurve: [0.6287646, -0.03024605, 0.0006137016, 0.01805826, 0.0001640653, -0.0001113802],
  partLoadCurve: [0.09299787, 0.3244475, 0.5818753],
  leastLoadFraction: 0.1,
  evaporatorMin_C: 4.44,
  evaporatorMax_C: 8.89,
  condenserMin_C: 12.78,
  condenserMax_C: 35,
};
const york: EirChiller = {
  capacity_kW: 100.582,
  cop: 3.1,
  capacityCurve: [-0.2660645697, 0.0998714035, -0.0023814154, 0.0628316481, -0.0009644649, -0.0011249224],
  inputCurve: [0.1807017787, 0.0271530312, -0.0004553574, 0.0188175079, 0.0002623276, -0.0012881189],
  partLoadCurve: [0, 1, 0],
  leastLoadFraction: 0.1,
  evaporatorMin_C: 4.44,
  evaporatorMax_C: 10,
  condenserMin_C: 23.89,
  condenserMax_C: 51.68,
};

describe('a catalogue chiller', () => {
  // Evaluated in Python from the same records: evaporator leaving, condenser entering, load, capacity ratio, COP.
  it.each([
    [
      'Trane CVHE',
      trane,
      6.664999999999992,
      12.779999999999973,
      0.75,
      0.9693423920222394,
      10.633250458685069,
    ],
    ['Trane CVHE', trane, 6.664999999999992, 35, 0.5, 0.6563438910026396, 6.5385933873708195],
    ['Trane CVHE', trane, 8.889999999999986, 35, 1, 0.7655759750278393, 5.481279979850018],
    ['York YCAL', york, 10, 51.670000000000016, 0.75, 0.5848540940873893, 2.1926950869657698],
    ['York YCAL', york, 7.219999999999999, 42.41000000000001, 0.5, 0.9164119397834696, 2.523479752517882],
    ['York YCAL', york, 4.439999999999998, 23.889999999999986, 0.1, 0.9616928677224296, 4.106391481469792],
  ])(
    '%s at %f and %f °C, load %f, has the capacity and the COP of its curves to 1e-9',
    (_name, chiller, evaporator_C, condenser_C, load, capacityRatio, cop) => {
      // The limits in the table are rounded; the points are slightly outside them.
      const wide = { ...chiller, evaporatorMax_C: 12, condenserMin_C: 12 };
      const capacity_kW = eirChillerCapacity_kW(wide, evaporator_C, condenser_C);
      expect(Math.abs(capacity_kW / (chiller.capacity_kW * capacityRatio) - 1)).toBeLessThan(1e-9);
      const heat_kW = load * capacity_kW;
      const power_kW = eirChillerPower_kW(heat_kW, wide, evaporator_C, condenser_C);
      expect(Math.abs(heat_kW / power_kW / cop - 1)).toBeLessThan(1e-9);
    },
  );

  it('cycles below its minimum load', () => {
    const least_kW = 0.1 * eirChillerCapacity_kW(trane, 6.67, 29.4);
    const power_kW = eirChillerPower_kW(least_kW, trane, 6.67, 29.4);
    expect(eirChillerPower_kW(least_kW / 2, trane, 6.67, 29.4)).toBeCloseTo(power_kW / 2, 9);
    expect(eirChillerPower_kW(0, trane, 6.67, 29.4)).toBe(0);
  });

  it('evaluates warmer chilled water and colder condenser water at its limits', () => {
    expect(eirChillerPower_kW(800, trane, 20, 5)).toBe(eirChillerPower_kW(800, trane, 8.89, 12.78));
    expect(eirChillerCapacity_kW(trane, 20, 5)).toBe(eirChillerCapacity_kW(trane, 8.89, 12.78));
  });

  it('is rejected for colder chilled water and warmer condenser water than measured', () => {
    expect(() => eirChillerPower_kW(800, trane, 3, 29)).toThrow(/at least 4.44 °C/);
    expect(() => eirChillerPower_kW(800, trane, 7, 36)).toThrow(/at most 35 °C/);
    expect(() => eirChillerCapacity_kW(trane, 7, NaN)).toThrow(/at most 35 °C/);
  });

  it('may have a part-load curve that depends on the condenser too', () => {
    // 0.5 + 0.5 load at 0 °C of slope by the condenser is the same as the quadratic of it.
    const plain = eirChillerPower_kW(500, { ...trane, partLoadCurve: [0.5, 0.5, 0] }, 7, 30);
    const surface = eirChillerPower_kW(500, { ...trane, partLoadCurve: [0.5, 0, 0, 0.5, 0, 0] }, 7, 30);
    const warmer = eirChillerPower_kW(500, { ...trane, partLoadCurve: [0.5, 0.001, 0, 0.5, 0, 0] }, 7, 30);
    expect(surface).toBe(plain);
    expect(warmer).toBeGreaterThan(plain);
  });
});
