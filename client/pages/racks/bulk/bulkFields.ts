import { signal } from '@preact/signals';
import type { RackChanges } from '../../../../models/edit/commands/rackChanges.ts';
import { readNumber } from '../../../fields/editableNumber.ts';

/** A number that several entries get. */
interface BulkNumber {
  readonly key: BulkNumberKey;
  readonly label: string;
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

export type BulkNumberKey =
  | 'firstNumber'
  | 'rackCount'
  | 'utilisation'
  | 'coolingCapacity_kW'
  | 'deviceCount'
  | 'current_A'
  | 'voltage_V';

/** The numbers with the limits of the plan format; utilisation in percent. */
export const bulkNumbers: Readonly<Record<BulkNumberKey, BulkNumber>> = {
  firstNumber: { key: 'firstNumber', label: 'First number', min: 0, max: 1_000_000, isWhole: true },
  rackCount: { key: 'rackCount', label: 'Racks in each row', min: 1, max: 100_000, isWhole: true },
  utilisation: { key: 'utilisation', label: 'Utilisation', unit: '%', min: 0, max: 100, isWhole: false },
  coolingCapacity_kW: {
    key: 'coolingCapacity_kW',
    label: 'Cooling capacity of a rack',
    unit: 'kW',
    min: 0,
    max: 10_000,
    isWhole: false,
  },
  deviceCount: { key: 'deviceCount', label: 'Number per rack', min: 1, max: 200, isWhole: true },
  current_A: {
    key: 'current_A',
    label: 'Breaker of each feed',
    unit: 'A',
    min: 1,
    max: 4000,
    isWhole: false,
  },
  voltage_V: {
    key: 'voltage_V',
    label: 'Voltage of each feed',
    unit: 'V',
    min: 1,
    max: 1000,
    isWhole: false,
  },
};

/** The fields as they were typed or chosen; empty: each entry keeps its own. */
export interface BulkTexts extends Readonly<Record<BulkNumberKey, string>> {
  readonly namePattern: string;
  readonly hall: string;
  readonly rackType: string;
  readonly tenant: string;
  readonly device: string;
  readonly newDevice: string;
  readonly phaseCount: string;
}

export const noTexts: BulkTexts = {
  namePattern: '',
  hall: '',
  rackType: '',
  tenant: '',
  device: '',
  newDevice: '',
  phaseCount: '',
  firstNumber: '',
  rackCount: '',
  utilisation: '',
  coolingCapacity_kW: '',
  deviceCount: '',
  current_A: '',
  voltage_V: '',
};

export const bulkTexts = signal<BulkTexts>(noTexts);

/** Sets one field. */
export function setBulkText(key: keyof BulkTexts, text: string): void {
  bulkTexts.value = { ...bulkTexts.value, [key]: text };
}

/** Why the text of a number cannot be taken; undefined if it can. */
export function bulkMessage(key: BulkNumberKey, text: string): string | undefined {
  const { min, max, isWhole } = bulkNumbers[key];
  const read = readNumber(text);
  if (read === undefined) return undefined;
  const isRight =
    typeof read === 'number' && read >= min && read <= max && (!isWhole || Number.isInteger(read));
  const kind = isWhole ? 'a whole number' : 'a number';
  return isRight ? undefined : `Must be ${kind} from ${String(min)} to ${max.toLocaleString('en-US')}.`;
}

/** The changes that the fields state; undefined if a number cannot be taken. */
export function statedChanges(texts: BulkTexts): RackChanges | undefined {
  const keys = Object.keys(bulkNumbers) as BulkNumberKey[];
  if (keys.some((key) => bulkMessage(key, texts[key]) !== undefined)) return undefined;
  const number = (key: BulkNumberKey): number | undefined => {
    const read = readNumber(texts[key]);
    return typeof read === 'number' ? read : undefined;
  };
  const percent = number('utilisation');
  const feeds = {
    phaseCount: texts.phaseCount === '' ? undefined : Number(texts.phaseCount),
    voltage_V: number('voltage_V'),
    current_A: number('current_A'),
  };
  const ofDevice = { newDevice: given(texts.newDevice), count: number('deviceCount') };
  return stated({
    namePattern: given(texts.namePattern),
    firstNumber: number('firstNumber'),
    hall: given(texts.hall),
    rackType: given(texts.rackType),
    tenant: given(texts.tenant.trim()),
    rackCount: number('rackCount'),
    utilisationFraction: percent === undefined ? undefined : Number((percent / 100).toPrecision(12)),
    coolingCapacity_kW: number('coolingCapacity_kW'),
    contents: texts.device === '' ? undefined : { device: texts.device, ...stated(ofDevice) },
    feeds: stated(feeds),
  });
}

const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** The same without what is undefined. */
function stated<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // The entries are those of the fields whose value is not undefined.
  return Object.fromEntries(entries) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> };
}
