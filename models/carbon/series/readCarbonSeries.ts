import type { CarbonBasis } from '../../catalogue/grid.ts';
import { finding, type Finding } from '../../problems/Finding.ts';
import { ModelError } from '../../problems/ModelError.ts';
import { numberText } from '../../units/text.ts';
import { fillGaps } from '../../weather/fillGaps.ts';
import type { HourlyCarbon } from '../carbonSchema.ts';
import { carbonDoubts } from '../carbonDoubts.ts';
import { unitMismatch } from '../unitMismatch.ts';
import { carbonColumns, type CarbonColumns } from './carbonColumns.ts';
import { csvLines, type CsvLine } from '../../series/csvLines.ts';
import { alignReadings, commonYear } from './alignReadings.ts';
import { localReadings } from './localReadings.ts';
import { isValue, readingsOf, type Reading } from './readings.ts';

/** Properties of a series that its text may not state. */
export interface SeriesChoice {
  /** Factor to use if the text has both, and basis of a factor that does not state it. */
  readonly basis: CarbonBasis;
  /** The year to use; default if lines have dates: the year of most lines. */
  readonly year?: number;
  /** The year of lines without dates, if no year is stated. */
  readonly undatedYear?: number;
  /** IANA name of the site's time zone, in which a series of a local clock is read; default: recognised in the European Union only. */
  readonly timeZone?: string | undefined;
  /** Source of the text; Electricity Maps is identified by its header. */
  readonly source?: string;
}

/** A carbon section of kind `hourly`, with findings on corrections. */
export interface CarbonSeries {
  readonly carbon: HourlyCarbon;
  readonly findings: readonly Finding[];
}

const PATH = 'carbon.values_g_per_kWh';
/** A grid that reaches zero has hours just above it. */
const MIN_BESIDE_ZERO_g_per_kWh = 20;
/** Share of hours that may be missing. */
const MISSING_LIMIT = 0.05;

/**
 * Reads a year of hourly carbon intensity: a CSV of Electricity Maps, a CSV of date and value, or one value per line.
 * Times are UTC; a date with an offset is converted. Several values per hour are averaged; short gaps are filled, with
 * a finding.
 *
 * @param text - values in g/kWh, or in the unit that the header states: kg/kWh, kg/MWh, lb/MWh, t/MWh
 * @throws ModelError `series-invalid`, `series-length` or `series-incomplete`
 */
export function readCarbonSeries(text: string, choice: SeriesChoice): CarbonSeries {
  const [header, lines] = splitHeader(text);
  const [sample] = lines;
  if (sample === undefined) throw new ModelError('series-invalid', 'The file has no line of values.');
  const columns = carbonColumns(header, sample, choice.basis);
  const stated = readingsOf(lines, columns);
  const year = yearOf(stated, choice);
  const local = localReadings(stated, year ?? commonYear(stated), choice.timeZone, PATH);
  const { calendar, intensity_g_per_kWh, cleanFraction, findings } = alignReadings(
    local.readings,
    year,
    PATH,
  );
  const zeros = zerosForMissing(intensity_g_per_kWh);
  const filled = filledHours(intensity_g_per_kWh, calendar.year);
  const clean = columns.clean === undefined ? NO_CLEAN : cleanHours(cleanFraction);
  const { boundary, source } = originOf(columns, sample);
  const carbon: HourlyCarbon = {
    kind: 'hourly',
    values_g_per_kWh: [...intensity_g_per_kWh],
    ...clean.fields,
    year: calendar.year,
    basis: columns.basis ?? choice.basis,
    ...boundary,
    gwp: 'not-stated',
    source: choice.source ?? source,
  };
  return {
    carbon,
    findings: [
      ...local.findings,
      ...findings,
      ...zeros,
      ...filled,
      ...clean.findings,
      ...unitMismatch(intensity_g_per_kWh, PATH),
      ...carbonDoubts(intensity_g_per_kWh, PATH),
    ],
  };
}

/** The year to use for the readings. */
function yearOf(readings: readonly Reading[], { year, undatedYear }: SeriesChoice): number | undefined {
  const isDated = readings.some(({ instant }) => instant !== undefined);
  return year ?? (isDated ? undefined : undatedYear);
}

/** The header, if the first line is one, and the lines of values. */
function splitHeader(text: string): [CsvLine | undefined, CsvLine[]] {
  const lines = csvLines(text);
  const [first, ...rest] = lines;
  return first === undefined || first.cells.every(isValue) ? [undefined, lines] : [first, rest];
}

function originOf(
  { isElectricityMaps, zone }: CarbonColumns,
  { cells }: CsvLine,
): { readonly boundary: Pick<HourlyCarbon, 'boundary'>; readonly source: string } {
  if (!isElectricityMaps || zone === undefined) return { boundary: {}, source: 'CSV of hourly values' };
  return { boundary: { boundary: 'consumption' }, source: `Electricity Maps, zone ${cells[zone] ?? ''}` };
}

function filledHours(values: Float64Array, year: number): Finding[] {
  const missingCount = missingOf(values);
  if (missingCount === 0) return [];
  const hours = `${numberText(missingCount)} of the ${numberText(values.length)} hours of ${String(year)}`;
  if (missingCount > values.length * MISSING_LIMIT) {
    throw new ModelError(
      'series-incomplete',
      `${hours} have no value; at most 5 % can be filled. An hourly file of a whole UTC year is required.`,
    );
  }
  fillGaps(values);
  const message = `${hours} have no value; they were filled from adjacent hours or days.`;
  return [finding('carbon-series-filled', PATH, message)];
}

/**
 * Takes zeros as missing where no grid has them: few of them, beside hours that are all far above zero.
 *
 * @param values - is changed
 */
function zerosForMissing(values: Float64Array): Finding[] {
  const zeroCount = values.reduce((count, value) => (value === 0 ? count + 1 : count), 0);
  if (zeroCount === 0 || zeroCount > values.length * MISSING_LIMIT) return [];
  const lowest = values.reduce((least, value) => (value > 0 && value < least ? value : least), Infinity);
  if (!(lowest >= MIN_BESIDE_ZERO_g_per_kWh) || lowest === Infinity) return [];
  for (let hour = 0; hour < values.length; hour += 1) if (values[hour] === 0) values[hour] = Number.NaN;
  const message = `${numberText(zeroCount)} hours have exactly 0 g/kWh, while all others have ${numberText(lowest)} g/kWh or more: the zeros were taken as missing.`;
  return [finding('carbon-zero-missing', PATH, message)];
}

interface CleanHours {
  readonly fields: Pick<HourlyCarbon, 'cleanFractions'>;
  readonly findings: readonly Finding[];
}

const NO_CLEAN: CleanHours = { fields: {}, findings: [] };

function cleanHours(values: Float64Array): CleanHours {
  const missingCount = missingOf(values);
  if (missingCount > values.length * MISSING_LIMIT) {
    const message = `${numberText(missingCount)} hours have no carbon-free share; the column was not used.`;
    return {
      fields: {},
      findings: [finding('carbon-clean-share-left-out', 'carbon.cleanFractions', message)],
    };
  }
  fillGaps(values);
  return { fields: { cleanFractions: [...values] }, findings: [] };
}

function missingOf(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (Number.isNaN(value)) count += 1;
  return count;
}
