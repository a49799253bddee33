import type { JSX } from 'preact';
import type { StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { askOtherwise } from '../state/studies.ts';
import { QuestionIssues } from './QuestionIssues.tsx';
import { QuestionNumber } from './QuestionNumber.tsx';

interface SearchFieldsProps {
  readonly search: StudyQuestion['search'];
  readonly hasObjective: boolean;
}

const USUAL = { evaluationCount: 2000, seed: 1 } as const;

/** Whether a part of the combinations is computed, chosen by a search for the goals. */
export function SearchFields({ search, hasObjective }: SearchFieldsProps): JSX.Element | null {
  if (!hasObjective && search === undefined) return null;
  return (
    <div class="study-axis-line">
      <label class="check study-search">
        <input
          type="checkbox"
          checked={search !== undefined}
          onChange={(event) => {
            askOtherwise({ search: event.currentTarget.checked ? USUAL : undefined });
          }}
        />
        Search for the goals instead of computing all combinations
      </label>
      {search !== undefined && (
        <>
          <QuestionNumber
            id="study-search-count"
            label="Designs computed at most"
            value={search.evaluationCount}
            path="search.evaluationCount"
            onChange={(evaluationCount) => {
              if (evaluationCount !== undefined) askOtherwise({ search: { ...search, evaluationCount } });
            }}
          />
          <QuestionNumber
            id="study-search-seed"
            label="Seed"
            value={search.seed}
            path="search.seed"
            onChange={(seed) => {
              if (seed !== undefined) askOtherwise({ search: { ...search, seed } });
            }}
          />
        </>
      )}
      <QuestionIssues path="search" except={['search.evaluationCount', 'search.seed']} />
    </div>
  );
}
