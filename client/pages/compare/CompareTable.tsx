import { displayUnits } from '../../state/displayUnits.ts';
import type { JSX } from 'preact';
import type { Report } from '../../../models/report/reportSchema.ts';
import { FigureView } from '../../ui/FigureView.tsx';
import { demandCostOf, waterCostOf } from '../../../models/present/figures/billCharges.ts';
import { figureLabels, type FigureKey } from '../../../models/present/figures/figureLabels.ts';
import { optionChange } from '../../../models/present/figures/optionChange.ts';
import { optionFigure } from '../../../models/present/figures/optionFigure.ts';
import { TermLabel } from '../../ui/TermLabel.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { OptionHead } from './OptionHead.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface CompareTableProps {
  readonly report: Report;
}

const rows: readonly FigureKey[] = [
  'facilityEnergy',
  'itEnergy',
  'overheadEnergy',
  'pue',
  'itue',
  'tue',
  'wue',
  'water',
  'designItPeak',
  'operatingItPeak',
  'designPeak',
  'operatingPeak',
  'cost',
  'demandCost',
  'meanPrice',
  'waterCost',
  'carbon',
];

/** Figures that require a computed cooling system. */
const plantFigures: ReadonlySet<FigureKey> = new Set(['itue', 'tue', 'wue', 'water']);

/** Figures of all options in columns, each with its change from the baseline. */
export function CompareTable({ report }: CompareTableProps): JSX.Element {
  const { options } = report;
  const hasPlants = options.some(({ plant }) => plant !== null);
  const costs: Partial<Record<FigureKey, boolean>> = {
    demandCost: options.some((option) => demandCostOf(option) !== 0),
    waterCost: options.some((option) => waterCostOf(option) !== 0),
  };
  const shown = rows.filter((key) => (hasPlants || !plantFigures.has(key)) && costs[key] !== false);
  return (
    <section class="card" aria-labelledby="compare-title">
      <div class="card-head">
        <h2 id="compare-title">Comparison</h2>
        <CsvButton table="options" of="Comparison" />
      </div>
      <ScrollBox label="Comparison of options">
        <table class="compare-table">
          <thead>
            <tr>
              <td />
              {options.map(({ id, name }, place) => (
                <OptionHead key={id} name={name} place={place} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((key) => (
              <tr key={key}>
                <th scope="row">
                  <TermLabel label={key === 'carbon' ? 'Carbon, location-based' : figureLabels[key]} />
                </th>
                {options.map((option) => {
                  const { figure, basis } = optionFigure(key, option, report, displayUnits.value);
                  const change = optionChange(key, report, option.id);
                  return (
                    <td key={option.id} class="number">
                      <FigureView figure={figure} basis={basis} />
                      {change !== undefined && (
                        <span class={`cell-change change-${change.direction}`}>{change.text}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
