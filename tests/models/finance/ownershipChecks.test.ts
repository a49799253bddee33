import { describe, expect, it } from 'vitest';
import type { OwnershipComparison } from '../../../models/finance/compareOwnership.ts';
import { costOfOwnership } from '../../../models/finance/ownership.ts';
import {
  comparisonFindings,
  lateRenewals,
  premiumFinding,
  uncountedCosts,
  type PricesKnown,
} from '../../../models/finance/ownershipChecks.ts';
import { freeTerms, yearsOf } from './ownershipTerms.ts';

const allKnown: PricesKnown = {
  hasFacilityPrice: true,
  unpricedDeviceNames: [],
  water_m3: 100,
  hasWaterPrice: true,
};

const pathsOf = (known: Partial<PricesKnown>): string[] =>
  uncountedCosts({ ...allKnown, ...known }).map(({ code, path }) => `${code} ${path}`);

describe('a cost that is not counted', () => {
  it('is said, part by part', () => {
    expect(pathsOf({ hasFacilityPrice: false })).toEqual(['cost-not-counted finance.facility']);
    expect(pathsOf({ hasWaterPrice: false })).toEqual(['cost-not-counted tariff.water']);
    expect(pathsOf({ unpricedDeviceNames: ['DGX H100', 'switch'] })).toEqual([
      'cost-not-counted finance.servers.devicePrice',
    ]);
    expect(
      uncountedCosts({ ...allKnown, unpricedDeviceNames: ['DGX H100', 'switch'] })[0]?.message,
    ).toContain('DGX H100 and switch');
  });

  it('is none where all prices are known, or where there is no water to pay', () => {
    expect(pathsOf({})).toEqual([]);
    expect(pathsOf({ hasWaterPrice: false, water_m3: 0 })).toEqual([]);
  });
});

describe('the premium for liquid cooling', () => {
  it('is asked for where a liquid takes heat, with the sources that conflict', () => {
    const [found] = premiumFinding(true, undefined);
    expect(found?.code).toBe('premium-unstated');
    expect(found?.source).toMatch(/Turner & Townsend.*Schneider/);
  });

  it('is not asked for on air, nor where it is stated, be it 0', () => {
    expect(premiumFinding(false, undefined)).toEqual([]);
    expect(premiumFinding(true, 0)).toEqual([]);
  });
});

describe('a renewal shortly before the end', () => {
  const priced = { ...freeTerms, facility: { ...freeTerms.facility, capexPrice_per_W: 10 } };
  const findingsOver = (count: number): string[] =>
    lateRenewals(
      priced,
      costOfOwnership(priced, yearsOf(count, { itCapacity_kW: 1, devicesCost: 1000 })),
    ).map(({ path, message }) => `${path}: ${message}`);

  it('is said of devices that serve 2 of their 5 years', () => {
    expect(findingsOver(7)).toEqual([
      'finance.servers.life_years: Devices are bought anew at the beginning of year 6 of 7, and less than half of that purchase’s life is used.',
    ]);
  });

  it('is said of a facility that serves 5 of its 15 years', () => {
    expect(findingsOver(20)).toEqual([
      'finance.facility.life_years: The facility is bought anew at the beginning of year 16 of 20, and less than half of that purchase’s life is used.',
    ]);
  });

  it('is not said where half of the life is used, or all of it', () => {
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
    internalRate: { rateFraction: 0.1, isOnlyOne: true },
    simplePayback_years: 1,
    discountedPayback_years: 1,
    crossings: [],
  };

  it('says where lives or rates differ', () => {
    expect(comparisonFindings('Liquid', null).map(({ code }) => code)).toEqual(['ownership-not-comparable']);
  });

  it('says where there are several internal rates', () => {
    const several = { ...comparison, internalRate: { rateFraction: 0.1, isOnlyOne: false } };
    const [found] = comparisonFindings('Liquid', several);
    expect(found?.code).toBe('internal-rate-ambiguous');
    expect(found?.message).toContain('10 % a year');
  });

  it('says nothing else', () => {
    expect(comparisonFindings('Liquid', comparison)).toEqual([]);
    expect(comparisonFindings('Liquid', { ...comparison, internalRate: null })).toEqual([]);
  });
});
