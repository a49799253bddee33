import type { CarbonBasis } from '../../catalogue/grid.ts';
import { ModelError } from '../../problems/ModelError.ts';
import type { CsvLine } from '../../series/csvLines.ts';
import { instantOf } from './instant.ts';

/** Columns of a carbon series. */
export interface CarbonColumns {
  /** Column of the date, or undefined if the lines are the consecutive hours of a year. */
  readonly time: number | undefined;
  readonly intensity: number;
  /** Factor that converts values to g/kWh. */
  readonly toGrams: number;
  /** As stated in the header, if at all. */
  readonly basis: CarbonBasis | undefined;
  readonly clean: number | undefined;
  /** Factor that converts the carbon-free share to a fraction. */
  readonly toFraction: number;
  readonly zone: number | undefined;
  readonly isElectricityMaps: boolean;
  /** Maximum number of cells of a line. */
  readonly width: number;
}

/** Normalises a header: no case, subscripts or punctuation except %. */
const normalised = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

const TIME = /^(date ?time|date|time|time ?stamp|start|period)\b/;
/** Index columns, whose names are often empty. */
const INDEX = /^(|hour|hour of year|index|no)$/;
const INTENSITY = /carbon intensity|\bintensity\b|gco|co2|\bci\b|emission/;
const NOT_INTENSITY = /percent|%|estimat|source|renewable/;
const CLEAN = /low carbon percentage|carbon free|\bcfe\b|clean (share|fraction)/;
const DIRECT = /\bdirect\b/;
const LIFECYCLE = /life ?cycle|\blca\b/;

/**
 * Finds the columns of a carbon series by its header, matched tolerantly, since publishers rename columns.
 *
 * @param header - the first line, or undefined if the text has none
 * @param sample - the first line of values
 * @param basis - factor to select if there are several
 * @throws ModelError `series-invalid` if the column cannot be identified
 */
export function carbonColumns(
  header: CsvLine | undefined,
  sample: CsvLine,
  basis: CarbonBasis,
): CarbonColumns {
  const names = header?.cells.map(normalised) ?? [];
  const time = firstDated(sample) ?? firstOf(names, TIME);
  const intensity = intensityColumn({ line: header ?? sample, names, time, basis });
  const name = names[intensity] ?? '';
  const clean = firstOf(names, CLEAN);
  return {
    time,
    intensity,
    toGrams: gramsFactor(header?.cells[intensity] ?? ''),
    basis: basisOf(name),
    clean,
    toFraction: /percent|%/.test(names[clean ?? -1] ?? '') ? 0.01 : 1,
    zone: firstOf(names, /^zone id$/),
    isElectricityMaps: names.includes('zone id') && INTENSITY.test(name),
    width: (header ?? sample).cells.length,
  };
}

function firstOf(names: readonly string[], pattern: RegExp): number | undefined {
  const column = names.findIndex((name) => pattern.test(name));
  return column < 0 ? undefined : column;
}

function firstDated({ cells }: CsvLine): number | undefined {
  const column = cells.findIndex((cell) => instantOf(cell) !== undefined);
  return column < 0 ? undefined : column;
}

function basisOf(name: string): CarbonBasis | undefined {
  if (LIFECYCLE.test(name)) return 'lifecycle';
  return DIRECT.test(name) ? 'direct' : undefined;
}

interface Search {
  /** The header, or a line of values if there is none. */
  readonly line: CsvLine;
  readonly names: readonly string[];
  readonly time: number | undefined;
  readonly basis: CarbonBasis;
}

function intensityColumn({ line, names, time, basis }: Search): number {
  const candidates = names
    .map((name, column) => ({ name, column }))
    .filter(({ name, column }) => column !== time && INTENSITY.test(name) && !NOT_INTENSITY.test(name));
  const ofBasis = candidates.filter(({ name }) => basisOf(name) === basis);
  const neutral = candidates.filter(({ name }) => basisOf(name) === undefined);
  const [found, another] = ofBasis.length > 0 ? ofBasis : neutral;
  if (found !== undefined && another === undefined) return found.column;
  if (candidates.length > 0) {
    const listed = candidates.map(({ column }) => `"${line.cells[column] ?? ''}"`).join(', ');
    throw columnError(line, `must have one column of ${basis} carbon intensity; it has ${listed}`);
  }
  const rest = line.cells
    .map((_, column) => column)
    .filter((column) => column !== time && !INDEX.test(names[column] ?? 'unnamed'));
  const [only] = rest;
  if (only !== undefined && rest.length === 1) return only;
  throw columnError(
    line,
    'must be a header with one column of carbon intensity, or have a date and a value only; use a decimal point, not a comma',
  );
}

/** Factor to g/kWh, the default unit if the header states none. */
function gramsFactor(name: string): number {
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
  const match = /(kg|lbs?|t|g)(?:co2)?(?:eq|e)?(?:\/|per)(kwh|mwh)/.exec(text);
  const kilowattHours = match?.[2] === 'mwh' ? 1000 : 1;
  switch (match?.[1]) {
    case 'kg':
      return 1000 / kilowattHours;
    case 't':
      return 1_000_000 / kilowattHours;
    case 'lb':
    case 'lbs':
      return 453.59237 / kilowattHours;
    case 'g':
      return 1 / kilowattHours;
    case undefined:
    default:
      return 1;
  }
}

function columnError({ number }: CsvLine, message: string): ModelError {
  const path = `line ${String(number)}`;
  return new ModelError('series-invalid', `${path} ${message}.`, [{ path, rule: 'columns', message }]);
}
