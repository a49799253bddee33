import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../models/claims/checkClaims.ts';
import {
  atLeast,
  atMost,
  between,
  exactly,
  type ClaimResult,
  type StatedClaim,
} from '../../../models/claims/Claim.ts';
import { verdictOf } from '../../../models/claims/verdictOf.ts';
import { library } from '../../support/library.ts';

const results = checkClaims(library);

function result(id: string): ClaimResult {
  const found = results.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
}

describe('the verdict', () => {
  const judged = (changes: Partial<StatedClaim>): string =>
    verdictOf({
      id: 'A0-00',
      claim: '',
      formula: '',
      inputs: [],
      claimed: exactly(100),
      answer: 100,
      unit: 'm',
      reason: '',
      ...changes,
    });

  it.each([
    [98, 'holds'],
    [102, 'holds'],
    [97, 'roughly'],
    [85, 'roughly'],
    [115, 'roughly'],
    [84, 'does not hold'],
    [116, 'does not hold'],
  ])('on 100, where we answer %d, is %s', (answer, verdict) => {
    expect(judged({ answer })).toBe(verdict);
  });

  it('holds only if the whole result range is within the claim', () => {
    expect(judged({ claimed: between(50, 80), answer: 60, answerSpan: { low: 55, high: 75 } })).toBe('holds');
    expect(judged({ claimed: between(50, 80), answer: 60, answerSpan: { low: 20, high: 75 } })).toBe(
      'roughly',
    );
    expect(judged({ claimed: between(50, 80), answer: 20, answerSpan: { low: 10, high: 30 } })).toBe(
      'does not hold',
    );
  });

  it('on an open range checks its one end', () => {
    expect([judged({ claimed: atLeast(20), answer: 1e9 }), judged({ claimed: atLeast(200) })]).toEqual([
      'holds',
      'does not hold',
    ]);
    expect([judged({ claimed: atMost(200), answer: 0 }), judged({ claimed: atMost(20) })]).toEqual([
      'holds',
      'does not hold',
    ]);
  });

  it('never agrees with a number of a different unit', () => {
    expect(judged({ claimed: exactly(100, 'km') })).toBe('does not hold');
    expect(judged({ claimed: exactly(100, 'm') })).toBe('holds');
  });

  it('cannot be given without a claim or without a result', () => {
    expect(judged({ claimed: null })).toBe('cannot be tested');
    expect(judged({ answer: null })).toBe('cannot be tested');
  });
});

describe('the claims of the articles', () => {
  it('are 99, each with its own id, in order', () => {
    const ids = results.map(({ id }) => id);
    expect(ids).toHaveLength(99);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('state the claim, the formula and the reason', () => {
    for (const { id, claim, formula, unit, reason } of results) {
      for (const text of [claim, formula, unit, reason]) expect(text.trim(), id).not.toBe('');
    }
  });

  it('have finite numbers only, and a range around the result', () => {
    for (const { id, inputs, claimed, answer, answerSpan } of results) {
      const numbers = [...inputs.map(({ value }) => value), claimed?.low, claimed?.high, answer];
      for (const value of numbers) expect(value ?? 0, id).toSatisfy(Number.isFinite);
      if (answerSpan === null) continue;
      expect(answer, id).not.toBeNull();
      expect(answerSpan.low, id).toBeLessThanOrEqual(answer ?? 0);
      expect(answerSpan.high, id).toBeGreaterThanOrEqual(answer ?? 0);
    }
  });

  it('that cannot be tested are those without a claim or a result', () => {
    for (const { id, claimed, answer, verdict } of results) {
      expect(verdict === 'cannot be tested', id).toBe(claimed === null || answer === null);
    }
  });

  it('survive being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
  });
});

describe('some of them', () => {
  it.each([
    // 7 x 6.5 kW
    ['A4-18b', 45.5, 'holds'],
    // 1 - 1.15 / 1.6
    // 45.5 kW x 0.45
    ['A4-27b', 20.475, 'holds'],
    ['A4-28b', 637.728, 'holds'],
    // 1,289,376 kWh x 0.1 USD / 1.4e6 USD
    ['A4-07a', 0.0921, 'does not hold'],
    // 2.15e25 / (25,000 x 312e12 x 86,400 s x 90)
    ['A2-05a', 0.3545, 'holds'],
    // 1,082,990 h x 0.4 kW, without PUE
    ['A4-14b', 433.196, 'holds'],
    ['A4-21a', 7.28, 'does not hold'],
    // Epoch AI: the power of training grows 2.1 times per year, its compute 4.6 times
    ['A4-08', 2.1, 'does not hold'],
    ['A0-01', 4.6, 'does not hold'],
    // 312e12 x 0.12 / (2 x 175e9) = 107 tokens/s; 25 / 107
    ['A4-20', 0.2337, 'does not hold'],
    // log10(2e6 / 25,000)
    ['A3-02', 1.9031, 'does not hold'],
    // log(400,000) / log(4.6)
    ['A4-09b', 8.4528, 'roughly'],
    ['A1-06', 1.9125, 'holds'],
    ['A2-15', 800, 'holds'],
    // 1 - (0.29 + 0.49) / 2
    ['A3-03', 0.61, 'holds'],
    ['A0-03b', 4.916, 'roughly'],
    ['A4-30b', 10, 'roughly'],
    // 865,000 / 72 x 2 x 70e9 / 10e15
    ['A2-18', 0.1682, 'roughly'],
    // (1.2 / 197) / (1.844 / 312)
    ['A2-19', 1.0307, 'roughly'],
    // 1.8e12 / 175e9
    ['A4-11b', 10.2857, 'does not hold'],
    ['A4-12b', 17.5e12, 'cannot be tested'],
  ])('%s answers %d and %s', (id, answer, verdict) => {
    expect(result(id).answer).toBeCloseTo(answer, 3);
    expect(result(id).verdict).toBe(verdict);
  });

  it('A4-06 holds for Gopher, Chinchilla, Megatron-Turing NLG and PaLM', () => {
    // 5.04e23 to 2.5272e24 FLOP / (312e12 x 0.3 x 3600 s) x 1.5 USD
    const { verdict, answerSpan } = result('A4-06');
    expect(verdict).toBe('holds');
    expect(answerSpan?.low).toBeCloseTo(2_243_590, 0);
    expect(answerSpan?.high).toBeCloseTo(11_250_000, 0);
  });

  it('A4-09a and A0-02 are judged as the articles word them', () => {
    // 4.6^10; 0.1 x 4.1e6 x 24,875 USD / 3 years
    expect(result('A4-09a')).toMatchObject({ verdict: 'does not hold', claimed: { low: 400_000 } });
    expect(result('A4-09a').answer).toBeCloseTo(4_242_074.7, 0);
    expect(result('A0-02')).toMatchObject({ verdict: 'does not hold', unit: 'USD per year' });
    expect(result('A0-02').answer).toBeCloseTo(3.3996e9, -6);
  });

  it('A4-27a is computed by plants, about 11 % like for like and a third against an older room, and says what is circular', () => {
    const { verdict, answer, answerSpan, reason } = result('A4-27a');
    expect(verdict).toBe('roughly');
    expect(answer).toBeGreaterThan(0.09);
    expect(answer).toBeLessThan(0.13);
    expect(answerSpan?.high).toBeGreaterThan(0.3);
    expect(answerSpan?.high).toBeLessThan(0.37);
    expect(reason).toContain('28.1 %, but that only repeats its own figures');
  });

  it('are marked as derived where their figure stands in no article', () => {
    const derived = results.filter(({ isDerived }) => isDerived).map(({ id }) => id);
    expect(derived).toEqual([
      'A0-03c',
      'A1-01',
      'A1-03',
      'A2-04',
      'A2-06b',
      'A2-07',
      'A2-11',
      'A2-14c',
      'A3-01',
      'A4-01b',
      'A4-07b',
      'A4-07c',
      'A4-09b',
      'A4-14e',
      'A4-16b',
      'A4-19b',
      'A4-19c',
      'A4-19d',
      'A4-19e',
      'A4-21b',
      'A4-22a',
      'A4-22b',
      'A4-22c',
      'A4-23',
      'A4-24',
      'A4-25',
      'A4-27b',
      'A4-27c',
      'A4-28a',
      'A4-28b',
      'A4-28c',
    ]);
  });

  it('use the rack of the plan models: with another device the result differs', () => {
    const device = library.devices['dgx-a100-640'];
    if (device === undefined) throw new Error('no DGX A100');
    const hungrier = {
      ...library,
      devices: { ...library.devices, [device.id]: { ...device, maximum_kW: 8 } },
    };
    const rack = checkClaims(hungrier).find(({ id }) => id === 'A4-18b');
    expect(rack?.answer).toBe(56);
    expect(rack?.verdict).toBe('does not hold');
  });

  it('cannot be checked without the catalogue that they need', () => {
    expect(() => checkClaims({ ...library, devices: {} })).toThrow(/dgx-a100-640/);
    const others = Object.fromEntries(Object.entries(library.devices).filter(([id]) => id !== 'dgx-h100'));
    expect(() => checkClaims({ ...library, devices: others })).toThrow(
      'lacks a figure that the claims need: dgx-h100',
    );
  });
});
