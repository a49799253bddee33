import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { costWaterfall } from '../../../models/present/charts/costWaterfall.ts';
import { ASSERTED_PUE, isPueAsserted } from '../../../models/present/figures/assertedPue.ts';
import {
  attributionMethod,
  savingCauseData,
  savingKinds,
  type CauseRow,
  type SavingCauseData,
} from '../../../models/present/figures/savingCauseData.ts';
import type { SavingKind } from '../../../models/present/figures/savingCaveats.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { Badge } from '../../ui/Badge.tsx';
import { chartTheme } from '../../ui/chartColours.ts';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { StudyState } from './StudyState.tsx';
import { useStudy } from './useStudy.ts';

interface SavingCausesCardProps {
  readonly report: Report;
}

/** What the saving of an option is due to: cooling, power chain, devices, place, price, grid. */
export function SavingCausesCard({ report }: SavingCausesCardProps): JSX.Element | null {
  const kind = useSignal<SavingKind>('energy');
  const chosen = useSignal('');
  const { options, comparison } = report;
  const others = options.filter(({ id }) => id !== comparison.baseline);
  const option = others.find(({ id }) => id === chosen.value) ?? others[0];
  const study = useStudy(
    'attributeSaving',
    option === undefined ? null : { baselineId: comparison.baseline, optionId: option.id },
  );
  if (option === undefined) return null;
  const attribution = study.answer?.result ?? null;
  const shown =
    attribution === null ? undefined : savingCauseData(report, attribution, option.id, kind.value);
  const isAsserted = isPueAsserted(comparison, option.id);
  return (
    <section class="card" aria-labelledby="causes-title">
      <div class="card-head">
        <h2 id="causes-title">Savings by cause</h2>
        {isAsserted && <Badge tone="warning">{ASSERTED_PUE}</Badge>}
      </div>
      <div class="study-controls">
        {others.length > 1 && (
          <SelectBox
            id="causes-option"
            label="Option"
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={option.id}
            onChoose={(id) => {
              chosen.value = id;
            }}
          />
        )}
        <Segments
          label="Saving"
          choices={savingKinds}
          value={kind.value}
          onChoose={(value) => {
            kind.value = value;
          }}
        />
      </div>
      <StudyState study={study} />
      {study.answer?.isDone === true && shown === undefined && (
        <p class="empty">This saving cannot be split: the two options are not counted in the same way.</p>
      )}
      {attribution !== null && shown !== undefined && (
        <>
          <CauseWaterfall {...shown} />
          {shown.rows.length === 0 ? (
            <p class="empty">The options do not differ in anything that has an effect on the year.</p>
          ) : (
            <CauseTable rows={shown.rows} />
          )}
          <p class="field-note study-note">{attributionMethod(attribution)}</p>
        </>
      )}
    </section>
  );
}

function CauseWaterfall({ fall, text }: SavingCauseData): JSX.Element {
  const { ref, width } = useWidth();
  return (
    <div ref={ref} class="chart-room">
      {width > 0 && (
        <ReadableChart
          chart={costWaterfall(fall, { width }, chartTheme.value)}
          title="savings by cause"
          label={text}
        />
      )}
    </div>
  );
}

function CauseTable({ rows }: { readonly rows: readonly CauseRow[] }): JSX.Element {
  return (
    <FiguresTable
      label="Savings of each cause"
      corner="Cause"
      rows={rows.map(({ label, parts }) => ({
        key: label,
        head: (
          <>
            {label}
            {parts !== '' && <span class="row-detail">{parts}</span>}
          </>
        ),
      }))}
      columns={[
        { head: 'Contribution', unit: '', cells: rows.map(({ contribution }) => contribution) },
        { head: 'Alone', unit: '', cells: rows.map(({ alone }) => alone) },
      ]}
    />
  );
}
