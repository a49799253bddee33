import type { Library } from '../../../models/catalogue/Library.ts';
import { readStudy } from '../../../models/study/document/readStudy.ts';
import { prepareStudy } from '../../../models/study/rows/prepareStudy.ts';
import { computedRowCount, searchesPart } from '../../../models/study/rows/searchesPart.ts';
import { startStudySearch } from '../../../models/study/rows/studySearch.ts';
import { identifyStudy, outlineText } from '../../results/study/IdentifiedStudy.ts';
import { chunkRowCountOf } from './chunkRowCount.ts';

/** What is known of a study before it runs. */
export interface CheckedStudy {
  readonly kind: 'checked';
  readonly name: string;
  /** Of all that its rows follow from: 64 hexadecimal digits. */
  readonly hash: string;
  /** Rows that it computes: all, or those of a search at most. */
  readonly rowCount: number;
  /** Whether a search chooses its rows, one after the other. */
  readonly isSearch: boolean;
  readonly chunkRowCount: number;
  /** Of all its rows, as they are stored. */
  readonly size_bytes: number;
  /** What its rows are: see `IdentifiedOutline`. */
  readonly outline: string;
}

/**
 * Checks a study.
 *
 * @param version - of Plenum
 * @throws ModelError `study-invalid`
 */
export function checkedStudy(
  { document, version }: { readonly document: string; readonly version: string },
  library: Library,
): CheckedStudy {
  const study = prepareStudy(readStudy(JSON.parse(document)), library);
  const identified = identifyStudy(study, version);
  const { inputs, figures } = study;
  const isSearch = searchesPart(study);
  // What is wrong with a search is told before it waits.
  if (isSearch) startStudySearch(study);
  const rowCount = computedRowCount(study);
  const columnCount = inputs.length + figures.length + (isSearch ? 2 : 1);
  return {
    kind: 'checked',
    name: study.document.name,
    hash: identified.hash,
    rowCount,
    isSearch,
    chunkRowCount: chunkRowCountOf(study),
    size_bytes: rowCount * 8 * columnCount,
    outline: outlineText(identified),
  };
}
