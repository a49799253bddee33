import { csvLines, type CsvLine } from '../../series/csvLines.ts';
import { fieldOfHeading } from '../netbox/read/columnNames.ts';
import { kindOfFields } from '../netbox/read/kindOf.ts';
import {
  recognitionOf,
  recognised,
  refused,
  type FileCandidate,
  type FileRecognition,
} from './FileRecognition.ts';
import { isEquipmentList } from '../lists/isEquipmentList.ts';
import { RACK_LIST_COLUMNS } from '../rackList.ts';

/** Lines above the headings of a list, at most. */
const TITLES = 19;
/** Lines that are looked at. */
const SAMPLE = 200;

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;
const DATE = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{4}/;
const SYSTEM_PEAK = /^(?:\d{4}-)?\d{2}-\d{2}[T ]\d{1,2}(?::\d{2})?$/;
const INTENSITY = /carbon.?intensity|g\s*co2|gco2|co2.*(kwh|mwh)|emission/i;
const UTILISATION = /utili[sz]ation/i;
const LOAD = /^(load(_kW)?|kW|demand.*|.*\bload\b.*kW.*|power.*kW.*)$/i;

/** Columns of every table of racks and devices that NetBox exports, and of few other lists. */
const OF_NETBOX = new Set(['site', 'role', 'status', 'slug', 'power_panel', 'device_role']);

const LOAD_REFUSAL =
  'The file is a load in kW. The page computes the load from the racks and their utilisation, so it reads utilisation (shares from 0 to 1) instead; `plenum bill --load` bills a load in kW.';

/**
 * Recognises a table by its header, or by its values if it has none.
 *
 * @param name - of the file
 * @param text - the beginning of the file, without a byte order mark
 */
export function recogniseTable(name: string, text: string): FileRecognition {
  const lines = csvLines(text).slice(0, SAMPLE);
  const [first, ...rest] = lines;
  if (first === undefined) return refused('The file has only comments.');
  const isHeader = !first.cells.every(
    (cell) => cell === '' || NUMBER.test(cell) || DATE.test(cell) || SYSTEM_PEAK.test(cell),
  );
  const found = isHeader ? recogniseHeader(name, first.cells, rest) : recogniseValues(lines);
  // Titles and notes may stand above the headings of a list.
  const isList =
    found.kind === 'refused' && rest.slice(0, TITLES).some(({ cells }) => isEquipmentList(cells));
  return isList ? recognised('equipment-list', 'columns of a list of racks or devices') : found;
}

function recogniseHeader(name: string, header: readonly string[], rest: readonly CsvLine[]): FileRecognition {
  const cells = header.map((cell) => cell.normalize('NFKC').trim());
  const has = (pattern: RegExp): boolean => cells.some((cell) => pattern.test(cell));
  if (has(/^dryBulbMean_C$/)) return recognised('weather', 'monthly normals of the weather');
  if (RACK_LIST_COLUMNS.every((column) => cells.includes(column)))
    return recognised('rack-list', 'the columns of a rack list');
  const fields = new Set(cells.map(fieldOfHeading));
  const isNetbox = [...fields].some((field) => OF_NETBOX.has(field));
  if (!isNetbox && isEquipmentList(cells))
    return recognised('equipment-list', 'columns of a list of racks or devices');
  if (kindOfFields(fields, name) !== undefined) {
    return recognised('netbox', 'columns of a table of NetBox');
  }
  if (has(INTENSITY))
    return recognised('carbon-series', `a column ${quoted(cells.find((cell) => INTENSITY.test(cell)))}`);
  if (has(UTILISATION))
    return recognised(
      'utilisation-series',
      `a column ${quoted(cells.find((cell) => UTILISATION.test(cell)))}`,
    );
  if (has(LOAD)) return refused(LOAD_REFUSAL);
  if (cells.length <= 2 && rest.length > 0) {
    const values = recogniseValues(rest);
    if (values.kind !== 'refused') return values;
  }
  return refused(
    `The file is a table with the columns ${cells.slice(0, 6).map(quoted).join(', ')}${cells.length > 6 ? ' and more' : ''}, which are those of no table that Plenum reads.`,
  );
}

const quoted = (text = ''): string => `“${text.slice(0, 40)}”`;

/** Without a header, the values tell: shares, intensities, or times. */
function recogniseValues(lines: readonly CsvLine[]): FileRecognition {
  if (lines.every(({ cells }) => cells.length === 1 && SYSTEM_PEAK.test(cells[0] ?? ''))) {
    return recognised('system-peaks', 'dates with an hour');
  }
  const isDated = lines.every(({ cells }) => cells.length === 2 && DATE.test(cells[0] ?? ''));
  const isColumn = lines.every(({ cells }) => cells.length === 1);
  // A semicolon or nothing separates; a comma may then be the decimal one.
  const values = lines.map(({ cells }) => Number((cells.at(-1) ?? '').replace(',', '.')));
  if ((!isDated && !isColumn) || values.some(Number.isNaN)) {
    return refused('The file is text, and not in a form that Plenum reads.');
  }
  return recognitionOf(candidatesOf(values, isDated), LOAD_REFUSAL);
}

/** A grid below 1 g/kWh in all hours, and a utilisation above 1, do not exist. */
function candidatesOf(values: readonly number[], isDated: boolean): FileCandidate[] {
  const largest = Math.max(...values);
  const isShare = largest <= 1 && Math.min(...values) >= 0;
  const byTime = isDated ? 'values with dates' : 'a value a line';
  if (isShare) return isDated ? [] : [{ kind: 'utilisation-series', reason: `${byTime}, all from 0 to 1` }];
  // Percent and intensities overlap up to 100.
  const isPercent = largest <= 100 && !isDated;
  return [
    ...(largest <= 2000
      ? [{ kind: 'carbon-series', reason: `${byTime}, up to ${String(largest)}: g/kWh?` } as const]
      : []),
    ...(isPercent
      ? [{ kind: 'utilisation-series', reason: `${byTime}, up to ${String(largest)}: percent?` } as const]
      : []),
  ];
}
