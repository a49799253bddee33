import { mergePatch } from '../../plan/document/mergePatch.ts';
import type { Command } from '../document/command.ts';
import type { Edit } from '../document/edit.ts';
import {
  isObject,
  objectAt,
  textAt,
  valueAt,
  type Json,
  type JsonObject,
  type Path,
} from '../document/json.ts';
import { patchTo } from '../document/patchTo.ts';
import { explicitSection } from './explicitSection.ts';

/** Initial values of a tariff of another kind: the previous values. */
export interface TariffStart {
  readonly currency: string | undefined;
  readonly energyPrice_per_kWh: number | undefined;
  /** Of the facility, which a contract demand has to cover. */
  readonly designPeak_kW: number | undefined;
  /** Of the IT, which a colocation commitment has to cover. */
  readonly designItPeak_kW: number | undefined;
}

interface KindChange {
  /** undefined: the option has the tariff of the base plan. */
  readonly kind: string | undefined;
  readonly start: TariffStart;
  /** Default: the base plan. */
  readonly optionId: string | undefined;
}

/** Changes the kind of the tariff. Currency, energy price and water prices are retained; demand charges must be stated. */
export function chooseTariffKind(document: JsonObject, { kind, start, optionId }: KindChange): Command {
  const path = tariffPath(optionId);
  const label = 'change Tariff';
  if (kind === undefined) {
    return { label, edits: valueAt(document, path) === undefined ? [] : [{ kind: 'remove', path }] };
  }
  const base = objectAt(document, ['tariff']);
  const isAsBase = optionId !== undefined && base['kind'] === kind;
  const value: JsonObject = {
    kind,
    // An option of the base plan's kind is merged into it.
    ...(isAsBase ? {} : startOf(kind, start)),
    ...waterOf(document, path, isAsBase ? undefined : base['water']),
  };
  const explicit = optionId === undefined ? explicitSection(document, 'tariff', kind) : [];
  return { label, edits: [...explicit, { kind: 'set', path, value }] };
}

/**
 * Sets a utility rate as a column's tariff.
 *
 * @param record - of the Utility Rate Database, unchanged
 * @param optionId - default: the base plan
 */
export function stateRecord(document: JsonObject, record: JsonObject, optionId?: string): Command {
  const path = tariffPath(optionId);
  const base = objectAt(document, ['tariff']);
  const own = objectAt(document, path);
  const retained = own['kind'] === 'urdb' ? own : {};
  const isOption = optionId !== undefined;
  const value: JsonObject = {
    ...retained,
    kind: 'urdb',
    record: isOption ? patchTo(recordOf(base), record) : record,
    ...waterOf(document, path, isOption && base['kind'] !== 'urdb' ? base['water'] : undefined),
  };
  const others = isOption
    ? []
    : [...explicitSection(document, 'tariff', 'urdb'), ...ownRecords(document, record)];
  return { label: 'read a utility rate', edits: [...others, { kind: 'set', path, value }] };
}

const tariffPath = (optionId: string | undefined): Path =>
  optionId === undefined ? ['tariff'] : ['options', optionId, 'changes', 'tariff'];

function startOf(kind: string, start: TariffStart): JsonObject {
  const { currency, energyPrice_per_kWh } = start;
  const priced: JsonObject = {
    ...(currency === undefined ? {} : { currency }),
    ...(energyPrice_per_kWh === undefined ? {} : { energyPrice_per_kWh }),
  };
  const covering = (name: string, peak_kW: number | undefined): JsonObject =>
    peak_kW === undefined ? {} : { [name]: roundedUp(peak_kW) };
  switch (kind) {
    case 'flat':
      return currency === undefined ? {} : priced;
    case 'colocation':
      return { ...priced, ...covering('committed_kW', start.designItPeak_kW) };
    case 'large-load':
      return {
        ...priced,
        ...covering('contract_kW', start.designPeak_kW),
        parts: [{ name: 'Demand' }],
      };
    default:
      return {};
  }
}

/** Rounded up to two digits, to include the peak: 45.7 becomes 46. */
function roundedUp(power_kW: number): number {
  if (power_kW <= 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(power_kW)) - 1);
  return Number((Math.ceil(power_kW / step) * step).toPrecision(2));
}

/** Water prices are the same for every kind. */
function waterOf(document: JsonObject, path: Path, inherited: Json | undefined): JsonObject {
  const water = valueAt(document, [...path, 'water']) ?? inherited;
  return isObject(water) ? { water } : {};
}

function recordOf(tariff: JsonObject): JsonObject | undefined {
  const { record } = tariff;
  return tariff['kind'] === 'urdb' && isObject(record) ? record : undefined;
}

/** Records of options are merged into the record of the base plan: if that changes, the patches are adapted to give the same result. */
function ownRecords(document: JsonObject, record: JsonObject): Edit[] {
  const previous = recordOf(objectAt(document, ['tariff']));
  const options = objectAt(document, ['options']);
  return Object.keys(options).flatMap((id): Edit[] => {
    const own = valueAt(options, [id, 'changes', 'tariff', 'record']);
    const kind = textAt(options, [id, 'changes', 'tariff', 'kind']) ?? 'urdb';
    if (!isObject(own) || kind !== 'urdb') return [];
    // JSON merged with JSON is JSON.
    const effective = mergePatch(previous, own) as Json;
    return [{ kind: 'set', path: [...tariffPath(id), 'record'], value: patchTo(record, effective) }];
  });
}
