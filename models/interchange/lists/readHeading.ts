import { fieldsOfName, knownUnits, listFields, type ListField } from './listFields.ts';

/** What a heading says. */
export interface Heading {
  /** Null if no field has its name. */
  readonly field: ListField | null;
  /** Unit of its numbers in lower case; empty if it states none. */
  readonly unit: string;
  /** Why the column is not used, or how it is understood; null if it needs no word. */
  readonly note: string | null;
}

/** Units that lists state and that are no power: apparent power and current depend on power factor and voltage. */
const UNUSABLE: Readonly<Record<string, string>> = {
  va: 'apparent power: state kW or W',
  kva: 'apparent power: state kW or W',
  a: 'a current: state kW or W',
  amps: 'a current: state kW or W',
  amp: 'a current: state kW or W',
  hp: 'horsepower: state kW or W',
  mm: 'millimetres: state rack units (U)',
  in: 'inches: state rack units (U)',
  inch: 'inches: state rack units (U)',
};
/** Sums of several devices, which are not what a device draws. */
const OF_SEVERAL = /\b(total|sum|subtotal|all|extended)\b/;

/** Reads the heading of a column: the field that it names, in its language, and its unit. */
export function readHeading(heading: string): Heading {
  const { words, unit } = partsOf(heading);
  const unusable = UNUSABLE[unit];
  if (unusable !== undefined) return { field: null, unit, note: unusable };
  if (OF_SEVERAL.test(words) && fieldsOfName(words).length === 0) {
    return { field: null, unit, note: 'a sum of several devices or racks: it follows from them' };
  }
  const field = fieldsOfName(words).find((each) => unit === '' || takes(each, unit));
  if (field === undefined) return { field: null, unit, note: null };
  const { units, usualUnit } = listFields[field];
  if (units !== undefined && unit === '' && usualUnit === undefined) return { field, unit, note: NO_UNIT };
  return { field, unit, note: field === 'power_kW' ? POWER : null };
}

const NO_UNIT = 'no unit in the heading: only cells that state theirs are read';
const POWER = 'taken as the maximum draw of one device, or the load of one rack';

const takes = (field: ListField, unit: string): boolean => {
  const { units } = listFields[field];
  return units !== undefined && unit in units;
};

/** Words of a heading in lower case, and its unit: `Weight (lb)`, `position_U`, `Max Power [W]`, `kW`. */
function partsOf(heading: string): { readonly words: string; readonly unit: string } {
  const text = heading.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const [, before, bracketed] = /^(.*?)\s*[([]\s*([^()[\]]{1,12})\s*[)\]]\s*$/.exec(text) ?? [];
  if (before !== undefined && bracketed !== undefined) {
    const unit = bracketed.toLowerCase();
    if (isUnit(unit)) return { words: wordsOf(before), unit };
  }
  const whole = wordsOf(text);
  if (fieldsOfName(whole).length > 0) return { words: whole, unit: '' };
  const [, head = '', tail = ''] = /^(.*?)[\s_,]*(?:\bin\s+)?([A-Za-z/%]+)$/.exec(text) ?? [];
  const unit = tail.toLowerCase();
  const isSeparate = head === '' || text[head.length] !== tail[0];
  return isSeparate && isUnit(unit) ? { words: wordsOf(head), unit } : { words: whole, unit: '' };
}

const isUnit = (text: string): boolean => knownUnits.has(text) || text in UNUSABLE;

/** `rackType` and `Rack-Type` are “rack type”. */
const wordsOf = (text: string): string =>
  text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[\s_./:-]+/g, ' ')
    .trim();
