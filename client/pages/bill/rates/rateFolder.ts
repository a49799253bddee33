import { signal } from '@preact/signals';
import { anyRate, type RateQuery } from '../../../../models/tariff/rates/searchRates.ts';
import { call } from '../../../state/call.ts';
import type { IndexedRate, RatesReading } from '../../../worker/files/readRates.ts';

/** The folder of rates of this session: its records are those of others and are stored nowhere. */
export interface RateFolder {
  readonly rates: readonly IndexedRate[];
  readonly refused: RatesReading['refused'];
  readonly fileCount: number;
  /** Files read so far; the folder is complete when all are. */
  readonly readCount: number;
}

/** Null before a folder is opened. */
export const rateFolder = signal<RateFolder | null>(null);

/** What is searched for in the folder. */
export const rateQuery = signal<RateQuery>(anyRate);

const FILES_AT_A_TIME = 100;
let latest = 0;

/**
 * Reads the JSON files of a folder, a hundred at a time, so that the page stays usable. A later folder replaces an earlier one.
 *
 * @param files - of any kind; others than JSON are left out
 */
export async function openRates(files: readonly File[]): Promise<void> {
  latest += 1;
  const turn = latest;
  const records = files.filter(({ name }) => name.toLowerCase().endsWith('.json'));
  let folder: RateFolder = { rates: [], refused: [], fileCount: records.length, readCount: 0 };
  rateFolder.value = folder;
  for (let from = 0; from < records.length; from += FILES_AT_A_TIME) {
    const part = records.slice(from, from + FILES_AT_A_TIME);
    const outcome = await call('readRates', part);
    if (turn !== latest) return;
    const failed = (message: string): RatesReading => ({
      rates: [],
      refused: part.map(({ name }) => ({ path: name, message })),
    });
    const { rates, refused } = outcome.isDone ? outcome.value : failed(outcome.message);
    folder = {
      ...folder,
      rates: [...folder.rates, ...rates],
      refused: [...folder.refused, ...refused],
      readCount: folder.readCount + part.length,
    };
    rateFolder.value = folder;
  }
}
