import { listFields, type ListField } from './listFields.ts';
import {
  cellName,
  cellText,
  columnLetters,
  type ListCell,
  type ListRow,
  type ListSheet,
} from './ListSheet.ts';
import { commaIn, numberOfCell, type Comma } from './numberOfCell.ts';
import { readHeading } from './readHeading.ts';

/** A column of a sheet as it was understood. */
export interface ReadColumn {
  /** Letters of the column. */
  readonly column: string;
  /** As the sheet has it. */
  readonly heading: string;
  /** Null if the column is not used. */
  readonly field: ListField | null;
  /** Unit of its numbers as the heading states it; empty if it does not. */
  readonly unit: string;
  /** Why it is not used, or how it is understood; null if it needs no word. */
  readonly note: string | null;
}

/** What a row states, each with the cell that states it. */
export interface ListRecord {
  readonly line: number;
  readonly texts: Readonly<Partial<Record<ListField, string>>>;
  readonly numbers: Readonly<Partial<Record<ListField, number>>>;
  /** Name of the cell of a field, or of the first cell of the row. */
  readonly cellOf: (field?: ListField) => string;
}

/** A place in a list and what is said about it. */
export interface ListRemark {
  /** Name of a cell, a sheet, or empty for the whole list. */
  readonly place: string;
  readonly message: string;
  /** Whether the row of the place is left out. */
  readonly isLeftOut: boolean;
}

/** A sheet as it was understood. */
export interface ReadSheet {
  readonly name: string;
  /** What its rows are; null if it is no list of racks or devices. */
  readonly kind: 'racks' | 'devices' | null;
  readonly columns: readonly ReadColumn[];
  readonly records: readonly ListRecord[];
  /** Rows below the heading with anything in them. */
  readonly rowCount: number;
  readonly remarks: readonly ListRemark[];
}

/** Titles and notes may stand above the heading. */
const MAX_HEADING_ROW = 20;
/** A row of sums. */
const SUM = /^(grand |sub)?total\b|^sum\b/i;

/** Understands a sheet: the row of headings, what each column states, and the rows below it. */
export function readListSheet(sheet: ListSheet): ReadSheet {
  const { name, rows } = sheet;
  const headingAt = headingIndex(rows);
  const heading = rows[headingAt];
  const columns = heading === undefined ? [] : readColumns(heading);
  const kind = kindOf(columns);
  const filled = rows.slice(headingAt + 1).filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''));
  if (kind === null) return { name, kind, columns, records: [], rowCount: filled.length, remarks: [] };
  const commas = columns.map((_, index) => commaIn(filled.map(({ cells }) => cells[index])));
  const remarks: ListRemark[] = [];
  const records = filled.flatMap((row) => {
    const record = recordOf(row, { sheet, columns, commas });
    if ('message' in record) {
      remarks.push(record);
      return [];
    }
    return [record];
  });
  return { name, kind, columns, records, rowCount: filled.length, remarks };
}

/** Among the first rows, the one with the most columns that are understood. */
function headingIndex(rows: readonly ListRow[]): number {
  let best = 0;
  let most = 0;
  for (const [index, row] of rows.slice(0, MAX_HEADING_ROW).entries()) {
    const understood = readColumns(row).filter(({ field }) => field !== null).length;
    if (understood > most) [best, most] = [index, understood];
  }
  return best;
}

/** What the columns of a row of headings state; of two with the same field, the first is used. */
function readColumns({ cells }: ListRow): ReadColumn[] {
  const used = new Map<ListField, string>();
  const columns = cells.map((cell, index): ReadColumn => {
    const [column, heading] = [columnLetters(index), cellText(cell)];
    if (heading === '') return { column, heading, field: null, unit: '', note: 'no heading: not used' };
    const { field, unit, note } = readHeading(heading);
    const other = field === null ? undefined : used.get(field);
    if (field === null || other !== undefined) {
      const reason = other === undefined ? note : `not used: column ${other} states it already`;
      return { column, heading, field: null, unit, note: reason };
    }
    used.set(field, column);
    return { column, heading, field, unit, note };
  });
  return settled(columns);
}

/** Settles columns that depend on others: a list of racks calls a rack by its name; a maximum replaces a power. */
function settled(columns: readonly ReadColumn[]): ReadColumn[] {
  const has = (field: ListField): boolean => columns.some((column) => column.field === field);
  return columns.map((column) => {
    if (column.field === 'rackName' && !has('rack') && !has('device')) return { ...column, field: 'rack' };
    if (column.field === 'rackName' && has('device') && /^name$/i.test(column.heading))
      return { ...column, field: null, note: 'the name of a single device: not used' };
    if (column.field === 'power_kW' && has('maximum_kW'))
      return { ...column, field: null, note: 'not used: another column states the maximum draw' };
    return column;
  });
}

function kindOf(columns: readonly ReadColumn[]): ReadSheet['kind'] {
  const has = (field: ListField): boolean => columns.some((column) => column.field === field);
  if (!has('rack')) return null;
  if (has('device')) return 'devices';
  const describing: readonly ListField[] = [
    'hall',
    'rackType',
    'rackCount',
    'power_kW',
    'maximum_kW',
    'tenant',
    'height_U',
    'coolingCapacity_kW',
  ];
  return describing.some(has) ? 'racks' : null;
}

interface Understood {
  readonly sheet: ListSheet;
  readonly columns: readonly ReadColumn[];
  readonly commas: readonly Comma[];
}

/** A row, or why it is left out: a cell that is not understood, or a row of sums. */
function recordOf(row: ListRow, { sheet, columns, commas }: Understood): ListRecord | ListRemark {
  const { line, cells } = row;
  const texts: Partial<Record<ListField, string>> = {};
  const numbers: Partial<Record<ListField, number>> = {};
  const first = cells.findIndex((cell) => cellText(cell) !== '');
  if (SUM.test(cellText(cells[first]))) {
    return leftOut(cellName(sheet, first, line), 'is a sum, and no rack or device');
  }
  for (const [index, { field, unit }] of columns.entries()) {
    if (field === null) continue;
    const cell = cells[index];
    if (typeof cell === 'object' && cell !== null && 'fault' in cell) {
      return leftOut(cellName(sheet, index, line), cell.fault);
    }
    if (listFields[field].kind === 'text') {
      const text = cellText(cell);
      if (text !== '') texts[field] = text;
      continue;
    }
    const value = valueIn(cell, { field, unit, comma: commas[index] ?? 'unknown' });
    if (typeof value === 'string') return leftOut(cellName(sheet, index, line), value);
    if (value !== undefined) numbers[field] = value;
  }
  const cellOf = (field?: ListField): string => {
    const at = columns.findIndex((column) => column.field === field);
    return cellName(sheet, at < 0 ? Math.max(first, 0) : at, line);
  };
  return { line, texts, numbers, cellOf };
}

export const leftOut = (place: string, message: string): ListRemark => ({ place, message, isLeftOut: true });

/** `U12`, `12U`, `12-13` and `U12-U13` are positions from unit 12. */
const UNIT_RANGE =
  /^(?:r?u\s*)?(\d{1,3}(?:[.]5)?)\s*(?:r?u)?(?:\s*(?:-|–|to)\s*(?:r?u\s*)?\d{1,3}(?:[.]5)?\s*(?:r?u)?)?$/i;

interface NumberColumn {
  readonly field: ListField;
  readonly unit: string;
  readonly comma: Comma;
}

/** A number in the unit of its field; undefined if the cell is empty, and a text if it is not understood. */
function valueIn(
  cell: ListCell | undefined,
  { field, unit, comma }: NumberColumn,
): number | string | undefined {
  const [, lowest] =
    field === 'position_U' && typeof cell === 'string' ? (UNIT_RANGE.exec(cell.trim()) ?? []) : [];
  const read = numberOfCell(lowest === undefined ? cell : Number(lowest), comma);
  if (read.kind === 'empty') return undefined;
  if (read.kind === 'refused') return read.reason;
  const { units, usualUnit } = listFields[field];
  if (units === undefined)
    return read.unit === '' ? read.value : `has a unit, “${read.unit}”, and counts things`;
  const used = read.unit === '' ? unit || usualUnit : read.unit;
  if (used === undefined) return 'has no unit, nor has its heading: write kW, W, kg or lb';
  const factor = units[used];
  return factor === undefined
    ? `has the unit “${used}”, which is not understood here`
    : converted(read.value, factor);
}

/** Divided where the factor is a small part, so that 750 W are 0.75 kW and not 0.7500000000000001. */
const converted = (value: number, factor: number): number =>
  factor < 1 && Number.isInteger(1 / factor) ? value / (1 / factor) : value * factor;
