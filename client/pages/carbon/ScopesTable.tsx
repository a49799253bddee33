import type { JSX } from 'preact';
import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { factorBasisText } from '../../../models/present/figures/carbonFigures.ts';
import { carbonScopes } from '../../../models/present/figures/carbonScopes.ts';
import { figureText, scaledFigure } from '../../../models/present/format/figure.ts';
import { FiguresTable, type FigureColumn } from '../../ui/FiguresTable.tsx';
import { CsvButton } from '../CsvButton.tsx';

interface ScopesTableProps {
  readonly option: OptionReport;
}

/** Carbon by scope, without a sum: the scopes have different bases. */
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
        <h2 id="scopes-title">Carbon by scope</h2>
        <p class="card-hint">
          {option.name}. Factor basis: {factorBasisText(option.carbon)}. Scopes are not added up
        </p>
        <CsvButton table="carbon-by-scope" of="Carbon by scope" />
      </div>
      <FiguresTable
        label={`Carbon of ${option.name} by scope`}
        corner="Source"
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
