import { ModelError } from '../../../models/problems/ModelError.ts';
import { guardJson } from '../../../models/plan/document/guardJson.ts';
import { readUrdb } from '../../../models/tariff/urdb/readUrdb.ts';
import { textAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';

/** A record of a file, as a choice of the picker. */
export interface TariffChoice {
  readonly name: string;
  readonly utility: string | undefined;
  readonly label: string | undefined;
}

/** A file of utility rates that was read. */
export interface TariffReading {
  /** The records of the file, in their order. */
  readonly choices: readonly TariffChoice[];
  /** The requested record, unchanged; null if one must be chosen first, or if it cannot be billed. */
  readonly record: JsonObject | null;
  readonly message: string;
}

/**
 * Reads the text of a file of utility rates: one record, a list of them, or the API response of the database with its `items`.
 * This module is loaded when such a file is opened.
 *
 * @param text - the whole file
 * @param index - of the requested record; not needed for a file with one record
 */
export function readTariffFile(text: string, index?: number): TariffReading {
  try {
    const records = recordsOf(text);
    const choices = records.map(choiceOf);
    const requested = records[index ?? (records.length === 1 ? 0 : -1)];
    if (requested === undefined) return { choices, record: null, message: '' };
    try {
      guardJson(requested);
      readUrdb(requested);
    } catch (error) {
      return refusal(choices, error);
    }
    // A value that was read as a rate is an object.
    return { choices, record: requested as JsonObject, message: '' };
  } catch (error) {
    return refusal([], error);
  }
}

function refusal(choices: readonly TariffChoice[], error: unknown): TariffReading {
  if (!(error instanceof ModelError)) throw error;
  return { choices, record: null, message: error.message };
}

/**
 * The records of a file: one, a list of them, or those of an API response.
 *
 * @throws ModelError `tariff-unreadable`
 */
export function recordsOf(text: string): readonly Json[] {
  const content = jsonOf(text);
  const records = listOf(content) ?? [content];
  if (records.length === 0) throw new ModelError('tariff-unreadable', 'The file contains no tariff.');
  return records;
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    throw new ModelError('tariff-unreadable', 'The file is not JSON.');
  }
}

function listOf(content: Json): readonly Json[] | undefined {
  if (Array.isArray(content)) return content as readonly Json[];
  if (typeof content !== 'object' || content === null || !('items' in content)) return undefined;
  const { items } = content;
  return Array.isArray(items) ? (items as readonly Json[]) : undefined;
}

function choiceOf(record: Json, index: number): TariffChoice {
  return {
    name: textAt(record, ['name']) ?? `Record ${String(index + 1)}`,
    utility: textAt(record, ['utility']),
    label: textAt(record, ['label']),
  };
}
