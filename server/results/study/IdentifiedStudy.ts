import { contentHash } from '../../../models/math/contentHash.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { studyColumns, type StudyColumn } from './studyColumns.ts';

/** A study with what tells its results from those of others. */
export interface IdentifiedStudy {
  readonly study: PreparedStudy;
  /** Of the document, the catalogue and the version of Plenum: 64 hexadecimal digits. Equal hashes have equal results. */
  readonly hash: string;
  /** Version of Plenum. */
  readonly version: string;
  /** Of the table of its rows. */
  readonly columns: readonly StudyColumn[];
}

/**
 * A study with the hash of all that its results follow from.
 *
 * @param study - prepared
 * @param version - of Plenum, which computes it
 */
export function identifyStudy(study: PreparedStudy, version: string): IdentifiedStudy {
  const { document, library } = study;
  const hash = contentHash({ document, catalogue: [library.version, library.hash], version });
  return { study, hash, version, columns: studyColumns(study) };
}
