import { describe, expect, it } from 'vitest';
import { refusedSlip } from '../../../models/units/refusedSlip.ts';

describe('a refused number', () => {
  it.each([
    ['pue', 115, { most: 5 }, '; 115 % would be 1.15'],
    ['pue', 87, { most: 5 }, '; 87 % as a DCiE would be 1.149'],
    ['powerFactor', 95, { most: 1 }, '; 95 % would be 0.95'],
    ['liquidFraction', 85, { most: 1 }, '; 85 % would be 0.85'],
    ['supplyAir_C', 75, { most: 45 }, '; 75 °F would be 23.89'],
    ['pressure_Pa', 1013, { least: 45_000 }, '; 1,013 hPa would be 101,300'],
    ['width_mm', 24, { least: 300 }, '; 24 in would be 609.6'],
    ['airflow_m3_s', 1105, { most: 50 }, '; 1,105 CFM would be 0.5215'],
    ['maximum_kW', 10_200, { most: 2000 }, '; 10,200 W would be 10.2'],
  ])('%s of %d names the unit that was meant', (name, value, bounds, text) => {
    expect(refusedSlip(name, value, bounds)).toBe(text);
  });

  it.each([
    ['pue', 0.9, { least: 1 }],
    ['racks', 0, { least: 1 }],
    ['liquidFraction', -1, { least: 0 }],
  ])('%s of %d names none where no unit explains it', (name, value, bounds) => {
    expect(refusedSlip(name, value, bounds)).toBe('');
  });
});
