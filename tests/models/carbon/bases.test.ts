import { describe, expect, it } from 'vitest';
import type { Accounting } from '../../../models/carbon/accountingSchema.ts';
import { carbonOfYear } from '../../../models/carbon/carbonOfYear.ts';
import type { GridFactor } from '../../../models/carbon/FactorBasis.ts';
import { resolveCarbon } from '../../../models/carbon/resolveCarbon.ts';
import { calendarOf } from '../../../models/series/calendar.ts';
import { steady } from './carbonCases.ts';

/** Source: EPA eGRID2023, US mean: combustion. */
const egrid: GridFactor = {
  intensity_g_per_kWh: 349.7,
  basis: 'direct',
  boundary: 'generation',
  gwp: 'AR5',
  year: 2023,
};
/** Source: Ember 2024, United Kingdom: life cycle. */
const ember: GridFactor = { ...egrid, intensity_g_per_kWh: 215.8, basis: 'lifecycle', year: 2024 };
/** Source: DEFRA 2025, United Kingdom: combustion. */
const defra = { intensity_g_per_kWh: 177, basis: 'direct', year: 2025 } as const;

const resolved = (factor: GridFactor, accounting: Accounting): ReturnType<typeof resolveCarbon> =>
  resolveCarbon(factor, accounting, { calendar: calendarOf(2025), utcOffset_min: 0 });
const codesOf = (factor: GridFactor, accounting: Accounting): string[] =>
  resolved(factor, accounting).findings.map(({ code }) => code);

describe('factors of different bases', () => {
  it('a life-cycle grid with a direct residual mix has no market-based total', () => {
    const { terms, findings } = resolved(ember, { residual: defra });
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['carbon-basis-mixed', 'carbon.residual'],
    ]);
    const year = carbonOfYear(terms, steady(1000), 1);
    expect(year.marketAnnual_kg).toBeNull();
    expect(year.marketHourly).toBeNull();
    expect(year.marketHourlyCue_kg_per_kWh).toBeNull();
    expect(year.location.annual_kg).toBeCloseTo(215.8 * 8760, 6);
  });

  it('a contract with a different basis is reported', () => {
    const contract = { kind: 'annual-volume', energy_kWh: 1, intensity_g_per_kWh: 40 } as const;
    const { findings } = resolved(egrid, {
      residual: defra,
      contracts: [contract, { ...contract, basis: 'lifecycle' }],
    });
    expect(findings.find(({ code }) => code === 'carbon-basis-mixed')?.path).toBe('carbon.contracts[1]');
  });

  it('two direct factors can be added up', () => {
    expect(codesOf(egrid, { residual: defra })).toEqual([]);
  });

  it('a different boundary or GWP gives a note only', () => {
    const residual = { ...defra, boundary: 'consumption', gwp: 'AR6' } as const;
    expect(codesOf(egrid, { residual })).toEqual(['carbon-factors-unlike', 'carbon-factors-unlike']);
    expect(resolved(egrid, { residual }).terms.residualIntensity_g_per_kWh).not.toBeNull();
  });

  it('a contract at 0 g/kWh is implausible on a life-cycle basis', () => {
    const contracts = [{ kind: 'profile', shape: 'solar', energy_kWh: 1 } as const];
    expect(codesOf(ember, { contracts })).toContain('contract-lifecycle-zero');
    expect(codesOf(egrid, { contracts })).not.toContain('contract-lifecycle-zero');
  });

  it('a year states the basis of its factor', () => {
    expect(carbonOfYear(resolved(ember, {}).terms, steady(1), 1).factorBasis).toEqual({
      basis: 'lifecycle',
      boundary: 'generation',
      gwp: 'AR5',
      year: 2024,
    });
  });
});

describe('missing data of a plan', () => {
  const contracts = [{ kind: 'profile', shape: 'wind', energy_kWh: 1 } as const];

  it('are reported for contracts without residual mix and grid carbon-free share', () => {
    expect(codesOf(egrid, { contracts })).toEqual(['residual-mix-missing', 'clean-share-unknown']);
    expect(codesOf({ ...egrid, cleanFraction: 0.4 }, { contracts, residual: defra })).toEqual([]);
  });
});

describe('a unit error', () => {
  it('0.35 instead of 350 is reported, for the grid and the residual mix', () => {
    expect(codesOf({ ...egrid, intensity_g_per_kWh: 0.35 }, {})).toEqual(['carbon-unit-slip']);
    expect(codesOf(egrid, { residual: { ...defra, intensity_g_per_kWh: 0.4 } })).toEqual([
      'carbon-unit-slip',
    ]);
  });

  it('zero is no error, nor is a low-carbon grid of 24 g/kWh', () => {
    expect(codesOf({ ...egrid, intensity_g_per_kWh: 0 }, {})).toEqual([]);
    expect(codesOf({ ...egrid, intensity_g_per_kWh: 24 }, {})).toEqual([]);
  });
});
