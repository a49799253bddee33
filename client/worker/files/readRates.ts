import type { Library } from '../../../models/catalogue/Library.ts';
import { guardJson } from '../../../models/plan/document/guardJson.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { rateSummary, type RateSummary } from '../../../models/tariff/rates/rateSummary.ts';
import { statesOf } from '../../../models/study/statesOf.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import { recordsOf } from './readTariffFile.ts';

/** A record of a file of the user's folder. */
export interface RateOfFile {
  readonly file: File;
  /** Place in the file, which may have several records. */
  readonly index: number;
}

/** A record with what it says of itself. */
export interface IndexedRate extends RateOfFile {
  readonly id: string;
  readonly path: string;
  readonly summary: RateSummary;
}

/** Files of a folder that were read. */
export interface RatesReading {
  readonly rates: readonly IndexedRate[];
  readonly refused: readonly { readonly path: string; readonly message: string }[];
}

/** Files above this size are not read: records are tens of kilobytes, collections of thousands of them some tens of megabytes. */
const MAX_SIZE_MiB = 64;

/**
 * Reads what the records of some files say of themselves; the records stay in their files, which are read again to bill them.
 *
 * @param files - of the user's disk
 * @param library - whose regions name the states
 */
export async function readRates(files: readonly File[], library: Library): Promise<RatesReading> {
  const states = statesOf(library);
  const rates: IndexedRate[] = [];
  const refused: { readonly path: string; readonly message: string }[] = [];
  for (const file of files) {
    const path = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
    try {
      const records = await recordsOfFile(file);
      records.forEach((record, index) => {
        rates.push({
          file,
          index,
          path,
          id: `${path}#${String(index)}`,
          summary: rateSummary(record, path, states),
        });
      });
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      refused.push({ path, message: error.message });
    }
  }
  return { rates, refused };
}

async function recordsOfFile(file: File): Promise<readonly Json[]> {
  if (file.size > MAX_SIZE_MiB * 1024 * 1024) {
    throw new ModelError(
      'tariff-unreadable',
      `The file is larger than ${String(MAX_SIZE_MiB)} MiB; split it.`,
    );
  }
  return recordsOf(await file.text());
}

/**
 * The record of a file, unchanged.
 *
 * @throws ModelError if the file has changed since it was read
 */
export async function rateOfFile({ file, index }: RateOfFile): Promise<JsonObject> {
  const record = (await recordsOfFile(file))[index];
  guardJson(record);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new ModelError('tariff-unreadable', `${file.name} no longer has this record.`);
  }
  return record as JsonObject;
}
