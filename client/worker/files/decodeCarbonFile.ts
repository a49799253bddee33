import { ModelError } from '../../../models/problems/ModelError.ts';
import {
  readCarbonSeries,
  type CarbonSeries,
  type SeriesChoice,
} from '../../../models/carbon/series/readCarbonSeries.ts';
import {
  carbonAnswerBasis,
  carbonAnswerCsv,
  isCarbonAnswer,
} from '../../../models/carbon/series/carbonAnswer.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { Finding } from '../../../models/problems/Finding.ts';

/** A carbon file with the details that its text does not state. */
export interface CarbonFileInput {
  readonly text: string;
  readonly basis: SeriesChoice['basis'];
  /** Year of lines without dates. */
  readonly year: number;
  /** IANA name of the site's time zone, if it is stated. */
  readonly timeZone?: string | undefined;
}

/** Hourly carbon read from a file. */
export interface CarbonReading {
  /** A carbon section of kind `hourly`, without accounting. */
  readonly carbon: JsonObject;
  /** What was filled in, averaged or skipped. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the text of hourly carbon: a CSV, or an answer of an interface in JSON.
 *
 * @throws ModelError if the text is not a year of carbon
 */
export function decodeCarbonFile(file: CarbonFileInput): CarbonReading {
  const { carbon, findings } = seriesOf(isJson(file.text) ? ofAnswer(file) : file);
  // A carbon section of lists, texts and numbers is JSON.
  return { carbon: carbon as unknown as JsonObject, findings };
}

const isJson = (text: string): boolean => /^\uFEFF?\s*[[{]/.test(text);

function ofAnswer(file: CarbonFileInput): CarbonFileInput {
  let json: unknown;
  try {
    json = JSON.parse(file.text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ModelError('series-invalid', 'The file begins like JSON, and cannot be read.');
  }
  if (isCarbonAnswer(json)) {
    return { ...file, text: carbonAnswerCsv(json), basis: carbonAnswerBasis(json) ?? file.basis };
  }
  throw new ModelError('series-invalid', 'The JSON has no list of carbon intensity by time.');
}

/** Lines with dates contain their year; lines without dates have the given year. */
function seriesOf({ text, basis, year, timeZone }: CarbonFileInput): CarbonSeries {
  try {
    return readCarbonSeries(text, { basis, timeZone });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return seriesOfYear(text, { basis, year }, error);
  }
}

function seriesOfYear(text: string, choice: SeriesChoice, firstError: ModelError): CarbonSeries {
  try {
    return readCarbonSeries(text, choice);
  } catch (error) {
    const isUndated = error instanceof ModelError && error.code === 'series-length';
    throw isUndated ? error : firstError;
  }
}
