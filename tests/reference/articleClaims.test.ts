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

/** Where we judge differently from the table, and why. */
const otherVerdicts: Readonly<Record<string, readonly [Verdict, string]>> = {
  'A0-03a': ['roughly', 'the table divides by 8; we hold it against listed prices, which spread by a third'],
  'A0-03b': ['cannot be tested', 'the table names a class of cloud prices, for which no source is at hand'],
  'A0-05': ['roughly', 'the table adds two figures; we hold the sum against article A4, 4.4 % away'],
  'A1-04': ['does not hold', 'partly, says the table: later machines could; the claim is about 2019'],
  'A1-06': ['cannot be tested', 'two counts of transistors, and no claim about their ratio'],
  'A2-13b': ['roughly', 'consistent as a range in the table; four months alone give 8 times, not 10'],
  'A2-14a': ['cannot be tested', 'the table converts a unit; the article claims nothing to hold it against'],
  'A2-14b': ['cannot be tested', 'likewise'],
  'A4-19c': [
    'does not hold',
    'the table allows wholesale prices; no state’s industry paid as little in the mean',
  ],
  'A4-19d': ['does not hold', 'twice what industry pays, and only for a part of the servers'],
  'A4-19f': ['roughly', 'the table divides; we hold it against the list price, 7 % below'],
};

/** Where our answer is another figure than the table's, and why. */
const otherAnswers: Readonly<Record<string, string>> = {
  'A0-01': 'the doubling time of its pace; the table repeats the 10 of the claim',
  'A0-03a': 'a listed price; the table repeats that of the claim',
  'A2-10': 'by peaks and prices of the catalogue; the table by the article’s own 3 and 2',
  'A2-13a': 'the doubling time of tenfold a year; the table the growth at three months',
  'A3-02': 'orders of magnitude; the table the ratio that they are of',
  'A4-29': 'the share; the table what 20 % would be in TWh',
};

describe('the claims', () => {
  it('are those of the table', () => {
    expect(results.map(({ id }) => id)).toEqual(rows.map((row) => row['id'] ?? '').sort());
    expect(results.map(({ article }) => article)).toEqual(results.map(({ id }) => id.slice(0, 2)));
  });

  it.each(rows.map((row) => ({ id: row['id'] ?? '', verdict: row['verdict'] ?? '' })))(
    '$id is judged as in the table ($verdict), or differently for a reason',
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

  it('answer most rows that have a figure', () => {
    expect(compared.length).toBeGreaterThan(80);
  });

  it.each(compared)('$id answers $expected within 0.3 %, or another figure for a reason', (row) => {
    const agrees = Math.abs(row.answer / row.expected - 1) <= 0.003;
    expect(agrees).toBe(!(row.id in otherAnswers));
  });
});
