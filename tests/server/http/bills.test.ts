import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { billsSchema } from '../../../server/http/routes/bills.ts';
import {
  ambiguousRate,
  apparentRate,
  coincidentRate,
  eveningRate,
  plainRate,
  quarterHourRate,
  weekdayRate,
} from '../rates.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';

type BillOrError = z.infer<typeof billsSchema>['bills'][number];
type Bill = Extract<BillOrError, { readonly annual: unknown }>;

const app = runningApp();
const post = (body: unknown): Promise<Response> => app.post('/api/v1/bills', JSON.stringify(body));

async function billsOf(body: unknown): Promise<BillOrError[]> {
  const response = await post(body);
  expect(response.status).toBe(200);
  return billsSchema.parse(await response.json()).bills;
}

async function billOf(rate: unknown, fields: object = { flat_kW: 1000 }): Promise<Bill> {
  const [bill] = await billsOf({ ...fields, tariffs: [rate] });
  if (bill === undefined || 'error' in bill) throw new Error(JSON.stringify(bill));
  return bill;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('POST /api/v1/bills', () => {
  // 8,760 h x 1,000 kW x 0.05 = 438,000; 12 x 1,000 kW x 10 = 120,000; 12 x 100 = 1,200.
  it('returns a bill by line item and month', async () => {
    const { name, utility, currency, annual, monthly, lines, findings } = await billOf(plainRate);
    expect({ name, utility, currency, findings }).toEqual({
      name: 'Plain',
      utility: 'Example Light',
      currency: 'USD',
      findings: [],
    });
    expect(annual).toMatchObject({ demandFlat: 120_000, fixed: 1200, coincident: 0, minimum: 0 });
    expect(annual.energy).toBeCloseTo(438_000, 6);
    expect(annual.total).toBeCloseTo(559_200, 6);
    expect(sum(monthly.map(({ total }) => total))).toBeCloseTo(annual.total, 6);
    expect(sum(lines.map(({ cost }) => cost))).toBeCloseTo(annual.total, 6);
    for (const { quantities, quantity, costs, cost } of lines) {
      expect([sum(quantities), sum(costs)]).toEqual([expect.closeTo(quantity, 6), expect.closeTo(cost, 6)]);
    }
    expect(lines.map(({ kind, unit, linePrice }) => [kind, unit, linePrice])).toEqual([
      ['energy', 'kWh', 0.05],
      ['demandFlat', 'kW', 10],
      ['fixed', 'month', 100],
    ]);
  });

  it('states when the billed peaks began', async () => {
    const load_kW = Array<number>(35_040).fill(1000);
    load_kW[196 * 96 + 17 * 4 + 1] = 6000;
    const { lines } = await billOf(quarterHourRate, { load_kW });
    const peaks = lines.find(({ kind }) => kind === 'demandFlat')?.peakTimes;
    expect(peaks?.[6]).toBe('07-16T17:15');
    expect(peaks?.[0]).toBe('01-01T00:00');
    expect(lines.find(({ kind }) => kind === 'energy')?.peakTimes).toBeNull();
  });

  it('returns an error for a single rate, in its position among the bills', async () => {
    const [first, second, third] = await billsOf({ flat_kW: 1000, tariffs: [ambiguousRate, plainRate, 3] });
    expect(first).toMatchObject({ error: { code: 'tariff-ambiguous' } });
    expect(second).toMatchObject({ name: 'Plain' });
    expect(third).toMatchObject({ error: { code: 'tariff-unreadable' } });
  });

  it.each([
    [{}, 751_200],
    [{ startWeekday: 'saturday' }, 750_000],
    [{ year: 2022 }, 750_000],
    // 262 weekdays x 2,400 + 104 weekend days x 1,200, of a leap year that begins on a Monday.
    [{ year: 2024 }, 753_600],
  ])('bills the weekends of %j', async (year, energy) => {
    expect((await billOf(weekdayRate, { flat_kW: 1000, ...year })).annual.energy).toBeCloseTo(energy, 6);
  });

  it('follows the daylight saving of a time zone, and bills kVA and coincident peaks', async () => {
    const load_kW = Array.from({ length: 8760 }, (_, hour) => (hour % 24 === 16 ? 100 : 0));
    const zoned = { load_kW, year: 2025, timeZone: 'America/New_York' };
    expect((await billOf(eveningRate, zoned)).annual.energy).toBeCloseTo(23_800, 6);
    const apparent = await billOf(apparentRate, { flat_kW: 1000, powerFactor: 0.8 });
    expect(apparent.annual.demandFlat).toBeCloseTo(150_000, 6);
    const peaks = { flat_kW: 1000, systemPeaks: ['01-05 08:00', '07-16T17:00'] };
    expect((await billOf(coincidentRate, peaks)).annual.coincident).toBe(10_000);
  });

  it('accepts 100 rates and a leap year of quarter hours, and is not cached', async () => {
    const load_kW = Array<number>(35_136).fill(1);
    const response = await post({ load_kW, year: 2024, tariffs: Array<unknown>(100).fill(weekdayRate) });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(billsSchema.parse(await response.json()).bills).toHaveLength(100);
  });

  const long = { energyratestructure: [Array<unknown>(251).fill({ rate: 1 })] };
  it.each<[string, object, string, string]>([
    ['an empty object', {}, 'body-invalid', 'tariffs'],
    ['no load', { tariffs: [plainRate] }, 'body-invalid', 'load_kW'],
    [
      'two loads',
      { flat_kW: 1, load_kW: Array<number>(8760).fill(1), tariffs: [1] },
      'body-invalid',
      'load_kW',
    ],
    [
      'a load of eleven months',
      { load_kW: Array<number>(8016).fill(1), tariffs: [1] },
      'load-length',
      'load_kW',
    ],
    [
      'a load of millions',
      { load_kW: Array<number>(1_000_000).fill(1), tariffs: [1] },
      'load-length',
      'load_kW',
    ],
    ['a load that is text', { load_kW: '1,2,3', tariffs: [1] }, 'body-invalid', 'load_kW'],
    ['a negative load', { flat_kW: -1, tariffs: [1] }, 'body-invalid', 'flat_kW'],
    [
      'a load with a gap',
      { load_kW: Array<number | null>(8760).fill(1).with(17, null), tariffs: [1] },
      'body-invalid',
      'load_kW[17]',
    ],
    ['no rate', { flat_kW: 1, tariffs: [] }, 'body-invalid', 'tariffs'],
    ['too many rates', { flat_kW: 1, tariffs: Array<number>(101).fill(1) }, 'body-invalid', 'tariffs'],
    [
      'a rate with too many tiers',
      { flat_kW: 1, tariffs: [long] },
      'body-invalid',
      'tariffs[0].energyratestructure[0]',
    ],
    [
      'a weekday and a year',
      { flat_kW: 1, year: 2025, startWeekday: 'monday', tariffs: [1] },
      'body-invalid',
      'startWeekday',
    ],
    [
      'an invalid weekday',
      { flat_kW: 1, startWeekday: 'caturday', tariffs: [1] },
      'body-invalid',
      'startWeekday',
    ],
    ['a power factor of 0', { flat_kW: 1, powerFactor: 0, tariffs: [1] }, 'body-invalid', 'powerFactor'],
    [
      'an invalid hour',
      { flat_kW: 1, systemPeaks: ['noon'], tariffs: [1] },
      'body-invalid',
      'systemPeaks[0]',
    ],
    ['an unknown field', { flat_kW: 1, tariffs: [1], tarrifs: [1] }, 'body-invalid', 'tarrifs'],
    ['a list', [], 'body-invalid', ''],
  ])('refuses %s', async (_, body, code, path) => {
    const response = await post(body);
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ code });
    expect(problem.errors.map((issue) => issue.path)).toContain(path);
    expect(problem.detail).not.toContain('plan');
  });

  it.each<[string, string, number, string]>([
    ['NaN', '{"flat_kW":NaN,"tariffs":[1]}', 400, 'json-invalid'],
    ['a __proto__', '{"flat_kW":1,"tariffs":[{"__proto__":{}}]}', 422, 'key-forbidden'],
    [
      'a nesting that is too deep',
      `{"flat_kW":1,"tariffs":${'['.repeat(1000)}${']'.repeat(1000)}}`,
      422,
      'json-too-deep',
    ],
    [
      'a year of another length',
      JSON.stringify({ load_kW: Array<number>(8760).fill(1), year: 2024, tariffs: [1] }),
      422,
      'load-length',
    ],
    ['an unknown time zone', '{"flat_kW":1,"timeZone":"Mars","tariffs":[1]}', 422, 'time-zone-unknown'],
    [
      'an hour that the year does not have',
      '{"flat_kW":1,"systemPeaks":["02-29 08:00"],"tariffs":[1]}',
      422,
      'series-invalid',
    ],
  ])('refuses %s', async (_, body, status, code) => {
    const response = await app.post('/api/v1/bills', body);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).code).toBe(code);
  });

  it('allows only POST', async () => {
    expect((await app.ask('/api/v1/bills')).headers.get('allow')).toBe('POST');
  });
});
