import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Segments } from '../../../ui/Segments.tsx';
import type { StudyResult } from '../state/StudyResult.ts';
import { RowsTable } from './RowsTable.tsx';

interface ResultsCardProps {
  readonly result: StudyResult;
}

/** The rows of a study, as charts and as a table; while it runs, those that are computed. */
export function ResultsCard({ result }: ResultsCardProps): JSX.Element {
  const view = useSignal<'table'>('table');
  return (
    <section class="card" aria-labelledby="study-results-title">
      <div class="card-head">
        <h2 id="study-results-title">Results</h2>
        <Segments
          label="Shown as"
          choices={[{ value: 'table', label: 'Table' }]}
          value={view.value}
          onChoose={(chosen) => {
            view.value = chosen;
          }}
        />
      </div>
      <RowsTable result={result} />
    </section>
  );
}
