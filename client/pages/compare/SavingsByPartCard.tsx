import type { JSX } from 'preact';
import type { Report } from '../../../models/report/reportSchema.ts';
import { savingBars } from '../../../models/present/charts/savingBars.ts';
import { savingParts } from '../../../models/present/figures/savingParts.ts';
import { changeText } from '../../../models/present/format/change.ts';
import { scaledFigure } from '../../../models/present/format/figure.ts';
import { column, scaleFor } from '../../../models/present/format/scale.ts';
import { chartTheme } from '../../ui/chartColours.ts';
import { ColourLegend } from '../../ui/ColourLegend.tsx';
import { ReadableChart } from '../../ui/ReadableChart.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { CsvButton } from '../CsvButton.tsx';

interface SavingsByPartCardProps {
  readonly report: Report;
}

/** Energy savings of the options by part, as a chart and as a table. */
export function SavingsByPartCard({
  report: { options, comparison },
}: SavingsByPartCardProps): JSX.Element | null {
  const { ref, width } = useWidth();
  const theme = chartTheme.value;
  const compared = comparison.options.flatMap(({ id, gap, energySaving_kWh }) => {
    const option = options.find((candidate) => candidate.id === id);
    return gap === null || option === undefined ? [] : [{ id, name: option.name, gap, energySaving_kWh }];
  });
  if (compared.length === 0) return null;
  const scale = scaleFor(
    'energy',
    compared.map(({ energySaving_kWh }) => energySaving_kWh),
  );
  const bars = compared.map(({ name, gap, energySaving_kWh }) => ({
    name,
    figure: changeText(energySaving_kWh, scaledFigure('energy', energySaving_kWh, scale)).text,
    parts: savingParts.map(({ part, label, colour }) => ({
      colour,
      saving: gap[part],
      label,
      text: changeText(gap[part], scaledFigure('energy', gap[part], scale)).text,
    })),
  }));
  const baseline = options.find(({ id }) => id === comparison.baseline)?.name ?? '';
  return (
    <section class="card" aria-labelledby="gap-title">
      <div class="card-head">
        <h2 id="gap-title">Savings by part</h2>
        <p class="card-hint">Annual energy against {baseline}; negative if an option uses more</p>
        <CsvButton table="savings-by-part" of="Savings by part" />
      </div>
      <div ref={ref} class="chart-room">
        {width > 0 && (
          <>
            <ReadableChart
              chart={savingBars(bars, { width }, theme)}
              title="savings by part"
              label={`Savings by part: ${bars.map(({ name, figure }) => `${name} ${figure}`).join('; ')}. The table below has the parts.`}
            />
            <ColourLegend parts={savingParts} />
          </>
        )}
      </div>
      <ScrollBox label="Table of savings by part">
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">Saved, {scale.symbol}</th>
              {savingParts.map(({ label }) => (
                <th key={label} scope="col" class="number">
                  {label}
                </th>
              ))}
              <th scope="col" class="number">
                Total
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.map(({ id, name, gap, energySaving_kWh }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {column([...savingParts.map(({ part }) => gap[part]), energySaving_kWh], scale).map(
                  (cell, index) => (
                    <td key={index} class="number">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
