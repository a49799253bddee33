import { contentHash } from '../../../models/math/contentHash.ts';
import type { PreparedStudy } from '../../../models/study/rows/PreparedStudy.ts';
import { outlineOf } from '../../../models/study/rows/outlineOf.ts';
import type { StudyOutline } from '../../../models/study/rows/StudyOutline.ts';
import { studyColumns, type StudyColumn } from '../../../models/study/table/studyColumns.ts';

/** What the rows of a study are, with what tells them from those of others. */
export interface IdentifiedOutline {
  readonly study: StudyOutline;
  /** Of the document, the catalogue and the version of Plenum: 64 hexadecimal digits. Equal hashes have equal results. */
  readonly hash: string;
  /** Version of Plenum. */
  readonly version: string;
  /** Of the table of its rows. */
  readonly columns: readonly StudyColumn[];
}

/** A study that can be run, likewise. */
export interface IdentifiedStudy extends IdentifiedOutline {
  readonly study: PreparedStudy;
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

/** What the rows of a study are, as JSON that is kept beside them. */
export const outlineText = ({ study, ...identity }: IdentifiedStudy): string =>
  JSON.stringify({ ...identity, study: outlineOf(study) } satisfies IdentifiedOutline);

/** The outline of JSON that `outlineText` has written. */
export const readIdentifiedOutline = (text: string): IdentifiedOutline =>
  JSON.parse(text) as IdentifiedOutline;
