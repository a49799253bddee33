import { designCountOf, type Design } from './designSpace.ts';
import { exhaustiveBatches } from './exhaustiveBatches.ts';
import type { DesignFigures } from './judgeDesign.ts';
import { knownDesigns, type KnownDesigns } from './knownDesigns.ts';
import { questionProblems } from './questionProblems.ts';
import { DEFAULT_EVALUATION_LIMIT, DEFAULT_EXHAUSTIVE_COUNT, type SearchQuestion } from './searchQuestion.ts';
import { searchResult, type SearchResult } from './searchResult.ts';
import { seededBatches } from './seededBatches.ts';

/** An evaluated design, as the caller tells it. */
export interface DesignResult extends DesignFigures {
  readonly design: Design;
}

/** A search that asks for designs and is told their figures, so that the caller decides where and when they are computed. */
export interface DesignSearch {
  readonly question: SearchQuestion;
  /** The most designs that it asks for: those of the space, or the limit of evaluations. */
  readonly totalCount: number;
  /** The designs to evaluate next, in any order; those of a batch that are not told yet until all are. None at the end. */
  readonly nextDesigns: () => readonly Design[];
  /**
   * Takes the figures of designs, whether they were asked for or not: what is known from before saves evaluations.
   * A design that was told keeps its first figures.
   *
   * @throws RangeError for a design that is not of the space
   */
  readonly tell: (results: readonly DesignResult[]) => void;
  /** What is known by now. */
  readonly result: () => SearchResult;
}

/** A search, or in words why there can be none. */
export type StartedSearch =
  | { readonly search: DesignSearch; readonly problems: readonly [] }
  | { readonly search: null; readonly problems: readonly string[] };

/**
 * Starts a search for the best design, or for the front of two objectives. Every design of a small space is evaluated, so that the
 * result is proven; of a larger one those that a seeded search asks for. The designs that it asks for depend on the question and on
 * the figures alone, not on the order in which they are told within a batch: one that is repeated with stored figures goes the same way.
 *
 * @returns problems if the question cannot be asked, such as limits that exclude each other
 */
export function startDesignSearch(question: SearchQuestion): StartedSearch {
  const problems = questionProblems(question);
  return problems.length > 0 ? { search: null, problems } : { search: searchOf(question), problems: [] };
}

function searchOf(question: SearchQuestion): DesignSearch {
  const known = knownDesigns(question);
  const isExhaustive = known.designCount <= (question.exhaustiveCount ?? DEFAULT_EXHAUSTIVE_COUNT);
  const totalCount = isExhaustive
    ? known.designCount
    : Math.min(designCountOf(question.space), question.evaluationLimit ?? DEFAULT_EVALUATION_LIMIT);
  const batches = isExhaustive ? exhaustiveBatches(known) : seededBatches(known);
  let pending: readonly Design[] = [];
  let isSettled = false;
  const untold = (): readonly Design[] => pending.filter((design) => known.get(design) === undefined);
  const nextDesigns = (): readonly Design[] => {
    pending = untold();
    while (pending.length === 0 && !isSettled && known.byKey.size < totalCount) {
      const batch = batches.next();
      if (batch.done === true) isSettled = true;
      else pending = batch.value.slice(0, totalCount - known.byKey.size);
    }
    return pending;
  };
  return {
    question,
    totalCount,
    nextDesigns,
    tell: (results) => {
      for (const { design, figures, reason } of results) known.add(design, { figures, reason });
    },
    result: () => searchResult(known, endOf(known, totalCount, isSettled)),
  };
}

function endOf(
  { byKey, designCount }: KnownDesigns,
  totalCount: number,
  isSettled: boolean,
): SearchResult['end'] {
  if (byKey.size >= designCount) return 'all';
  if (isSettled) return 'settled';
  return byKey.size >= totalCount ? 'limit' : 'running';
}
