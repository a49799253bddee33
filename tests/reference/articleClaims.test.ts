import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../models/claims/checkClaims.ts';
import type { Verdict } from '../../models/claims/Claim.ts';
import { library } from '../support/library.ts';
import { readCsv } from './readCsv.ts';

const rows = readCsv('../shared/data/article-claims.csv');
const results = checkClaims(library);

const verdictOfTable: Readonly<Record<string, Verdict>> = {
  consistent: 'holds',
  'approximately consistent': 'roughly',
  'partly consistent': 'roughly',
  inconsistent: 'does not hold',
  'not testable (input only)': 'cannot be tested',
};

/** Verdicts that differ from the table, with the reason. */
const otherVerdicts: Readonly<Record<string, readonly [Verdict, string]>> = {
  'A0-03a': [
    'roughly',
    'the table divides by 8; here it is compared with list prices, which vary by a third',
  ],
  'A0-03b': ['cannot be tested', 'the table names a class of cloud prices, for which no source is available'],
  'A0-05': [
    'roughly',
    'the table adds two figures; here the sum is compared with article A4, a difference of 4.4 %',
  ],
  'A1-04': ['does not hold', 'partly in the table, for later machines; the claim is about 2019'],
  'A1-06': ['cannot be tested', 'two transistor counts without a claim about their ratio'],
  'A2-13b': ['roughly', 'consistent as a range in the table; four months alone give 8 times, not 10'],
  'A2-14a': ['cannot be tested', 'the table converts a unit; the article states no figure to compare'],
  'A2-14b': ['cannot be tested', 'likewise'],
  'A4-19c': [
    'does not hold',
    'the table allows wholesale prices; no mean industrial price of a state is as low',
  ],
  'A4-19d': ['does not hold', 'twice the industrial price, and only for part of the servers'],
  'A4-19f': ['roughly', 'the table divides; here it is compared with the list price, 7 % lower'],
};

/** Results that are a different figure from the table, with the reason. */
const otherResults: Readonly<Record<string, string>> = {
  'A0-01': 'the doubling time of the growth; the table repeats the 10 of the claim',
  'A0-03a': 'a list price; the table repeats the price of the claim',
  'A2-10': 'peaks and prices of the catalogue; the table uses the 3 and 2 of the article',
  'A2-13a': 'the doubling time of tenfold growth per year; the table has the growth over three months',
  'A3-02': 'orders of magnitude; the table has the ratio',
  'A4-29': 'the share; the table has 20 % in TWh',
};

describe('the claims', () => {
  it('are those of the table', () => {
    expect(results.map(({ id }) => id)).toEqual(rows.map((row) => row['id'] ?? '').sort());
    expect(results.map(({ article }) => article)).toEqual(results.map(({ id }) => id.slice(0, 2)));
  });

  it.each(rows.map((row) => ({ id: row['id'] ?? '', verdict: row['verdict'] ?? '' })))(
    '$id has the verdict of the table ($verdict), or a different one with a reason',
    ({ id, verdict }) => {
      const result = results.find((candidate) => candidate.id === id);
      const [other] = otherVerdicts[id] ?? [];
      expect(result?.verdict).toBe(other ?? verdictOfTable[verdict]);
      if (other !== undefined) expect(other).not.toBe(verdictOfTable[verdict]);
    },
  );

  const compared = rows.flatMap((row) => {
    const expected = Number(row['expectedValue']);
    const answer = results.find(({ id }) => id === row['id'])?.answer ?? null;
    return row['expectedValue'] === '' || answer === null ? [] : [{ id: row['id'] ?? '', expected, answer }];
  });

  it('have a result for most rows with a figure', () => {
    expect(compared.length).toBeGreaterThan(80);
  });

  it.each(compared)('$id is $expected within 0.3 %, or a different figure with a reason', (row) => {
    const agrees = Math.abs(row.answer / row.expected - 1) <= 0.003;
    expect(agrees).toBe(!(row.id in otherResults));
  });
});
