import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { countText } from '../../../../models/units/text.ts';
import type { BrowserStudy } from '../../../library/studyStore.ts';
import { Segments } from '../../../ui/Segments.tsx';
import type { StudyResult } from '../state/StudyResult.ts';
import { showOtherwise } from '../state/studies.ts';
import { studyView, viewsOf, type ViewKind } from '../state/StudyView.ts';
import { DesignCard } from './DesignCard.tsx';
import { EffectsView } from './EffectsView.tsx';
import { FrontView } from './FrontView.tsx';
import { LinesView } from './LinesView.tsx';
import { HeatMapView } from './HeatMapView.tsx';
import { ResultsState } from './ResultsState.tsx';
import { RowsCsvButton } from './RowsCsvButton.tsx';
import { RowsTable } from './RowsTable.tsx';
import type { ChoosingProps } from './ShownResult.ts';
import { SpreadView } from './SpreadView.tsx';

interface ResultsCardProps {
  readonly study: BrowserStudy;
  readonly result: StudyResult;
}

const viewLabels: Readonly<Record<ViewKind, string>> = {
  map: 'Heat map',
  spread: 'Distribution',
  effects: 'What matters',
  front: 'Front',
  lines: 'Parallel axes',
  table: 'Table',
};

/** The rows of a study, as charts and as a table; while it runs, those that are computed. */
export function ResultsCard({ study, result }: ResultsCardProps): JSX.Element {
  const { description, rows } = result;
  const chosen = useSignal<number | null>(null);
  const view = useMemo(() => studyView(study.view, description), [study.view, description]);
  const parts: ChoosingProps = {
    result,
    view,
    chosen: chosen.value,
    onChoose: (row) => {
      chosen.value = row;
    },
  };
  const failed = rows.reasons.reduce(
    (count, reason, row) => count + (reason !== null && rows.isKnown[row] === 1 ? 1 : 0),
    0,
  );
  return (
    <section class="card" aria-labelledby="study-results-title">
      <div class="card-head">
        <h2 id="study-results-title">Results</h2>
        <ResultsState result={result} />
        <RowsCsvButton result={result} />
      </div>
      <div class="study-controls">
        <Segments
          label="Results as"
          choices={viewsOf(description).map((value) => ({ value, label: viewLabels[value] }))}
          value={view.kind}
          onChoose={(kind) => {
            showOtherwise({ kind });
          }}
        />
      </div>
      <View {...parts} />
      {failed > 0 && view.kind !== 'table' && (
        <p class="field-note study-note">
          {countText(failed, 'row')} could not be computed; the table says why.
        </p>
      )}
      {chosen.value !== null && chosen.value < rows.count && (
        <DesignCard
          result={result}
          view={view}
          row={chosen.value}
          onClose={() => {
            chosen.value = null;
          }}
        />
      )}
    </section>
  );
}

function View(props: ChoosingProps): JSX.Element {
  switch (props.view.kind) {
    case 'map':
      return <HeatMapView {...props} />;
    case 'spread':
      return <SpreadView {...props} />;
    case 'effects':
      return <EffectsView {...props} />;
    case 'front':
      return <FrontView {...props} />;
    case 'lines':
      return <LinesView {...props} />;
    case 'table':
      return <RowsTable {...props} />;
  }
}
