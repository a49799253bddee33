import type { Device } from '../../../catalogue/device.ts';
import { sameName, sameness } from '../ids.ts';
import { manufacturerAndModel } from '../manufacturers.ts';
import { withoutMaker } from './deviceRow.ts';

/** Other names of manufacturers. */
const makers: ReadonlyMap<string, string> = new Map([
  ['dellemc', 'dell'],
  ['delltechnologies', 'dell'],
  ['hewlettpackardenterprise', 'hpe'],
  ['hewlettpackard', 'hpe'],
  ['hp', 'hpe'],
  ['supermicrocomputer', 'supermicro'],
  ['advancedmicrodevices', 'amd'],
  ['ciscosystems', 'cisco'],
  ['schneiderelectric', 'apc'],
  ['americanpowerconversion', 'apc'],
]);
const LEGAL_FORM = /[, ]+(inc|corp|corporation|ltd|limited|llc|gmbh|ag|co)\.?$/i;

/** Manufacturer by its usual name, in small letters and digits only. */
function makerKey(manufacturer: string): string {
  const name = sameness(manufacturer.replace(LEGAL_FORM, ''));
  return makers.get(name) ?? name;
}

/** Manufacturer and model as a key: the same for different spellings, and for a maker that the model repeats. */
export function typeKey(manufacturer: string | undefined, model: string): string {
  const maker = manufacturer ?? '';
  return makerKey(maker) + sameness(withoutMaker(maker.replace(LEGAL_FORM, ''), withoutMaker(maker, model)));
}

/** Key of a type of the files: manufacturer and model as NetBox compares them. */
export const fileKey = (manufacturer: string | undefined, model: string): string =>
  `${sameName(manufacturer ?? '')}\n${sameName(model)}`;

/** Ids of known rows by the names that a file may use for them. */
export interface KnownNames {
  /** The row of a device type: by manufacturer and model, or by manufacturer and id. */
  readonly rowOf: (manufacturer: string | undefined, model: string) => Device | undefined;
  /** The row that a device may mean without a file of its type: also by its model or id alone. */
  readonly idOf: (manufacturer: string | undefined, model: string) => string | undefined;
}

/** @param known - custom rows first */
export function knownNames(known: readonly Device[]): KnownNames {
  const byType = new Map<string, Device>();
  const byModel = new Map<string, string>();
  const addType = (key: string, row: Device): void => {
    if (!byType.has(key)) byType.set(key, row);
  };
  const addModel = (key: string, id: string): void => {
    if (!byModel.has(key)) byModel.set(key, id);
  };
  const parts = known.map((row) => ({ row, ...manufacturerAndModel(row) }));
  for (const { row, manufacturer, model } of parts) addType(typeKey(manufacturer, model), row);
  for (const { row } of parts) addType(sameness(row.name), row);
  for (const { row, manufacturer } of parts) {
    if (manufacturer !== 'Generic') addType(typeKey(manufacturer, row.id), row);
  }
  for (const { row, model } of parts) addModel(sameness(model), row.id);
  for (const { row } of parts) addModel(sameness(row.id), row.id);
  const rowOf = (manufacturer: string | undefined, model: string): Device | undefined =>
    byType.get(typeKey(manufacturer, model)) ?? byType.get(sameness(`${manufacturer ?? ''} ${model}`));
  return {
    rowOf,
    idOf: (manufacturer, model) => rowOf(manufacturer, model)?.id ?? byModel.get(sameness(model)),
  };
}
