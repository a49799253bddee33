/** What a column of a list may state. */
export type ListField =
  | 'option'
  | 'rack'
  | 'rackName'
  | 'row'
  | 'hall'
  | 'rackType'
  | 'rackCount'
  | 'tenant'
  | 'coolingCapacity_kW'
  | 'contents'
  | 'device'
  | 'manufacturer'
  | 'class'
  | 'count'
  | 'position_U'
  | 'height_U'
  | 'face'
  | 'heatCaptureFraction'
  | 'nameplate_kW'
  | 'maximum_kW'
  | 'typical_kW'
  | 'idle_kW'
  | 'power_kW'
  | 'weight_kg';

/** A unit of a column, and how many of the field's unit one of it is. */
type Units = Readonly<Record<string, number>>;

/** A field: what it is called in a review, what lists call it, and its units; without units it is a text or a count. */
export interface FieldSpec {
  readonly label: string;
  /** In lower case, words separated by single spaces, without units. */
  readonly names: readonly string[];
  readonly kind: 'text' | 'number';
  readonly units?: Units;
  /** The unit of a heading without one; undefined if it must be stated. */
  readonly usualUnit?: string;
}

/** A heat flow of 1 BTU/h in kW: 1055.05585262 J an hour (ISO 31-4). */
const BTU_PER_H_kW = 1055.05585262 / 3_600_000;

const power: Units = {
  w: 1 / 1000,
  watt: 1 / 1000,
  watts: 1 / 1000,
  kw: 1,
  kilowatt: 1,
  kilowatts: 1,
  'btu/h': BTU_PER_H_kW,
  'btu/hr': BTU_PER_H_kW,
  btuh: BTU_PER_H_kW,
};
/** The avoirdupois pound is 0.45359237 kg exactly (international agreement of 1959). */
const mass: Units = {
  kg: 1,
  kgs: 1,
  kilograms: 1,
  g: 0.001,
  t: 1000,
  lb: 0.45359237,
  lbs: 0.45359237,
  pounds: 0.45359237,
};
const rackUnits: Units = { u: 1, ru: 1, ou: 1, '': 1 };

const text = (label: string, ...names: readonly string[]): FieldSpec => ({ label, names, kind: 'text' });
const count = (label: string, ...names: readonly string[]): FieldSpec => ({ label, names, kind: 'number' });
const measured = (
  label: string,
  { units, usualUnit }: Pick<FieldSpec, 'units' | 'usualUnit'>,
  ...names: readonly string[]
): FieldSpec => ({
  label,
  names,
  kind: 'number',
  ...(units === undefined ? {} : { units }),
  ...(usualUnit === undefined ? {} : { usualUnit }),
});
const draw = (label: string, ...names: readonly string[]): FieldSpec =>
  measured(label, { units: power }, ...names);

/** Every field. Names of tables that Plenum writes come first, then those that practitioners use. */
export const listFields: Readonly<Record<ListField, FieldSpec>> = {
  option: text('Option', 'option', 'option; empty for the plan itself'),
  rack: text(
    'Rack',
    'rack',
    'rack entry',
    'rack id',
    'rack no',
    'rack number',
    'rack #',
    'rack label',
    'cabinet',
    'cabinet id',
    'cabinet name',
    'cabinet no',
    'cab',
    'enclosure',
  ),
  rackName: text('Name of the rack', 'rack name', 'name of the rack', 'name'),
  row: text('Row', 'row', 'row id', 'aisle row', 'rack row'),
  hall: text('Hall', 'hall', 'data hall', 'room', 'data room', 'suite', 'hall name'),
  rackType: text('Rack type', 'rack type', 'cabinet type', 'rack model', 'cabinet model'),
  rackCount: count(
    'Number of racks',
    'rack count',
    'racks',
    'number of racks',
    'rack qty',
    'rack quantity',
    'cabinets',
  ),
  tenant: text('Tenant', 'tenant', 'customer', 'client'),
  coolingCapacity_kW: draw('Cooling capacity of a rack', 'cooling capacity', 'cooling capacity of a rack'),
  contents: text('Contents', 'contents'),
  device: text(
    'Device',
    'device',
    'model',
    'device model',
    'device type',
    'server model',
    'equipment',
    'equipment model',
    'equipment type',
    'product',
    'product name',
    'model name',
    'model number',
    'hardware',
    'type',
  ),
  manufacturer: text('Manufacturer', 'manufacturer', 'make', 'vendor', 'brand', 'mfr', 'mfg', 'oem'),
  class: text('Class', 'class', 'device class', 'category'),
  count: count(
    'Number of devices',
    'device count',
    'devices per rack',
    'qty',
    'quantity',
    'count',
    'number',
    'number of devices',
    'pcs',
    'devices',
  ),
  position_U: measured(
    'Lowest unit',
    { units: rackUnits, usualUnit: 'u' },
    'position',
    'lowest unit',
    'rack position',
    'u position',
    'u pos',
    'ru position',
    'pos',
    'start u',
    'starting u',
    'start ru',
    'bottom u',
    'from u',
    'u location',
    'rack unit',
    'slot',
    'u',
    'ru',
  ),
  height_U: measured(
    'Height',
    { units: rackUnits, usualUnit: 'u' },
    'height',
    'u height',
    'ru height',
    'u size',
    'size',
    'rus',
    'us',
    'rack units',
    'number of u',
  ),
  face: text('Face', 'face', 'side', 'mounting side', 'orientation'),
  heatCaptureFraction: measured(
    'Heat to liquid',
    { units: { '': 1, '%': 0.01 }, usualUnit: '' },
    'heat capture fraction',
    'heat to liquid',
  ),
  nameplate_kW: draw(
    'Nameplate draw',
    'nameplate',
    'nameplate power',
    'rated power',
    'rating',
    'psu rating',
    'power rating',
    'name plate',
  ),
  maximum_kW: draw(
    'Maximum draw',
    'maximum',
    'max',
    'max power',
    'maximum power',
    'peak power',
    'peak',
    'max draw',
    'maximum draw',
    'peak draw',
    'max load',
  ),
  typical_kW: draw(
    'Typical draw',
    'typical',
    'typical power',
    'typ power',
    'typ',
    'average',
    'average power',
    'avg power',
    'mean power',
    'measured power',
    'typical draw',
  ),
  idle_kW: draw('Idle draw', 'idle', 'idle power', 'idle draw'),
  power_kW: draw(
    'Power',
    'power',
    'load',
    'draw',
    'power draw',
    'power consumption',
    'it load',
    'heat',
    'heat load',
    '',
  ),
  weight_kg: measured('Weight', { units: mass }, 'weight', 'mass', 'device weight', ''),
};

const fieldNames = Object.keys(listFields) as ListField[];

/** Fields of each name. */
const fieldsByName: ReadonlyMap<string, readonly ListField[]> = (() => {
  const found = new Map<string, ListField[]>();
  for (const field of fieldNames) {
    for (const name of listFields[field].names) found.set(name, [...(found.get(name) ?? []), field]);
  }
  return found;
})();

/** The fields that have a name; several only for headings that are a unit and nothing else. */
export const fieldsOfName = (name: string): readonly ListField[] => fieldsByName.get(name) ?? [];

/** All units of fields. */
export const knownUnits: ReadonlySet<string> = new Set(
  fieldNames.flatMap((field) => Object.keys(listFields[field].units ?? {})).filter((unit) => unit !== ''),
);
