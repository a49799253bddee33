import { describe, expect, it } from 'vitest';
import type { OwnershipComparison } from '../../../models/finance/compareOwnership.ts';
import { costOfOwnership } from '../../../models/finance/ownership.ts';
import {
  comparisonFindings,
  lateReplacements,
  premiumFinding,
  uncountedCosts,
  type KnownPrices,
} from '../../../models/finance/ownershipChecks.ts';
import { freeTerms, yearsOf } from './ownershipTerms.ts';

const allKnown: KnownPrices = {
  hasFacilityPrice: true,
  unpricedDeviceNames: [],
  water_m3: 100,
  hasWaterPrice: true,
};

const pathsOf = (known: Partial<KnownPrices>): string[] =>
  uncountedCosts({ ...allKnown, ...known }).map(({ code, path }) => `${code} ${path}`);

describe('a cost that is not counted', () => {
  it('is reported by part', () => {
    expect(pathsOf({ hasFacilityPrice: false })).toEqual(['cost-not-counted finance.facility']);
    expect(pathsOf({ hasWaterPrice: false })).toEqual(['cost-not-counted tariff.water']);
    expect(pathsOf({ unpricedDeviceNames: ['DGX H100', 'switch'] })).toEqual([
      'cost-not-counted finance.servers.devicePrice',
    ]);
    expect(
      uncountedCosts({ ...allKnown, unpricedDeviceNames: ['DGX H100', 'switch'] })[0]?.message,
    ).toContain('DGX H100 and switch');
  });

  it('is none if all prices are known, or without water use', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ hasWaterPrice: false, water_m3: 0 })).toEqual([]);
  });
});

describe('the premium for liquid cooling', () => {
  it('is requested with liquid cooling, with the conflicting sources', () => {
    const [found] = premiumFinding(true, undefined);
    expect(found?.code).toBe('premium-unstated');
    expect(found?.source).toMatch(/Turner & Townsend.*Schneider/);
  });

  it('is not requested for air cooling, nor if it is stated, even as 0', () => {
    expect(premiumFinding(false, undefined)).toEqual([]);
    expect(premiumFinding(true, 0)).toEqual([]);
  });
});

describe('a late replacement', () => {
  const priced = { ...freeTerms, facility: { ...freeTerms.facility, capexPrice_per_W: 10 } };
  const findingsOver = (count: number): string[] =>
    lateReplacements(
      priced,
      costOfOwnership(priced, yearsOf(count, { itCapacity_kW: 1, devicesCost: 1000 })),
    ).map(({ path, message }) => `${path}: ${message}`);

  it('is reported for devices that serve 2 of their 5 years', () => {
    expect(findingsOver(7)).toEqual([
      'finance.servers.life_years: Devices are replaced at the start of year 6 of 7; less than half of that service life falls in the analysis period.',
    ]);
  });

  it('is reported for a facility that serves 5 of its 15 years', () => {
    expect(findingsOver(20)).toEqual([
      'finance.facility.life_years: The facility is replaced at the start of year 16 of 20; less than half of that service life falls in the analysis period.',
    ]);
  });

  it('is not reported if half of the service life is used, or all of it', () => {
    expect(findingsOver(8)).toEqual([]);
    expect(findingsOver(15)).toEqual([]);
  });
});

describe('a comparison of costs', () => {
  const comparison: OwnershipComparison = {
    extraCapexCost: 1000,
    extraLaterCapexCost: 0,
    yearlySaving: 100,
    presentSaving: 10,
    internalRateOfReturn: { rateFraction: 0.1, isOnlyOne: true },
    simplePayback_years: 1,
    discountedPayback_years: 1,
    crossings: [],
  };

  it('reports different analysis periods or rates', () => {
    expect(comparisonFindings('Liquid', null).map(({ code }) => code)).toEqual(['ownership-not-comparable']);
  });

  it('reports several internal rates of return', () => {
    const several = { ...comparison, internalRateOfReturn: { rateFraction: 0.1, isOnlyOne: false } };
    const [found] = comparisonFindings('Liquid', several);
    expect(found?.code).toBe('internal-rate-ambiguous');
    expect(found?.message).toContain('10 % per year');
  });

  it('reports nothing else', () => {
    expect(comparisonFindings('Liquid', comparison)).toEqual([]);
    expect(comparisonFindings('Liquid', { ...comparison, internalRateOfReturn: null })).toEqual([]);
  });
});
