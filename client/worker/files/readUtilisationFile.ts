import { ModelError } from '../../../models/problems/ModelError.ts';
import { readHourlyUtilisation } from '../../../models/workload/readHourlyUtilisation.ts';
import type { ReadingOf } from '../taskProtocol.ts';

/**
 * Reads the text of a CSV file of hourly utilisation. This module is loaded when somebody gives such a file.
 *
 * @param ticket - goes back with the reply
 * @param text - the whole file
 */
export function readUtilisationFile(ticket: number, text: string): ReadingOf<'read-utilisation'> {
  try {
    const utilisationFractions = readHourlyUtilisation(text);
    return { kind: 'utilisation-read', ticket, utilisationFractions, message: '' };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'utilisation-read', ticket, utilisationFractions: null, message: error.message };
  }
}
