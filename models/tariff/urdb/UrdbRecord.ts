import { ModelError } from '../../problems/ModelError.ts';

/**
 * A utility rate as OpenEI publishes it. Field names are case-insensitive, and the names of older and newer editions of
 * the database are accepted.
 */
export type UrdbRecord = ReadonlyMap<string, unknown>;

/** Aliases of field names, in lower case. */
const aliases: Readonly<Record<string, string>> = {
  energyratestrux: 'energyratestructure',
  energyweekdaysched: 'energyweekdayschedule',
  energyweekendsched: 'energyweekendschedule',
  flatdemandstrux: 'flatdemandstructure',
  flatdemandunits: 'flatdemandunit',
  demandratestrux: 'demandratestructure',
  demandrateunits: 'demandrateunit',
  demandweekdaysched: 'demandweekdayschedule',
  demandweekendsched: 'demandweekendschedule',
  demandreactpwrcharge: 'demandreactivepowercharge',
  coincidentstrux: 'coincidentratestructure',
  coincidentratestrux: 'coincidentratestructure',
  coincidentrateschedule: 'coincidentschedule',
  coincidentsched: 'coincidentschedule',
  coincidentrateunits: 'coincidentrateunit',
  demandmin: 'mindemand',
  demandmax: 'maxdemand',
};

/**
 * Reads a JSON value as a record.
 *
 * @throws ModelError `tariff-unreadable` if it is not an object, or has no charges
 */
export function recordOf(value: unknown): UrdbRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ModelError(
      'tariff-unreadable',
      'A tariff must be a JSON object in the format of the Utility Rate Database.',
    );
  }
  const fields = new Map<string, unknown>();
  for (const [name, content] of Object.entries(value)) {
    if (content === null || content === undefined) continue;
    const lowerCase = name.toLowerCase();
    const known = aliases[lowerCase] ?? lowerCase;
    if (!fields.has(known) || known === lowerCase) fields.set(known, content);
  }
  if (![...billable].some((name) => fields.has(name))) {
    throw new ModelError(
      'tariff-unreadable',
      'The object has no energyratestructure, demand structure or fixed charge, so it is not a utility rate.',
    );
  }
  return fields;
}

const billable = new Set([
  'energyratestructure',
  'flatdemandstructure',
  'demandratestructure',
  'fixedchargefirstmeter',
  'fixedmonthlycharge',
  'mincharge',
  'minmonthlycharge',
  'coincidentratestructure',
]);

/** A text field, or undefined. */
export function textField(record: UrdbRecord, name: string): string | undefined {
  const value = record.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/**
 * A number field, or undefined; numbers written as text are accepted.
 *
 * @throws ModelError `tariff-invalid` for anything else
 */
export function numberField(record: UrdbRecord, name: string): number | undefined {
  const value = record.get(name);
  return value === undefined || value === '' ? undefined : urdbNumberOf(value, name);
}

/** Upper limit of values. Dates, in seconds since 1970, are the largest. */
const MAX_VALUE = 1e12;

/** A number of a field. */
export function urdbNumberOf(value: unknown, where: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Math.abs(number) <= MAX_VALUE) return number;
  if (typeof number === 'number' && Number.isFinite(number)) {
    throw invalid(`${where} is ${String(number)}, larger than any value of a tariff.`);
  }
  throw invalid(`${where} is not a number: ${JSON.stringify(value).slice(0, 60)}.`);
}

/** An array of a field, or undefined if the field is missing or empty. */
export function listField(record: UrdbRecord, name: string): readonly unknown[] | undefined {
  const value = record.get(name);
  if (value === undefined || value === '') return undefined;
  if (!Array.isArray(value)) throw invalid(`${name} is not a list.`);
  return value.length === 0 ? undefined : (value as readonly unknown[]);
}

/** An error in a record. */
export function invalid(message: string): ModelError {
  return new ModelError('tariff-invalid', message);
}
