import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../server/cli/runCommandLine.ts';
import {
  ambiguousRate,
  apparentRate,
  coincidentRate,
  eveningRate,
  plainRate,
  quarterHourRate,
  weekdayRate,
} from '../rates.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();
const rows = (count: number, value = '1000'): string =>
  `kW\n${Array<string>(count).fill(value).join('\n')}\n`;
const flat = (): string => folder.write('flat.csv', rows(8760));
const rate = (record: unknown, name = 'rate.json'): string => folder.write(name, JSON.stringify(record));

interface Totals {
  readonly energy: number;
  readonly demandFlat: number;
  readonly demandTou: number;
  readonly coincident: number;
  readonly fixed: number;
  readonly minimum: number;
  readonly total: number;
}

interface BillLine {
  readonly tariff: string;
  readonly annual?: Totals;
  readonly monthly?: readonly Totals[];
  readonly findings?: readonly { readonly code: string }[];
  readonly error?: { readonly code: string; readonly message: string };
}

async function billed(...args: readonly string[]): Promise<BillLine[]> {
  const { out } = await runPlenum(['bill', '--load', flat(), '--json', ...args]);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as BillLine);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** First weekdays of the months of a year that starts on a Monday: of equal peaks, the first on a weekday is shown. */
const FIRST_WEEKDAYS = [1, 1, 1, 2, 1, 1, 2, 1, 3, 1, 1, 3];

describe('plenum bill, one tariff', () => {
  // 8,760 h x 1,000 kW x 0.05 = 438,000; 12 x 1,000 kW x 10 = 120,000; 12 x 100 = 1,200.
  it('shows its line items, its months and the time of each peak', async () => {
    const { exitCode, out, err } = await runPlenum(['bill', '--load', flat(), rate(plainRate)]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toBe(
      [
        'Plain, Example Light (USD)',
        '',
        '  Line item      Quantity  Unit       Price        Year',
        '  Energy        8,760,000  kWh         0.05  438,000.00',
        '  Demand           12,000  kW-month   10.00  120,000.00',
        '  Fixed charge         12  month     100.00    1,200.00',
        '  Total                                      559,200.00',
        '',
        '  Month      Energy      Demand     Fixed       Total  Billing demand',
        ...MONTHS.map((month, index) => {
          const energy = (MONTH_DAYS[index] ?? 0) * 24 * 1000 * 0.05;
          const money = (value: number): string => `${value.toLocaleString('en-US')}.00`;
          const peak = `0${String(FIRST_WEEKDAYS[index])} ${month} 00:00`;
          return `  ${month}     ${money(energy)}   10,000.00    100.00   ${money(energy + 10_100)}  ${peak}`;
        }),
        '  Year   438,000.00  120,000.00  1,200.00  559,200.00',
        '',
      ].join('\n'),
    );
  });

  it('shows assumptions, within the width of the screen', async () => {
    const open = { ...quarterHourRate, startdate: 1_388_534_400 };
    const { out } = await runPlenum(['bill', '--load', flat(), rate(open)]);
    expect(out).toContain('info     tariff-window-assumed');
    expect(out).toContain('info     tariff-dated');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  it('shows if a ratchet, not the peak of the month, sets the demand', async () => {
    const load = folder.write('january.csv', `${rows(744, '1000')}${rows(8016, '500').replace('kW\n', '')}`);
    const ratcheted = { ...plainRate, lookbackpercent: 0.8, lookbackrange: 11 };
    const { out } = await runPlenum(['bill', '--load', load, rate(ratcheted)]);
    expect(out).toMatch(/ {2}Jan .* 10,000\.00 .* 01 Jan 00:00\n/);
    expect(out).toMatch(/ {2}Feb .* 8,000\.00 .* ratchet or minimum demand\n/);
  });

  it('aligns the decimal points of prices of different magnitude', async () => {
    const { out } = await runPlenum([
      'bill',
      '--load',
      flat(),
      rate({ ...plainRate, fixedchargefirstmeter: 1537.865 }),
    ]);
    const points = out
      .split('\n')
      .filter((line) => /^ {2}(Energy|Demand|Fixed charge) /.test(line))
      .map((line) => /(?:kWh|kW-month|month) +[\d,]+(?=\.)/.exec(line))
      .map((found) => (found?.index ?? NaN) + (found?.[0].length ?? NaN));
    expect(points).toHaveLength(3);
    expect(new Set(points).size).toBe(1);
  });
});

describe('plenum bill --json', () => {
  it('prints the bill by year and month, and its findings', async () => {
    const file = rate(plainRate);
    const [line, ...others] = await billed(file);
    expect(others).toEqual([]);
    expect(line?.tariff).toBe(file);
    expect(line?.annual).toEqual({
      energy: expect.closeTo(438_000, 6) as number,
      demandFlat: 120_000,
      demandTou: 0,
      coincident: 0,
      fixed: 1200,
      minimum: 0,
      total: expect.closeTo(559_200, 6) as number,
    });
    expect(line?.monthly).toHaveLength(12);
    const sum = line?.monthly?.reduce((total, month) => total + month.total, 0);
    expect(sum).toBeCloseTo(559_200, 6);
    expect(line?.findings).toEqual([]);
  });

  it('returns the error of an unbilled record along with the billed ones', async () => {
    const good = rate(plainRate, 'good.json');
    const bad = rate(ambiguousRate, 'bad.json');
    const { exitCode, out } = await runPlenum([
      'bill',
      '--load',
      flat(),
      '--json',
      bad,
      good,
      folder.path('none.json'),
    ]);
    expect(exitCode).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as BillLine);
    expect(lines).toMatchObject([
      { tariff: bad, error: { code: 'tariff-ambiguous' } },
      { tariff: good, annual: { demandFlat: 120_000 } },
      { tariff: folder.path('none.json'), error: { code: 'file-unreadable' } },
    ]);
    expect(Object.keys(lines[0] ?? {})).toEqual(['tariff', 'error']);
  });

  it('exits 2 if no tariff was billed', async () => {
    expect((await runPlenum(['bill', '--load', flat(), '--json', rate(ambiguousRate)])).exitCode).toBe(2);
    expect((await runPlenum(['bill', '--load', flat(), rate(ambiguousRate)])).exitCode).toBe(2);
  });
});

describe('plenum bill, several tariffs', () => {
  it('compares them, then shows their warnings, then the unbilled ones', async () => {
    const files = [
      rate(plainRate, 'plain.json'),
      rate(weekdayRate, 'week.json'),
      rate(ambiguousRate, 'two.json'),
    ];
    const { exitCode, out } = await runPlenum(['bill', '--load', flat(), ...files]);
    expect(exitCode).toBe(0);
    expect(out).toBe(
      [
        '  Tariff       Energy   Demand  Fixed    Total',
        '  plain.json  438,000  120,000  1,200  559,200  USD',
        '  week.json   751,200        0      0  751,200  USD',
        '',
        `  ${folder.path('two.json')}: not billed (tariff-ambiguous)`,
        '    energyratestructure, period 0: tiers in kWh precede tiers in kWh/kW. It is not stated whether the latter',
        '    count from 0 or from the last kWh, and the bills differ.',
        '',
        '  1 of 3 tariffs not billed',
        '',
      ].join('\n'),
    );
  });

  it('counts the warnings of tariffs', async () => {
    const large = { ...plainRate, peakkwcapacitymin: 5000 };
    const { out } = await runPlenum([
      'bill',
      '--load',
      flat(),
      rate(large, 'large.json'),
      rate(plainRate, 'plain.json'),
    ]);
    expect(out).toContain('  warning  tariff-not-eligible  1 of 2  Load outside tariff eligibility\n');
  });

  it('truncates long names so that they remain distinct within the width of the screen', async () => {
    const name = (end: string): string =>
      `539f6e53ec4f024411ec8f69-${'large-general-service-'.repeat(5)}${end}.json`;
    const files = ['a', 'b'].map((end) => rate(coincidentRate, name(end)));
    const { out } = await runPlenum(['bill', '--load', flat(), ...files]);
    const [heading = '', a = '', b = ''] = out.split('\n');
    for (const line of [heading, a, b]) expect(line.length).toBeLessThanOrEqual(110);
    expect(a).toContain('service-a.json');
    expect(b).toContain('service-b.json');
  });

  it('reads nested folders, lists, and a response of the database', async () => {
    mkdirSync(folder.path('rates/deeper'), { recursive: true });
    rate(plainRate, 'rates/b.json');
    rate([weekdayRate, plainRate], 'rates/deeper/list.json');
    rate({ items: [plainRate] }, 'rates/a.JSON');
    folder.write('rates/notes.txt', 'no tariff');
    const lines = await billed(folder.path('rates'));
    const below = lines.map(({ tariff }) => tariff.slice(folder.path('rates/').length));
    expect(below).toEqual(['a.JSON#0', 'b.json', 'deeper/list.json#0', 'deeper/list.json#1']);
    const { out } = await runPlenum(['bill', '--load', flat(), folder.path('rates')]);
    expect(out).toMatch(/^ {2}deeper\/list\.json#0 Weekdays +751,200 /m);
  });

  it.each([
    ['not JSON', 'rates: 7', 'tariff-unreadable', 'The file is not JSON'],
    ['an empty list', '[]', 'tariff-unreadable', 'The list contains no tariff'],
    ['a plan', '{"racks":{}}', 'tariff-unreadable', 'it is not a utility rate'],
  ])('reports %s as an invalid tariff', async (_, text, code, message) => {
    const [line] = await billed(folder.write('odd.json', text));
    expect(line?.error?.code).toBe(code);
    expect(line?.error?.message).toContain(message);
  });

  it('reports a folder without tariffs', async () => {
    mkdirSync(folder.path('empty'), { recursive: true });
    const { exitCode, out } = await runPlenum(['bill', '--load', flat(), folder.path('empty')]);
    expect(exitCode).toBe(2);
    expect(out).toContain('the folder has no .json file');
  });

  it(
    'bills 2,000 in one call, and prints bills before the last is computed',
    { timeout: 60_000 },
    async () => {
      const list = rate(Array<unknown>(2000).fill(plainRate), 'many.json');
      let lineCount = 0;
      const seen: number[] = [];
      const watch = setInterval(() => seen.push(lineCount), 1);
      const exitCode = await runCommandLine(['bill', '--load', flat(), '--json', list], {
        out: () => (lineCount += 1),
        err: () => undefined,
        standardInput: process.stdin,
        environment: {},
        width: 110,
      });
      clearInterval(watch);
      expect({ exitCode, lineCount }).toEqual({ exitCode: 0, lineCount: 2000 });
      expect(seen.some((count) => count > 0 && count < 2000)).toBe(true);
    },
  );
});

describe('the year of a load', () => {
  // 1,000 kW: 261 weekdays x 2,400 + 104 weekend days x 1,200 = 751,200; a year that starts on a Saturday has 260 and 105.
  it.each([
    [[], 751_200],
    [['--start-weekday', 'Monday'], 751_200],
    [['--start-weekday', 'saturday'], 750_000],
    [['--year', '2018'], 751_200],
    [['--year', '2022'], 750_000],
  ])('with %j bills its weekends', async (args, energy) => {
    const [line] = await billed(...args, rate(weekdayRate));
    expect(line?.annual?.energy).toBeCloseTo(energy, 6);
  });

  it('uses daylight saving if a time zone is given', async () => {
    // 100 kW from 16:00 in standard time, which is 17:00 in New York from 9 March to 1 November 2025: 238 days.
    const day = Array.from({ length: 24 }, (_, hour) => (hour === 16 ? '100' : '0')).join('\n');
    const load = folder.write('afternoon.csv', `kW\n${Array<string>(365).fill(day).join('\n')}\n`);
    const energyOf = async (...args: string[]): Promise<number | undefined> => {
      const { out } = await runPlenum(['bill', '--load', load, '--json', ...args, rate(eveningRate)]);
      return (JSON.parse(out) as BillLine).annual?.energy;
    };
    expect(await energyOf('--year', '2025')).toBe(0);
    expect(await energyOf('--year', '2025', '--time-zone', 'America/New_York')).toBeCloseTo(23_800, 6);
  });

  it('may consist of quarter hours, whose peaks are billed', async () => {
    const load = folder.write('quarters.csv', rows(35_040).replace('1000\n1000', '1000\n5000'));
    const { out } = await runPlenum(['bill', '--load', load, rate(quarterHourRate)]);
    // 11 x 1,000 kW and one month of 5,000 kW.
    expect(out).toMatch(/ {2}Demand +16,000 +kW-month +10\.00 +160,000\.00\n/);
    expect(out).toMatch(/ {2}Jan .* 01 Jan 00:15\n/);
  });
});

describe('further inputs of tariffs', () => {
  it('demand in kVA is billed at the power factor: 12 x 1,000 / 0.8 x 10', async () => {
    const [line] = await billed('--power-factor', '0.8', rate(apparentRate));
    expect(line?.annual?.demandFlat).toBeCloseTo(150_000, 6);
    expect(line?.findings?.map(({ code }) => code)).toEqual(['tariff-power-factor']);
  });

  it('coincident peaks are billed in the hours of a file: 2 x 1,000 x 5', async () => {
    const peaks = folder.write('peaks.txt', '01-05 08:00\r\n2018-07-16T17:00\r\n');
    const [line] = await billed('--system-peaks', peaks, rate(coincidentRate));
    expect(line?.annual?.coincident).toBe(10_000);
    const [without] = await billed(rate(coincidentRate));
    expect(without?.annual?.coincident).toBe(0);
    expect(without?.findings?.map(({ code }) => code)).toEqual(['coincident-peak-unbilled']);
  });
});

describe('an invalid plenum bill', () => {
  it.each<[readonly string[], string]>([
    [['--start-weekday', 'caturday'], '--start-weekday: must be one of monday, tuesday'],
    [['--year', '1066'], '--year: must be a year from 1990 to 2100; given: "1066"'],
    [['--year', '2018', '--start-weekday', 'monday'], '--year: the year determines the weekdays'],
    [['--year', '2024'], 'The load has 365 days, but 2024 has 366. (load-length)'],
    [['--time-zone', 'Mars/Olympus'], '"Mars/Olympus" is not an IANA time zone'],
    [['--power-factor', '0'], '--power-factor: must be a number above 0, up to 1; given: "0"'],
    [['--power-factor', ''], '--power-factor: must be a number above 0'],
    [['--system-peaks', '/no/such/file'], 'no such file'],
    [['--jason'], "Unknown option '--jason'"],
  ])('%j exits 2 and states what is allowed', async (args, message) => {
    const { exitCode, out, err } = await runPlenum(['bill', '--load', flat(), ...args, rate(plainRate)]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  it.each([
    ['of eleven months', rows(8016), 'has 8016 values, about 11.0 months of hours'],
    ['that is negative', rows(8760, '-5'), 'line 2: must be a mean power in kW, not negative'],
    ['that is not a number', rows(8760, 'NaN'), 'given: "NaN"'],
  ])('a load %s exits 2 and bills nothing', async (_, text, message) => {
    const file = folder.write('bad.csv', text);
    const { exitCode, out, err } = await runPlenum(['bill', '--load', file, rate(plainRate)]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(file);
  });

  it('a peak hour outside the year is reported with its file', async () => {
    const peaks = folder.write('february.txt', '02-29 08:00\n');
    const { exitCode, err } = await runPlenum([
      'bill',
      '--load',
      flat(),
      '--system-peaks',
      peaks,
      rate(plainRate),
    ]);
    expect(exitCode).toBe(2);
    expect(err).toContain(`${peaks}: line 1 must be a date and hour`);
  });

  it('without load or tariff requests them', async () => {
    expect((await runPlenum(['bill', rate(plainRate)])).err).toContain('--load: name a CSV file');
    expect((await runPlenum(['bill', '--load', flat()])).err).toContain('name a tariff file or a folder');
  });
});

describe('plenum bill, a plan by each rate of a folder', () => {
  const rates = (): string => {
    mkdirSync(folder.path('published/OR'), { recursive: true });
    folder.write('published/plain.json', JSON.stringify(plainRate));
    folder.write('published/OR/evening.json', JSON.stringify({ ...eveningRate, utility: 'Other Power' }));
    folder.write('published/ambiguous.json', JSON.stringify(ambiguousRate));
    return folder.path('published');
  };
  const plan = 'examples/air-vs-liquid.json';

  it('ranks the bills, and says what was not billed', async () => {
    const { exitCode, out, err } = await runPlenum(['bill', plan, '--rates', rates()]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/1\s+\S.*\n\s*2\s+\S/);
    expect(out).toContain('2 rates billed of 3 records');
    expect(out).toMatch(/ambiguous\.json#?\d*: not billed\. energyratestructure/);
  });

  it('takes words of the utility and the state of the path', async () => {
    const named = async (...args: readonly string[]): Promise<string[]> => {
      const { out } = await runPlenum(['bill', plan, '--rates', rates(), '--json', ...args]);
      return out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { summary: { utility: string } }).summary.utility);
    };
    expect(await named('--utility', 'other')).toEqual(['Other Power']);
    expect(await named('--state', 'OR')).toEqual(['Other Power']);
    expect((await named('--option', 'liquid')).length).toBe(3);
  });

  it('refuses a load beside the rates of a plan', async () => {
    const { exitCode, err } = await runPlenum(['bill', plan, '--rates', rates(), '--load', flat()]);
    expect(exitCode).toBe(2);
    expect(err).toContain('--rates');
  });
});
