import { describe, expect, it } from 'vitest';
import { claimFilterOf, claimsAddress, filterClaims } from '../../../client/pages/claims/claimFilter.ts';
import {
  resultSpanText,
  resultText,
  claimedText,
  quantityText,
} from '../../../client/pages/claims/claimText.ts';
import { readClaims } from '../../../client/worker/details/readClaims.ts';
import type { ClaimResult } from '../../../models/claims/Claim.ts';
import { library } from '../../support/library.ts';

const claims = await readClaims(library);
const claim = (id: string): ClaimResult => {
  const found = claims.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
};
const all = { verdict: undefined, article: undefined, search: '' };

describe('the filter of claims', () => {
  it('passes all of them by default', () => {
    expect(filterClaims(claims, all)).toEqual(claims);
  });

  it('passes those of a verdict and of an article', () => {
    const wrong = filterClaims(claims, { ...all, verdict: 'does not hold', article: 'A4' });
    expect(wrong.map(({ id }) => id)).toContain('A4-07a');
    expect(new Set(wrong.map(({ verdict, article }) => `${verdict} ${article}`))).toEqual(
      new Set(['does not hold A4']),
    );
  });

  it('finds every word in the claim, its reason or its formula, in any case', () => {
    expect(filterClaims(claims, { ...all, search: 'liquid RACK year' }).map(({ id }) => id)).toContain(
      'A4-28c',
    );
    expect(filterClaims(claims, { ...all, search: 'a4-28c' }).map(({ id }) => id)).toEqual(['A4-28c']);
    expect(filterClaims(claims, { ...all, search: 'zeppelin' })).toEqual([]);
  });

  it('is the address, and the address is the filter', () => {
    const filter = { verdict: 'does not hold', article: 'A4', search: 'PUE 1.6' } as const;
    const address = claimsAddress(filter);
    expect(address).toBe('/claims?verdict=does+not+hold&article=A4&search=PUE+1.6');
    const { searchParams } = new URL(address, 'http://plenum');
    expect(claimFilterOf((name) => searchParams.get(name) ?? undefined)).toEqual(filter);
    expect(claimsAddress(all)).toBe('/claims');
  });

  it('ignores an unknown verdict', () => {
    expect(claimFilterOf((name) => (name === 'verdict' ? 'maybe' : undefined))).toEqual(all);
  });
});

describe('claimed and computed values', () => {
  it.each([
    ['A4-07c', '60.0 % of the cost', '12.1 % of the cost'],
    ['A4-21a', '7 to 8 datacentres', '7.28 datacentre-days'],
    ['A1-04', 'at most 2019', '2020'],
    ['A2-02', 'at least 20 times', '22.4 times'],
    ['A4-11', '2.15 × 10²⁵ FLOP', '3.15 × 10²⁴ FLOP'],
    ['A4-10', '175 billion parameters', '174.6 billion parameters'],
    ['A4-28b', '637.7 MWh', '637.7 MWh'],
    ['A1-07', '–', '–'],
  ])('%s is shown as %s and %s', (id, claimed, answered) => {
    expect([claimedText(claim(id)), resultText(claim(id))]).toEqual([claimed, answered]);
  });

  it('has a range where its inputs are uncertain', () => {
    expect(resultSpanText(claim('A0-03a'))).toBe('33,750 to 46,875');
    expect(resultSpanText(claim('A4-28b'))).toBeUndefined();
  });

  it('has numbers with their unit, and pure ones without', () => {
    expect([quantityText(0.0812, 'USD/kWh'), quantityText(1.6, ''), quantityText(50_000, 'USD')]).toEqual([
      '0.0812 USD/kWh',
      '1.6',
      '50,000 USD',
    ]);
  });

  it('never shows a value that is not a number', () => {
    for (const one of claims) {
      const texts = [claimedText(one), resultText(one), resultSpanText(one) ?? ''];
      const inputs = one.inputs.map(({ value, unit }) => quantityText(value, unit));
      expect([...texts, ...inputs].join(' '), one.id).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
