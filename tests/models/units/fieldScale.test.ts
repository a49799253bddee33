import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayTable } from '../../../models/units/display/displayTable.ts';
import { HEAT_kW } from '../../../models/units/display/displayUnits.ts';
import { usUnits } from '../../../models/units/display/chosenUnits.ts';
import { metricUnits } from '../../../models/units/display/displayUnits.ts';
import { fieldScale, shownText } from '../../../models/units/display/fieldScale.ts';
import { unitOfPath } from '../../../models/units/display/unitOfPath.ts';
import { runs } from '../../support/runs.ts';

describe('a number field in US customary units', () => {
  it('stores 80 °F as 26.6666666667 °C, and shows that as 80', () => {
    const scale = fieldScale('°C', usUnits);
    expect(scale.toStored(80)).toBe(26.6666666667);
    expect(shownText(26.6666666667, scale)).toBe('80');
    expect(shownText(26.67, scale)).toBe('80.006');
    expect(scale.unit).toBe('°F');
    expect(shownText(scale.toStored(0), scale)).toBe('0');
  });

  it('stores a difference of 9 °F as 5 K', () => {
    expect(fieldScale('K', usUnits).toStored(9)).toBe(5);
  });

  it('stores 24 in as 610 mm, as plans have whole millimetres, and shows that as 24', () => {
    const scale = fieldScale('mm', usUnits);
    expect(scale.toStored(24)).toBe(610);
    expect(shownText(610, scale)).toBe('24');
    expect(shownText(600, scale)).toBe('23.62');
  });

  it('steps by about the same size, by 1, 2 or 5 times a power of ten', () => {
    expect(fieldScale('mm', usUnits).stepOf(50)).toBe(1);
    expect(fieldScale('°C', usUnits).stepOf(0.5)).toBe(0.5);
    expect(fieldScale('kg', usUnits).stepOf(10)).toBe(20);
    expect(fieldScale('kW', usUnits).stepOf(10)).toBe(10);
  });

  it('shows every number that was typed as it was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(displayTable)),
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 0, max: 2 }),
        (symbol, digits, decimals) => {
          fc.pre(symbol !== 'mm');
          const typed = digits / 10 ** decimals;
          const scale = fieldScale(symbol, usUnits);
          expect(shownText(scale.toStored(typed), scale)).toBe(String(typed));
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('shows every whole millimetre so that reading it gives the same one', () => {
    const scale = fieldScale('mm', usUnits);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (length_mm) => {
        expect(scale.toStored(Number(shownText(length_mm, scale)))).toBe(length_mm);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('shows any other stored number to six digits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('°C', 'kg', 'L/s', 'Pa', HEAT_kW),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (symbol, value) => {
          const scale = fieldScale(symbol, usUnits);
          const shown = Number(shownText(value, scale));
          const exact = scale.toShown(value);
          expect(Math.abs(shown - exact)).toBeLessThanOrEqual(5.01e-6 * Math.abs(exact));
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('in metric units is the number of the document, and percent of a share', () => {
    const plain = fieldScale('°C', metricUnits);
    expect(plain.toStored(26.7)).toBe(26.7);
    expect(shownText(0.1 + 0.2, plain)).toBe(String(0.1 + 0.2));
    const percent = fieldScale('%', usUnits, 100);
    expect(percent.toStored(57)).toBe(0.57);
    expect(shownText(0.57, percent)).toBe('57');
  });
});

describe('the unit of a field', () => {
  it.each([
    ['cooling.capture.supplyAir_C', '°C', '°C'],
    ['cooling.plant.towerApproach_K', 'K', 'K'],
    ['cooling.airHeatPerRackLimit_kW', 'kW', HEAT_kW],
    ['halls.hall-1.coolingCapacity_kW', 'kW', HEAT_kW],
    ['cooling.heatReuse.demand_kW', 'kW', HEAT_kW],
    ['halls.hall-1.itCapacity_kW', 'kW', 'kW'],
    ['cooling.ratedIt_kW', 'kW', 'kW'],
    ['carbon.regulation.gridConnection_kW', 'kW', 'kW'],
    ['cooling.rideThrough.roomVolume_m3', 'm³', 'm³ of air'],
    ['carbon.embodied.devices_kg', 'kg', 'kg CO₂e'],
    ['carbon.refrigerant.charge_kg', 'kg', 'kg'],
  ])('%s in %s is %s', (path, symbol, unit) => {
    expect(unitOfPath(path.split('.'), symbol)).toBe(unit);
  });
});
