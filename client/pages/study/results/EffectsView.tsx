import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { axisEffects } from '../../../../models/present/figures/studies/axisEffects.ts';
import {
  sensitivityData,
  type RankRow,
  type SensitivityData,
} from '../../../../models/present/figures/studies/sensitivityData.ts';
import { tornadoBars } from '../../../../models/present/charts/tornadoBars.ts';
import { displayUnits } from '../../../state/displayUnits.ts';
import { chartTheme } from '../../../ui/chartColours.ts';
import { FiguresTable } from '../../../ui/FiguresTable.tsx';
import { ReadableChart } from '../../../ui/ReadableChart.tsx';
import { useWidth } from '../../../ui/useWidth.ts';
import { SensitivityView } from '../charts/SensitivityView.tsx';
import { showOtherwise } from '../state/studies.ts';
import { FigureChoice } from './FigureChoice.tsx';
import { FixedPoints } from './FixedPoints.tsx';
import type { ShownResult } from './ShownResult.ts';

/** What matters for a figure: the uncertain inputs of a design, and the axes of the study. */
export function EffectsView({ result, view }: ShownResult): JSX.Element {
  const { description, rows } = result;
  const { axes, inputs } = description;
  const units = displayUnits.value;
  const { figure: path } = view;
  const isWhole = rows.doneCount === rows.count;
  const sensitivity = useMemo((): SensitivityData | null => {
    if (inputs.length === 0 || !isWhole) return null;
    const points = axes.map((_, place) => view.fixed.get(place) ?? 0);
    return sensitivityData(description, rows, { path, points }, units);
  }, [description, rows, view, units, isWhole]);
  const effects = useMemo(
    () => (axes.length > 1 && isWhole ? axisEffects(description, rows, path, units) : null),
    [description, rows, path, units, isWhole],
  );
  const label = description.figures.find((figure) => figure.path === path)?.label ?? path;
  return (
    <>
      <div class="study-controls">
        <FigureChoice
          id="study-effects-figure"
          study={description}
          value={path}
          onChoose={(figure) => {
            showOtherwise({ figure });
          }}
        />
        {inputs.length > 0 && (
          <FixedPoints result={result} view={view} axes={axes.map((_, place) => place)} hasAll={false} />
        )}
      </div>
      {!isWhole && <p class="empty">What matters is computed of all rows: run the study to its end.</p>}
      {sensitivity !== null && <Sensitivity data={sensitivity} label={label} />}
      {effects !== null && (
        <>
          <h3 class="study-part-title">Axes by what they explain</h3>
          {effects.rows.length === 0 ? (
            <p class="empty">{effects.note}</p>
          ) : (
            <>
              <FiguresTable
                label="Axes by what they explain"
                corner="Axis"
                rows={effects.rows.map(({ label: head }) => ({ key: head, head }))}
                columns={[
                  { head: 'Share of the variance', unit: '%', cells: effects.rows.map(({ share }) => share) },
                  {
                    head: 'Between means',
                    unit: effects.unit,
                    cells: effects.rows.map(({ spread }) => spread),
                  },
                ]}
              />
              <p class="field-note study-note">{effects.note}</p>
            </>
          )}
        </>
      )}
    </>
  );
}

interface SensitivityProps {
  readonly data: SensitivityData;
  /** Of the figure. */
  readonly label: string;
}

function Sensitivity({ data, label }: SensitivityProps): JSX.Element {
  if (data.kind === 'none') return <p class="empty">{data.problem}</p>;
  return (
    <>
      {data.kind === 'tornado' && <Tornado shape={data.shape} label={label} />}
      {data.kind === 'indices' && <SensitivityView sensitivity={data.indices} figureLabel={label} />}
      {data.kind === 'ranks' && <Ranks ranks={data.ranks} />}
      <p class="field-note study-note">{data.note}</p>
    </>
  );
}

interface TornadoProps {
  readonly shape: Extract<SensitivityData, { readonly kind: 'tornado' }>['shape'];
  readonly label: string;
}

function Tornado({ shape, label }: TornadoProps): JSX.Element {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const chart = useMemo(() => tornadoBars(shape, { width }, theme), [shape, width, theme]);
  const title = `uncertain inputs by their effect on ${label}`;
  return (
    <div ref={ref} class="chart-room">
      {width > 0 && (
        <>
          <ReadableChart
            chart={chart}
            title={title}
            label={`Uncertain inputs by their effect on ${label}: ${shape.rows.map((row) => row.label).join('; ')}`}
          />
          <ul class="legend part-legend" aria-label="Ends">
            {[
              { label: 'Low value', colour: theme.ramp[1] },
              { label: 'High value', colour: theme.ramp[3] },
            ].map(({ label: end, colour }) => (
              <li key={end}>
                <span class="legend-swatch" style={{ background: colour ?? theme.ink }} aria-hidden="true" />
                {end}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Ranks({ ranks }: { readonly ranks: readonly RankRow[] }): JSX.Element {
  return (
    <FiguresTable
      label="Uncertain inputs by rank regression"
      corner="Input"
      rows={ranks.map(({ label }) => ({ key: label, head: label }))}
      columns={[
        { head: 'Rank coefficient', unit: '', cells: ranks.map(({ coefficient }) => coefficient) },
        { head: 'Rank correlation', unit: '', cells: ranks.map(({ correlation }) => correlation) },
        { head: 'A higher value', unit: '', isText: true, cells: ranks.map(({ effect }) => effect) },
      ]}
    />
  );
}
