import { readFile } from 'node:fs/promises';
import {
  billRecord,
  ModelError,
  readSystemPeaks,
  statedClock,
  type BillClock,
  type BilledRecord,
  type YearLoad,
} from '../../../models/index.ts';
import { fileReason, unreadableFile } from '../../files/fileErrors.ts';
import { readLoadFile } from '../../files/readSeriesFile.ts';
import { tariffRecords, type TariffRecord } from '../../files/tariffFiles.ts';
import type { CommandIo } from '../CommandIo.ts';
import { exitCodes, type ExitCode } from '../exitCodes.ts';
import { printLines } from '../printLines.ts';
import { readArguments } from '../readArguments.ts';
import { billsTable, oneBill, type NamedBill, type RefusedTariff } from '../text/billTables.ts';
import { usageError } from '../usageError.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** `plenum bill`: one load billed by many tariffs; a tariff that cannot be read does not keep the others from being billed. */
export async function billCommand(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    load: { type: 'string' },
    'start-weekday': { type: 'string' },
    year: { type: 'string' },
    'time-zone': { type: 'string' },
    'power-factor': { type: 'string' },
    'system-peaks': { type: 'string' },
    json: { type: 'boolean' },
  });
  if (values.load === undefined) throw usageError('--load', 'name a CSV file of the load in kW');
  if (positionals.length === 0) throw usageError('', 'name a tariff file or a folder of them');
  const load = await readLoadFile(values.load);
  const clock = clockOf(values, load);
  const powerFactor = powerFactorOf(values['power-factor']);
  const peaksFile = values['system-peaks'];
  const systemPeakSteps = peaksFile === undefined ? [] : readSystemPeaks(await textOf(peaksFile), clock);
  const options = { powerFactor, systemPeakSteps };
  const bill = (given: TariffRecord): NamedBill | RefusedTariff => {
    if ('error' in given) return refused(given.tariff, given.error);
    try {
      return { tariff: given.tariff, bill: billRecord(given.record, load, clock, options) };
    } catch (error) {
      return refused(given.tariff, error);
    }
  };
  const print = values.json === true ? printJson : printText;
  return print(tariffRecords(positionals), bill, { io, clock });
}

type Bill = (given: TariffRecord) => NamedBill | RefusedTariff;

/** One line for each tariff as it comes: ten thousand of them are never held at once. */
async function printJson(
  records: AsyncIterable<TariffRecord>,
  bill: Bill,
  { io }: { readonly io: CommandIo },
): Promise<ExitCode> {
  let billedCount = 0;
  for await (const record of records) {
    const answer = bill(record);
    if ('bill' in answer) billedCount += 1;
    const line = 'bill' in answer ? { tariff: answer.tariff, ...withoutLines(answer.bill) } : answer;
    io.out(`${JSON.stringify(line)}\n`);
  }
  return billedCount > 0 ? exitCodes.fine : exitCodes.badInput;
}

function withoutLines({ name, utility, annual, monthly, findings, currency }: BilledRecord): object {
  return { name, utility, currency, annual, monthly, findings };
}

async function printText(
  records: AsyncIterable<TariffRecord>,
  bill: Bill,
  { io, clock }: { readonly io: CommandIo; readonly clock: BillClock },
): Promise<ExitCode> {
  const answers: (NamedBill | RefusedTariff)[] = [];
  for await (const record of records) answers.push(bill(record));
  const [first] = answers;
  const isOne = answers.length === 1 && first !== undefined && 'bill' in first;
  printLines(io.out, isOne ? oneBill(first, clock, io.width) : billsTable(answers, io.width));
  return answers.some((answer) => 'bill' in answer) ? exitCodes.fine : exitCodes.badInput;
}

function refused(tariff: string, error: unknown): RefusedTariff {
  if (!(error instanceof ModelError)) throw error;
  return { tariff, error: { code: error.code, message: error.message } };
}

function clockOf(
  values: { readonly 'start-weekday'?: string; readonly year?: string; readonly 'time-zone'?: string },
  load: YearLoad,
): BillClock {
  const { 'start-weekday': weekday, year, 'time-zone': timeZone } = values;
  if (weekday !== undefined && year !== undefined) {
    throw usageError('--year', 'a year says its own weekdays; leave --start-weekday out');
  }
  const startWeekday = WEEKDAYS.indexOf((weekday ?? 'monday').toLowerCase());
  if (startWeekday < 0)
    throw usageError('--start-weekday', `${weekday ?? ''} is not a weekday, such as monday`);
  return statedClock(
    { startWeekday, year: year === undefined ? undefined : wholeYear(year), timeZone },
    load,
  );
}

function wholeYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < 1990 || year > 2100) {
    throw usageError('--year', `a year from 1990 to 2100; given ${text}`);
  }
  return year;
}

function powerFactorOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const factor = Number(text);
  if (!(factor > 0 && factor <= 1))
    throw usageError('--power-factor', `a number above 0, up to 1; given ${text}`);
  return factor;
}

async function textOf(name: string): Promise<string> {
  return readFile(name, 'utf8').catch((error: unknown) => {
    throw unreadableFile(name, fileReason(error));
  });
}
