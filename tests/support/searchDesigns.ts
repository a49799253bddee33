import type { Study } from '../../models/study/StudyProgress.ts';
import type { DesignSearch } from '../../models/study/search/designSearch.ts';
import type { Design } from '../../models/study/search/designSpace.ts';
import type { DesignFigures } from '../../models/study/search/judgeDesign.ts';
import type { SearchResult } from '../../models/study/search/searchResult.ts';

/** A result is collected again when the evaluated designs have grown by this share: it is as long as they are. */
const GROWTH_SHARE = 0.05;

/**
 * Runs a search in the thread of the caller. It yields after every evaluation, with what is known after the last batches.
 *
 * @param search - started by `startDesignSearch`; it may be told known designs before
 * @param evaluate - computes a design; what cannot be computed is a reason, not an exception
 * @returns the result
 */
export function* searchDesigns(
  search: DesignSearch,
  evaluate: (design: Design) => DesignFigures,
): Study<SearchResult> {
  const { totalCount } = search;
  let known = search.result();
  let doneCount = known.evaluatedCount;
  for (let batch = search.nextDesigns(); batch.length > 0; batch = search.nextDesigns()) {
    for (const design of batch) {
      search.tell([{ design, ...evaluate(design) }]);
      doneCount += 1;
      yield { doneCount, totalCount, known };
    }
    if (doneCount > known.evaluatedCount * (1 + GROWTH_SHARE)) known = search.result();
  }
  return search.result();
}
