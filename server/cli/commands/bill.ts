import { setImmediate } from 'node:timers/promises';
import type { YearLoad } from '../../../models/tariff/readLoad.ts';
import {
  billResult,
  unbilledTariff,
  loadCalendar,
  weekdays,
  type BillResult,
  type LoadToBill,
  type StatedLoadYear,
  type Weekday,
} from '../../results/billResult.ts';
import { billSummary } from '../../results/billItem.ts';
import { readPeaksFile } from '../../files/readPeaksFile.ts';
import { readLoadFile } from '../../files/readSeriesFile.ts';
import { tariffRecords, type TariffRecord } from '../../files/tariffFiles.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { billsTable } from '../text/billsTable.ts';
import { billTables } from '../text/billTables.ts';
import { usageError } from '../usageError.ts';

/** Bills between two yields to the event loop, such as to notice that a pipe was closed. */
const BILLS_AT_A_TIME = 50;

/** `plenum bill`: one load billed by several tariffs; an unreadable tariff does not prevent the others from being billed. */
export async function billCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    load: { type: 'string' },
    'start-weekday': { type: 'string' },
    year: { type: 'string' },
    'time-zone': { type: 'string' },
    'power-factor': { type: 'string' },
    'system-peaks': { type: 'string' },
    rates: { type: 'string' },
    utility: { type: 'string' },
    state: { type: 'string' },
    words: { type: 'string' },
    fits: { type: 'boolean' },
    option: { type: 'string' },
    json: { type: 'boolean' },
  });
  const { rates, load: loadFile, ...others } = values;
  if (rates !== undefined) {
    if (loadFile !== undefined) throw usageError('--rates', 'bills the load of a plan; omit --load');
    const { billRates } = await import('./billRates.ts');
    return billRates(positionals, { rates, ...others }, io);
  }
  if (values.load === undefined) throw usageError('--load', 'name a CSV file of the load in kW');
  if (positionals.length === 0) throw usageError('', 'name a tariff file or a folder of tariff files');
  const stated = statedYear(values);
  const powerFactor = powerFactorOf(values['power-factor']);
  const load: YearLoad = await readLoadFile(values.load);
  const clock = loadCalendar(stated, load);
  const peaksFile = values['system-peaks'];
  const systemPeakSteps = peaksFile === undefined ? [] : await readPeaksFile(peaksFile, clock);
  const print = values.json === true ? printJson : printText;
  return print(tariffRecords(positionals), { load, clock, powerFactor, systemPeakSteps }, io);
}

const resultOf = (source: TariffRecord, load: LoadToBill): BillResult =>
  'error' in source ? unbilledTariff(source.error) : billResult(source.record, load);

/** One line per tariff as it is read, so that ten thousand tariffs never occupy memory together. */
async function printJson(
  records: AsyncIterable<TariffRecord>,
  load: LoadToBill,
  io: CommandIo,
): Promise<ExitCode> {
  let count = 0;
  let billedCount = 0;
  for await (const record of records) {
    const result = resultOf(record, load);
    if ('bill' in result) billedCount += 1;
    const { tariff } = record;
    io.out(`${JSON.stringify({ tariff, ...('bill' in result ? billSummary(result.bill) : result) })}\n`);
    count += 1;
    if (count % BILLS_AT_A_TIME === 0) await setImmediate();
  }
  return billedCount > 0 ? exitCodes.fine : exitCodes.badInput;
}

async function printText(
  records: AsyncIterable<TariffRecord>,
  load: LoadToBill,
  io: CommandIo,
): Promise<ExitCode> {
  const results: ({ readonly tariff: string } & BillResult)[] = [];
  for await (const record of records) results.push({ tariff: record.tariff, ...resultOf(record, load) });
  const [first] = results;
  const isOne = results.length === 1 && first !== undefined && 'bill' in first;
  printLines(io.out, isOne ? billTables(first.bill, load.clock, io.width) : billsTable(results, io.width));
  return results.some((result) => 'bill' in result) ? exitCodes.fine : exitCodes.badInput;
}

function statedYear(values: {
  readonly 'start-weekday'?: string | undefined;
  readonly year?: string | undefined;
  readonly 'time-zone'?: string | undefined;
}): StatedLoadYear {
  const { 'start-weekday': weekday, year, 'time-zone': timeZone } = values;
  if (weekday !== undefined && year !== undefined) {
    throw usageError('--year', 'the year determines the weekdays; omit --start-weekday');
  }
  return {
    timeZone,
    year: year === undefined ? undefined : wholeYear(year),
    startWeekday: weekday === undefined ? undefined : weekdayOf(weekday),
  };
}

function weekdayOf(text: string): Weekday {
  const weekday = weekdays.find((one) => one === text.toLowerCase());
  if (weekday !== undefined) return weekday;
  throw usageError(
    '--start-weekday',
    `must be one of ${weekdays.join(', ')}; given: ${JSON.stringify(text)}`,
  );
}

function wholeYear(text: string): number {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 1990 && year <= 2100) return year;
  throw usageError('--year', `must be a year from 1990 to 2100; given: ${JSON.stringify(text)}`);
}

function powerFactorOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const factor = text.trim() === '' ? NaN : Number(text);
  if (factor > 0 && factor <= 1) return factor;
  throw usageError('--power-factor', `must be a number above 0, up to 1; given: ${JSON.stringify(text)}`);
}
