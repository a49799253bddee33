import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { tornadoBars } from '../../../models/present/charts/tornadoBars.ts';
import { ASSERTED_PUE, isPueAsserted } from '../../../models/present/figures/assertedPue.ts';
import {
  studyFigureLabel,
  studyFigures,
  type StudyFigure,
} from '../../../models/present/figures/studyFigure.ts';
import { tornadoRows, type TornadoData } from '../../../models/present/figures/tornadoRows.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { inShownUnits } from '../../state/inShownUnits.ts';
import { Badge } from '../../ui/Badge.tsx';
import { chartTheme } from '../../ui/chartColours.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { FiguresTable } from '../../ui/FiguresTable.tsx';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SelectBox } from '../../ui/SelectBox.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { StudyState } from './StudyState.tsx';
import { useStudy } from './useStudy.ts';

interface TornadoCardProps {
  readonly report: Report;
}

const figures = studyFigures.filter(({ value }) => value !== 'water');

/** The assumptions of the plan at both ends of their bounds, by their effect on a figure or on a saving. */
export function TornadoCard({ report }: TornadoCardProps): JSX.Element | null {
  const { options, comparison } = report;
  const figure = useSignal<StudyFigure>('energy');
  const chosen = useSignal('');
  const isOfSaving = useSignal<'saving' | 'figure'>(options.length > 1 ? 'saving' : 'figure');
  const hasBaseline = options.length > 1 && isOfSaving.value === 'saving';
  const choices = hasBaseline ? options.filter(({ id }) => id !== comparison.baseline) : options;
  const option = choices.find(({ id }) => id === chosen.value) ?? choices[0];
  const againstId = hasBaseline ? comparison.baseline : null;
  const study = useStudy('tornado', option === undefined ? null : { optionId: option.id, againstId });
  if (option === undefined) return null;
  const against = options.find(({ id }) => id === againstId)?.name ?? null;
  const result = study.answer?.result ?? null;
  const shown =
    result === null
      ? undefined
      : tornadoRows(result, figure.value, { its: option.name, against }, displayUnits.value);
  return (
    <section class="card" aria-labelledby="tornado-title">
      <div class="card-head">
        <h2 id="tornado-title">Assumptions by effect</h2>
        <p class="card-hint">Each at the low and the high end of its bounds, run by the model</p>
        {hasBaseline && isPueAsserted(comparison, option.id) && <Badge tone="warning">{ASSERTED_PUE}</Badge>}
      </div>
      <div class="study-controls">
        {choices.length > 1 && (
          <SelectBox
            id="tornado-option"
            label="Option"
            choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
            value={option.id}
            onChoose={(id) => {
              chosen.value = id;
            }}
          />
        )}
        {options.length > 1 && (
          <Segments
            label="Effect on"
            choices={[
              { value: 'saving', label: 'Saving against the baseline' },
              { value: 'figure', label: 'Figure of the option' },
            ]}
            value={isOfSaving.value}
            onChoose={(value) => {
              isOfSaving.value = value;
            }}
          />
        )}
        <Segments
          label="Figure"
          choices={figures}
          value={figure.value}
          onChoose={(value) => {
            figure.value = value;
          }}
        />
      </div>
      <StudyState study={study} />
      {shown !== undefined && shown.shape.rows.length > 0 && (
        <TornadoChart data={shown} title={studyFigureLabel(figure.value)} />
      )}
      {study.answer?.isDone === true && (shown === undefined || shown.shape.rows.length === 0) && (
        <p class="empty">No assumption of the plan changes this figure.</p>
      )}
    </section>
  );
}

interface TornadoChartProps {
  readonly data: TornadoData;
  readonly title: string;
}

function TornadoChart({ data, title }: TornadoChartProps): JSX.Element {
  const { ref, width } = useWidth();
  const isOpen = useSignal(false);
  const { shape, table, verdict, remarks } = data;
  const theme = chartTheme.value;
  return (
    <>
      {verdict !== '' && <p class="study-verdict">{verdict}</p>}
      <div ref={ref} class="chart-room">
        {width > 0 && (
          <>
            <ReadableChart
              chart={tornadoBars(shape, { width }, theme)}
              title={`assumptions by their effect on ${title}`}
              label={`Assumptions by their effect on ${title}: ${table.map(({ label }) => label).join('; ')}`}
            />
            <ul class="legend part-legend" aria-label="Ends">
              {[
                { label: 'Low end', colour: theme.ramp[1] },
                { label: 'High end', colour: theme.ramp[3] },
              ].map(({ label, colour }) => (
                <li key={label}>
                  <span
                    class="legend-swatch"
                    style={{ background: colour ?? theme.ink }}
                    aria-hidden="true"
                  />
                  {label}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <p class="field-note study-note">{remarks.join(' ')}</p>
      <Disclosure
        id="tornado-bounds"
        level={3}
        title="Bounds and their sources"
        isOpen={isOpen.value}
        onToggle={(open) => {
          isOpen.value = open;
        }}
      >
        <FiguresTable
          label="Bounds of assumptions"
          corner="Assumption"
          rows={table.map(({ key, label, reason }) => ({
            key,
            head: (
              <>
                {label}
                <span class="row-detail">{inShownUnits(reason)}</span>
              </>
            ),
          }))}
          columns={[
            { head: 'Planned', unit: '', cells: table.map(({ planned }) => planned) },
            { head: 'Bounds', unit: '', cells: table.map(({ bounds }) => bounds) },
            { head: 'At the low end', unit: '', cells: table.map(({ low }) => low) },
            { head: 'At the high end', unit: '', cells: table.map(({ high }) => high) },
          ]}
        />
      </Disclosure>
    </>
  );
}
