import type { JSX } from 'preact';
import type { DrawMethod, StudyQuestion } from '../../../../models/study/document/studySchema.ts';
import { SelectBox } from '../../../ui/SelectBox.tsx';
import { askOtherwise } from '../state/studies.ts';
import { QuestionIssues } from './QuestionIssues.tsx';
import { QuestionNumber } from './QuestionNumber.tsx';

type Draws = NonNullable<StudyQuestion['draws']>;

const methods: readonly { readonly value: DrawMethod; readonly label: string; readonly note: string }[] = [
  {
    value: 'latin-hypercube',
    label: 'Latin hypercube',
    note: 'All inputs vary at once; every range of each input is drawn equally often.',
  },
  {
    value: 'sobol-sequence',
    label: 'Sobol sequence',
    note: 'All inputs vary at once, spread evenly; a number of draws that is a power of two is best.',
  },
  {
    value: 'one-at-a-time',
    label: 'One at a time',
    note: 'Each input at its 10th and its 90th percentile, the others at their medians.',
  },
  {
    value: 'sobol-indices',
    label: 'Sobol indices',
    note: 'The share of the variance that each input explains. The draws are computed as many times as there are inputs, and twice more.',
  },
];

/** How the values of the uncertain inputs are drawn. */
export function DrawsFields({ draws }: { readonly draws: Draws }): JSX.Element {
  const { method, count, seed } = draws;
  const change = (next: Partial<Draws>): void => {
    askOtherwise({ draws: { ...draws, ...next } });
  };
  return (
    <>
      <div class="study-axis-line">
        <SelectBox
          id="study-draws-method"
          label="Method"
          choices={methods}
          value={method}
          onChoose={(next) => {
            change({ method: next });
          }}
        />
        {method !== 'one-at-a-time' && (
          <>
            <QuestionNumber
              id="study-draws-count"
              label="Draws"
              value={count}
              path="draws.count"
              onChange={(next) => {
                if (next !== undefined) change({ count: next });
              }}
            />
            <QuestionNumber
              id="study-draws-seed"
              label="Seed"
              value={seed}
              path="draws.seed"
              onChange={(next) => {
                if (next !== undefined) change({ seed: next });
              }}
            />
          </>
        )}
      </div>
      <p class="field-note">{methods.find(({ value }) => value === method)?.note}</p>
      <QuestionIssues path="draws" except={['draws.count', 'draws.seed']} />
    </>
  );
}
