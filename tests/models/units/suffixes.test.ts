import { describe, expect, it } from 'vitest';
import { unitOfName, unitSymbol } from '../../../models/units/suffixes.ts';

describe('the unit of a name', () => {
  it.each([
    ['itLoad_kW', 'kW'],
    ['itEnergy_kWh', 'kWh'],
    ['sizing_kVA', 'kVA'],
    ['heat_BTU_per_h', 'BTU_per_h'],
    ['airflow_m3_s', 'm3_s'],
    ['intensity_g_per_kWh', 'g_per_kWh'],
    ['supply_C', 'C'],
    ['liquidFraction', 'fraction'],
    ['psuRequiredCount', 'count'],
    ['electricityCost', 'currency'],
    ['energyPrice_per_kWh', 'currency/kWh'],
    ['meanEnergyPrice_per_kWh', 'currency/kWh'],
    ['pue', 'ratio'],
    ['peakPue', 'ratio'],
    ['calendarYear', 'year'],
    ['year', 'year'],
  ])('%s is %s', (name, unit) => {
    expect(unitOfName(name)).toBe(unit);
  });

  it.each(['name', 'load', 'kW', 'accountable', 'revenue', 'discount'])('%s has none', (name) => {
    expect(unitOfName(name)).toBeUndefined();
  });

  it('uses the longest ending, so that g/kWh is not read as kWh', () => {
    expect(unitOfName('carbonIntensity_g_per_kWh')).toBe('g_per_kWh');
  });
});

describe('the symbol of a unit', () => {
  it('names the currency in money and rates', () => {
    expect(unitSymbol('currency/kWh', 'EUR')).toBe('EUR/kWh');
    expect(unitSymbol('currency', 'EUR')).toBe('EUR');
  });

  it('is empty for pure numbers', () => {
    expect(unitSymbol('ratio')).toBe('');
  });

  it('is the usual notation', () => {
    expect(unitSymbol('m3_s')).toBe('m³/s');
    expect(unitSymbol('C')).toBe('°C');
  });
});
