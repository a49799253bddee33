import { startDesignSearch, type DesignSearch } from '../../models/study/search/designSearch.ts';
import type { Design } from '../../models/study/search/designSpace.ts';
import type { DesignFigures } from '../../models/study/search/judgeDesign.ts';
import { searchDesigns } from './searchDesigns.ts';
import type { SearchQuestion } from '../../models/study/search/searchQuestion.ts';
import type { SearchResult } from '../../models/study/search/searchResult.ts';
import { resultOf } from './resultOf.ts';

/** A search of a question that can be asked. */
export function startedSearch(question: SearchQuestion): DesignSearch {
  const { search, problems } = startDesignSearch(question);
  if (search === null) throw new Error(problems.join(' '));
  return search;
}

/** What a search finds in the end. */
export const searched = (
  question: SearchQuestion,
  evaluate: (design: Design) => DesignFigures,
): SearchResult => resultOf(searchDesigns(startedSearch(question), evaluate));

/** Every design of a space, evaluated. */
export const enumerated = (
  question: SearchQuestion,
  evaluate: (design: Design) => DesignFigures,
): SearchResult => searched({ ...question, exhaustiveCount: 20_000 }, evaluate);

/** The same with the first objective alone. */
export const firstAlone = (question: SearchQuestion): SearchQuestion => ({
  ...question,
  objectives: [question.objectives[0]],
});

/** The figures of the objectives of every design of a front. */
export const frontFigures = ({ front }: SearchResult, { objectives }: SearchQuestion): (number | null)[][] =>
  front.map(({ figures }) => objectives.map(({ figure }) => figures[figure] ?? null));
