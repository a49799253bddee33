import { ModelError } from '../../../models/problems/ModelError.ts';
import {
  readCarbonSeries,
  type CarbonSeries,
  type SeriesChoice,
} from '../../../models/carbon/series/readCarbonSeries.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { ReadingOf } from '../taskProtocol.ts';

type CarbonReading = ReadingOf<'read-carbon'>;

/** What somebody says of a file beside its text. */
interface CarbonFile {
  readonly text: string;
  readonly basis: SeriesChoice['basis'];
  /** That lines without dates stand for. */
  readonly year: number;
}

/**
 * Reads the text of a CSV of hourly carbon. This module is loaded when somebody gives such a file.
 *
 * @param ticket - goes back with the reply
 */
export function readCarbonFile(ticket: number, file: CarbonFile): CarbonReading {
  try {
    const { carbon, findings } = seriesOf(file);
    // A carbon section of lists, texts and numbers is JSON.
    return { kind: 'carbon-read', ticket, carbon: carbon as unknown as JsonObject, message: '', findings };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'carbon-read', ticket, carbon: null, message: error.message, findings: [] };
  }
}

/** Lines with dates say their year themselves; those without stand for the one that is given. */
function seriesOf({ text, basis, year }: CarbonFile): CarbonSeries {
  try {
    return readCarbonSeries(text, { basis });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return seriesOfYear(text, { basis, year }, error);
  }
}

function seriesOfYear(text: string, choice: SeriesChoice, before: ModelError): CarbonSeries {
  try {
    return readCarbonSeries(text, choice);
  } catch (error) {
    const isUndated = error instanceof ModelError && error.code === 'series-length';
    throw isUndated ? error : before;
  }
}
