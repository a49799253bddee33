import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { countedText } from '../../../models/present/figures/carbonFigures.ts';
import { carbonScopes } from '../../../models/present/figures/carbonScopes.ts';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';

interface ScopesTableProps {
  readonly option: OptionReport;
}

/** What is counted, kind by kind; without a sum, because the kinds count different things. */
export function ScopesTable({ option }: ScopesTableProps): JSX.Element {
  const scopes = carbonScopes(option.carbon);
  const columns: readonly FigureColumn[] = [
    { head: 'Scope', unit: '', cells: scopes.map(({ scope }) => scope) },
    {
      head: 'Year',
      unit: 'CO₂e',
      cells: scopes.map(({ carbon_kg }) => figureText(scaledFigure('carbon', carbon_kg))),
    },
  ];
  return (
    <section class="card" aria-labelledby="scopes-title">
      <div class="card-head">
        <h2 id="scopes-title">What is counted</h2>
        <p class="card-hint">
          {option.name}. Electricity {countedText(option.carbon)}. Kinds are never added up
        </p>
      </div>
      <FiguresTable
        label={`Carbon of ${option.name} by kind`}
        corner="Kind"
        rows={scopes.map(({ label, text }) => ({
          key: label,
          head: (
            <>
              {label}
              <span class="row-detail">{text}</span>
            </>
          ),
        }))}
        columns={columns}
      />
    </section>
  );
}
