import type { Finding } from '../../../models/problems/Finding.ts';
import { readHourlyUtilisation } from '../../../models/workload/readHourlyUtilisation.ts';
import { utilisationDoubts } from '../../../models/workload/utilisationDoubts.ts';

/** Hourly utilisation read from a file, with what is doubtful in it. */
export interface UtilisationReading {
  readonly utilisationFractions: readonly number[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the text of a CSV of hourly utilisation.
 *
 * @throws ModelError if the text is not a year of utilisation
 */
export function decodeUtilisationFile(text: string): UtilisationReading {
  const utilisationFractions = readHourlyUtilisation(text);
  return { utilisationFractions, findings: utilisationDoubts(utilisationFractions, 'workload') };
}
