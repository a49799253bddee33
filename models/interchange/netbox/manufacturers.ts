/** Manufacturers that row names begin with. NetBox requires one for every type; other names get a generic one. */
const manufacturers: ReadonlySet<string> = new Set([
  'amd',
  'apc',
  'arista',
  'asus',
  'cisco',
  'conteg',
  'dell',
  'eaton',
  'gigabyte',
  'google',
  'hpe',
  'intel',
  'juniper',
  'lenovo',
  'nvidia',
  'ocp',
  'rittal',
  'supermicro',
  'vertiv',
]);

const GENERIC = 'Generic';
const NOTED = /^Made by (.+?), as NetBox has it\./;

/** Manufacturer and model of a row, which NetBox stores separately. */
export interface ManufacturerAndModel {
  readonly manufacturer: string;
  readonly model: string;
}

/** Splits the name of a row: by its note if an import wrote one, else by the manufacturer that it begins with. */
export function manufacturerAndModel({
  name,
  note,
}: {
  readonly name: string;
  readonly note?: string | undefined;
}): ManufacturerAndModel {
  const noted = NOTED.exec(note ?? '')?.[1];
  if (noted !== undefined && name.startsWith(`${noted} `)) return split(name, noted.length);
  const [first = ''] = name.split(' ');
  const hasManufacturer = manufacturers.has(first.toLowerCase()) && name.length > first.length + 1;
  return hasManufacturer ? split(name, first.length) : { manufacturer: GENERIC, model: name };
}

const split = (name: string, length: number): ManufacturerAndModel => ({
  manufacturer: name.slice(0, length),
  model: name.slice(length + 1),
});

/** Name of a row that {@link manufacturerAndModel} can split again, with the note that this needs. */
export function manufacturerName({ manufacturer, model }: ManufacturerAndModel): {
  readonly name: string;
  readonly note?: string;
} {
  const name = manufacturer === GENERIC ? model : `${manufacturer} ${model}`;
  const again = manufacturerAndModel({ name });
  return again.manufacturer === manufacturer && again.model === model
    ? { name }
    : { name, note: `Made by ${manufacturer}, as NetBox has it.` };
}
