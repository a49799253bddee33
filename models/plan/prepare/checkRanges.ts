import type { Device } from '../../catalogue/device.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { pathText } from '../../problems/path.ts';
import { plausibleText, implausible } from '../../units/plausible/likelySlip.ts';
import { plausibleRange } from '../../units/plausible/plausibleRange.ts';
import { unitSymbol } from '../../units/suffixes.ts';
import type { Scenario } from '../document/planSchema.ts';
import { attributeOfKeys } from './describeInput.ts';
import { checkDeviceDensity } from './checkDeviceDensity.ts';

/** Parts without quantities that could slip, or of another format; a hall of thousands of racks has many of them. */
const passedOver = new Set([
  'places',
  'contents',
  'cords',
  'record',
  'sources',
  'quality',
  'figureSources',
  'outline',
]);

/** What is known where a value stands. */
interface Place {
  /** Keys and indices. */
  readonly path: readonly PropertyKey[];
  /** Keys without indices. */
  readonly keys: readonly string[];
  /** ISO 4217 code of money. */
  readonly currency: string | undefined;
}

/** Findings of parts that were checked, by part and currency: options share the parts that they do not change. */
const known = new WeakMap<object, Map<string, readonly Finding[]>>();

/**
 * Reports every stated value outside its plausible range, with the unit that was probably meant.
 *
 * @param currency - of the tariff; undefined if unknown
 */
export function checkRanges(scenario: Scenario, currency: string | undefined): Finding[] {
  const ofParts = Object.entries(scenario).flatMap(([key, part]) => ofPart(key, part, currency));
  return [...ofParts, ...checkDeviceDensity(scenario.catalogue?.devices ?? {})];
}

/**
 * The same for a custom device that is being made, complete or not.
 *
 * @param id - of the device
 * @param values - of its fields
 * @param device - the whole row, if it is complete
 */
export function checkDeviceRanges(
  id: string,
  values: Readonly<Record<string, unknown>>,
  device: Device | undefined,
): Finding[] {
  const keys = ['catalogue', 'devices', id];
  const { currency } = values;
  const found = walked(values, {
    path: keys,
    keys,
    currency: typeof currency === 'string' ? currency : undefined,
  });
  return device === undefined ? found : [...found, ...checkDeviceDensity({ [id]: device })];
}

function ofPart(key: string, part: unknown, currency: string | undefined): readonly Finding[] {
  if (typeof part !== 'object' || part === null) return [];
  const ofCurrencies = known.get(part) ?? new Map<string, readonly Finding[]>();
  known.set(part, ofCurrencies);
  const id = `${key} ${currency ?? ''}`;
  const found = ofCurrencies.get(id) ?? walked(part, { path: [key], keys: [key], currency });
  ofCurrencies.set(id, found);
  return found;
}

function walked(part: unknown, place: Place): Finding[] {
  const found: Finding[] = [];
  walk(part, place, found);
  return found;
}

function walk(value: unknown, place: Place, found: Finding[]): void {
  if (typeof value === 'number') {
    doubt(value, place, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    walkList(value, place, found);
    return;
  }
  const { path, keys } = place;
  const own = (value as { readonly currency?: unknown }).currency;
  const currency = typeof own === 'string' ? own : place.currency;
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'string' || passedOver.has(key)) continue;
    walk(child, { path: [...path, key], keys: [...keys, key], currency }, found);
  }
}

/** Of a list of numbers, the lowest and the highest are checked and one finding is reported. */
function walkList(list: readonly unknown[], place: Place, found: Finding[]): void {
  const { path, keys, currency } = place;
  if (typeof list[0] !== 'number') {
    list.forEach((entry, index) => {
      walk(entry, { path: [...path, index], keys, currency }, found);
    });
    return;
  }
  const values = list as readonly number[];
  let [least, most] = [0, 0];
  values.forEach((value, index) => {
    if (value < (values[least] ?? 0)) least = index;
    if (value > (values[most] ?? 0)) most = index;
  });
  for (const index of [most, least]) {
    const before = found.length;
    doubt(values[index] ?? 0, { path: [...path, index], keys, currency }, found);
    if (found.length > before) return;
  }
}

function doubt(value: number, { path, keys, currency }: Place, found: Finding[]): void {
  const range = plausibleRange(keys);
  if (range === undefined) return;
  const wrong = implausible(value, range, currency);
  if (wrong === undefined) return;
  const { label = keys.at(-1) ?? '', unit } = attributeOfKeys(keys);
  const symbol = unit === undefined ? '' : unitSymbol(unit, currency);
  const given = `${label} ${plausibleText(value)} ${symbol}`.trim();
  const limits = `${plausibleText(wrong.least)} to ${plausibleText(wrong.most)}`;
  const meant = wrong.meant === undefined ? '' : `; ${wrong.meant}`;
  found.push(
    finding(
      'value-implausible',
      pathText(path),
      `${given} is outside the plausible ${limits}${meant}.`,
      range.reason,
    ),
  );
}
