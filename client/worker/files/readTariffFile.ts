import { ModelError } from '../../../models/problems/ModelError.ts';
import { guardJson } from '../../../models/plan/document/guardJson.ts';
import { readUrdb } from '../../../models/tariff/urdb/readUrdb.ts';
import { textAt, type Json, type JsonObject } from '../../../models/edit/document/json.ts';
import type { ReadingOf, TariffChoice } from '../taskProtocol.ts';

type TariffReading = ReadingOf<'read-tariff'>;

/**
 * Reads the text of a file of utility rates: one record, a list of them, or the answer of the database with its `items`.
 * This module is loaded when somebody gives such a file.
 *
 * @param ticket - goes back with the reply
 * @param text - the whole file
 * @param index - place of the wanted record; a file with one record needs none
 */
export function readTariffFile(ticket: number, text: string, index?: number): TariffReading {
  try {
    const records = recordsOf(text);
    const choices = records.map(choiceOf);
    const wanted = records[index ?? (records.length === 1 ? 0 : -1)];
    if (wanted === undefined) return { kind: 'tariff-read', ticket, choices, record: null, message: '' };
    try {
      guardJson(wanted);
      readUrdb(wanted);
    } catch (error) {
      return refusal(ticket, choices, error);
    }
    // What could be read as a rate is an object.
    return { kind: 'tariff-read', ticket, choices, record: wanted as JsonObject, message: '' };
  } catch (error) {
    return refusal(ticket, [], error);
  }
}

function refusal(ticket: number, choices: readonly TariffChoice[], error: unknown): TariffReading {
  if (!(error instanceof ModelError)) throw error;
  return { kind: 'tariff-read', ticket, choices, record: null, message: error.message };
}

function recordsOf(text: string): readonly Json[] {
  const content = jsonOf(text);
  const records = listOf(content) ?? [content];
  if (records.length === 0) throw new ModelError('tariff-unreadable', 'The file holds no tariff.');
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
