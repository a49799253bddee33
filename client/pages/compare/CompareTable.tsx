import type { JSX } from 'preact';
import type { Report } from '../../../models/index.ts';
import { scaleFor, type Scale } from '../../format/scale.ts';
import { FigureView } from '../../ui/FigureView.tsx';
import { optionChange } from '../../ui/optionChange.ts';
import { optionFigure, type FigureKey } from '../../ui/optionFigures.tsx';
import { OptionSwatch } from '../../ui/OptionSwatch.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';

interface CompareTableProps {
  readonly report: Report;
}

const rows: readonly FigureKey[] = [
  'facilityEnergy',
  'itEnergy',
  'overheadEnergy',
  'pue',
  'itPeak',
  'peak',
  'cost',
  'carbon',
];

/** Figures of all options in columns; below each, what it saves against the first. */
export function CompareTable({ report }: CompareTableProps): JSX.Element {
  const { options, currency } = report;
  return (
    <section class="card" aria-labelledby="compare-title">
      <div class="card-head">
        <h2 id="compare-title">Side by side</h2>
      </div>
      <ScrollBox label="Options side by side">
        <table class="compare-table">
          <thead>
            <tr>
              <td />
              {options.map(({ id, name }, place) => (
                <th key={id} scope="col" class="number">
                  <span class="option-name">
                    <OptionSwatch place={place} />
                    {name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((key) => (
              <tr key={key}>
                <th scope="row">{labelOf(key)}</th>
                {options.map((option) => {
                  const { figure, basis } = optionFigure(key, option, currency, scaleOf(key, report));
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

const labels: Readonly<Record<FigureKey, string>> = {
  facilityEnergy: 'Facility energy',
  itEnergy: 'IT energy',
  overheadEnergy: 'Overhead energy',
  pue: 'PUE',
  itPeak: 'IT peak',
  peak: 'Facility peak',
  cost: 'Electricity',
  carbon: 'Carbon, location-based',
};

const labelOf = (key: FigureKey): string => labels[key];

/** Figures of one row share a unit. */
function scaleOf(key: FigureKey, { options }: Report): Scale | undefined {
  switch (key) {
    case 'facilityEnergy':
    case 'itEnergy':
    case 'overheadEnergy':
      return scaleFor(
        'energy',
        options.map(({ annual }) => annual[`${key}_kWh`]),
      );
    case 'itPeak':
      return scaleFor(
        'power',
        options.map(({ peak }) => peak.it_kW),
      );
    case 'peak':
      return scaleFor(
        'power',
        options.map(({ peak }) => peak.facility_kW),
      );
    case 'carbon':
      return scaleFor(
        'carbon',
        options.map(({ annual }) => annual.carbonLocation_kg),
      );
    case 'pue':
    case 'cost':
      return undefined;
  }
}
