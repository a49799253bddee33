import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayTable } from '../../../models/units/display/displayTable.ts';
import { HEAT_kW } from '../../../models/units/display/displayUnits.ts';
import {
  displayChoices,
  readDisplayUnits,
  usUnits,
  withUnit,
} from '../../../models/units/display/chosenUnits.ts';
import { metricUnits, type DisplayQuantity } from '../../../models/units/display/displayUnits.ts';
import { shownUnit, shownValue, storedValue } from '../../../models/units/display/shown.ts';

const withTons = withUnit(usUnits, 'heat', 'ton');

describe('the table of units', () => {
  // NIST Special Publication 811 (2008), appendix B.8: "to convert from ... to ..., multiply by", read from the shown unit back.
  it.each([
    ['ft', 'm', 0.3048],
    ['in', 'mm', 25.4],
    ['in', 'cm', 2.54],
    ['mi', 'km', 1.609344],
    ['ft/min', 'm/s', 0.00508],
    ['ft²', 'm²', 0.09290304],
    ['lb', 'kg', 0.45359237],
    ['lb/s', 'kg/s', 0.45359237],
    ['lb/ft²', 'kg/m²', 4.882428],
    ['lb/ft³', 'kg/m³', 16.01846],
    ['gal', 'L', 3.785412],
    ['gal', 'm³', 0.003785412],
    ['gpm', 'L/s', 0.0630902],
    ['gpm', 'L/min', 3.785412],
    ['CFM', 'm³/s', 4.719474e-4],
    ['inH₂O', 'Pa', 249.0889],
    ['inHg', 'hPa', 33.86389],
    ['psi', 'kPa', 6.894757],
    ['BTU/h', HEAT_kW, 0.2930711e-3],
  ])('one %s is in %s what NIST SP 811 gives', (symbol, stored, value) => {
    expect(shownUnit(stored, usUnits)).toBe(symbol);
    expect(storedValue(1, stored, usUnits) / value).toBeCloseTo(1, 6);
  });

  it('a ton of refrigeration is 12,000 BTU/h, 3.516853 kW', () => {
    expect(shownUnit(HEAT_kW, withTons)).toBe('tons');
    expect(storedValue(1, HEAT_kW, withTons)).toBeCloseTo(3.516853, 6);
  });

  it('a watt per square foot is 10.76391 W/m²', () => {
    expect(storedValue(1, 'kW/m²', usUnits)).toBeCloseTo(0.01076391, 8);
  });

  it.each([
    [-40, -40],
    [0, 32],
    [18, 64.4],
    [27, 80.6],
    [100, 212],
  ])('%d °C are %d °F', (celsius, fahrenheit) => {
    expect(shownValue(celsius, '°C', usUnits)).toBeCloseTo(fahrenheit, 9);
  });

  it('a temperature difference has no offset: 10 K are 18 °F, and 0 K are 0 °F', () => {
    expect(shownValue(10, 'K', usUnits)).toBe(18);
    expect(shownValue(0, 'K', usUnits)).toBe(0);
  });

  it('a difference of two temperatures is the same before and after the conversion', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 90 }), fc.integer({ min: -60, max: 90 }), (one, other) => {
        const difference = shownValue(one, '°C', usUnits) - shownValue(other, '°C', usUnits);
        expect(difference).toBeCloseTo(shownValue(one - other, 'K', usUnits), 9);
      }),
    );
  });

  it('a price of 1 USD/m³ is 3.785 USD for a thousand gallons', () => {
    expect(shownUnit('USD/m³', usUnits)).toBe('USD/kgal');
    expect(shownValue(1, 'USD/m³', usUnits)).toBe(3.785411784);
    expect(shownUnit('EUR/(m³/day)', usUnits)).toBe('EUR/(kgal/day)');
  });

  it('every unit converts there and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(displayTable), 'USD/m³'),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (symbol, value) => {
          for (const units of [metricUnits, usUnits, withTons]) {
            const back = storedValue(shownValue(value, symbol, units), symbol, units);
            expect(Math.abs(back - value)).toBeLessThan(1e-9 * Math.max(100, Math.abs(value)));
          }
        },
      ),
    );
  });

  it.each(['kW', 'kVA', 'kWh', 'V', 'A', 'U', 'L/kWh', 'g/kWh', 'kg/kWh', 'h', '%', '', 'USD', 'USD/kWh'])(
    '“%s” is the same in all systems',
    (symbol) => {
      expect(shownUnit(symbol, usUnits)).toBe(symbol);
      expect(shownValue(12.5, symbol, usUnits)).toBe(12.5);
    },
  );

  it('metric units show every value as it is', () => {
    for (const symbol of Object.keys(displayTable)) {
      expect(shownValue(12.5, symbol, metricUnits)).toBe(12.5);
      expect(shownUnit(symbol, metricUnits)).toBe(symbol.replace(/ of (heat|air)$/, ''));
    }
  });

  it('has a row for each choice that is not metric', () => {
    for (const [quantity, choices] of Object.entries(displayChoices)) {
      const rows = Object.values(displayTable).filter((row) => row.quantity === quantity);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const others = choices.slice(1);
        expect(Object.keys(row.others)).toEqual(others);
      }
    }
  });
});

describe('chosen units', () => {
  it('are metric, US customary, or mixed', () => {
    expect(withTons.system).toBe('mixed');
    expect(withUnit(withTons, 'heat', 'BTU_per_h')).toBe(usUnits);
    let units = usUnits;
    for (const [quantity, [metric]] of Object.entries(displayChoices)) {
      expect(units.system).not.toBe('metric');
      units = withUnit(units, quantity as DisplayQuantity, metric ?? '');
    }
    expect(units).toBe(metricUnits);
  });

  it('are metric where what is stored is missing, damaged or not known', () => {
    for (const stored of [
      null,
      'us',
      7,
      [],
      {},
      { length: 'furlong', constructor: 'ft' },
      { speed: 'mph' },
    ]) {
      expect(readDisplayUnits(stored)).toBe(metricUnits);
    }
    expect(readDisplayUnits({ length: 'ft', heat: 'ton' })).toMatchObject({
      length: 'ft',
      heat: 'ton',
      temperature: 'C',
      system: 'mixed',
    });
  });

  it('are read as they were stored', () => {
    for (const units of [metricUnits, usUnits, withTons]) {
      expect(readDisplayUnits(JSON.parse(JSON.stringify({ ...units, table: undefined })))).toEqual(units);
    }
  });

  it('do not change by a choice that a quantity does not have', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(displayChoices) as DisplayQuantity[])),
        fc.string(),
        (quantity, id) => {
          const isKnown = displayChoices[quantity].some((choice) => choice === id);
          fc.pre(!isKnown);
          expect(withUnit(usUnits, quantity, id)).toEqual(usUnits);
        },
      ),
    );
  });
});
