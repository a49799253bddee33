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
  'A0-01': ['does not hold', 'not tested in the table; measured growth is 4 to 5 times per year'],
  'A0-03b': ['roughly', 'the table divides; here it is compared with a reserved price of AWS, 3 % higher'],
  'A2-15': ['holds', 'not tested in the table; the highest approved standard of 2024'],
  'A2-18': ['roughly', 'not tested in the table; measured on a GB200, 17 to 34 % by the format of the peak'],
  'A2-19': ['roughly', 'not tested in the table; by list prices over peaks'],
  'A3-02': ['does not hold', 'approximately in the table; 1.9 orders are not orders in the plural'],
  'A3-03': ['holds', 'not tested in the table; cost shares of Cottier et al. 2024'],
  'A4-06': ['holds', 'not tested in the table; four published models'],
  'A4-08': ['does not hold', 'partly in the table, for compute; measured power doubles once a year'],
  'A4-09b': ['roughly', 'the table uses a doubling of 3.4 months; here the measured growth of compute'],
  'A4-20': ['does not hold', 'not tested in the table; measured throughputs serve several users per GPU'],
  'A4-27a': ['roughly', 'the table repeats the PUEs of the article; here plants are computed'],
  'A4-30b': ['roughly', 'not tested in the table; measured by its authors'],
  'A0-05': [
    'roughly',
    'the table adds two figures; here the sum is compared with article A4, a difference of 4.4 %',
  ],
  'A1-04': ['does not hold', 'partly in the table, for later machines; the claim is about 2019'],
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
  'A0-01': 'the measured growth; the table repeats the 10 of the claim',
  'A0-02': 'a year of a life of three; the table has the sum',
  'A0-03b': 'the price of AWS; the table has the quotient of the claim',
  'A2-18': 'a measurement; the table repeats the claim',
  'A4-08': 'the measured growth of power; the table has that of 3.4 months',
  'A4-09a': 'the growth in ten years; the table has a doubling time',
  'A4-09b': 'at the measured growth; the table at a doubling of 3.4 months',
  'A4-20': 'by throughput; the table has the quotient of the claim',
  'A4-27a': 'computed plants; the table has the PUEs of the article',
  'A4-30b': 'the speed-up on one GPU; the table repeats the claim',
  'A0-03a': 'a list price; the table repeats the price of the claim',
  'A2-10': 'peaks and prices of the catalogue; the table uses the 3 and 2 of the article',
  'A2-13a': 'the doubling time of tenfold growth per year; the table has the growth over three months',
  'A3-02': 'orders of magnitude; the table has the ratio',
  'A4-29': 'the share; the table has 20 % in TWh',
};

describe('the claims', () => {
  it('are those of the table', () => {
    const missingInTable = ['A4-11b', 'A4-12b'];
    const ids = [...rows.map((row) => row['id'] ?? ''), ...missingInTable].sort();
    expect(results.map(({ id }) => id)).toEqual(ids);
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
