import { NOT_KNOWN, percentFigure, moneyFigure, scaledFigure, type Figure } from '../../format/figure.ts';
import { scaleFor } from '../../format/scale.ts';
import { figureLabels, type FigureKey } from '../../figures/figureLabels.ts';
import { optionFigure } from '../../figures/optionFigure.ts';
import type { Report } from '../../../report/reportSchema.ts';
import { cited, derived, type Cited } from '../document/Cited.ts';
import { placeIfAny, placesOf, type Located } from '../document/Located.ts';
import { cellWithUnit, textColumn } from '../document/printedNumber.ts';
import type { PrintedCell, PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { citedFigure } from './headFigures.ts';

type Compared = Report['comparison']['options'][number];

/** A row of a table with a column for each option. */
export interface OptionsRow {
  readonly label: string;
  readonly cellOf: (option: PrintedOption) => PrintedCell;
}

/** A table with a column for each option: figures of different units below each other. */
export function printedOptionsTable(
  title: string,
  { options }: Pick<PrintedSource, 'options'>,
  rows: readonly OptionsRow[],
): PrintedTable {
  return {
    kind: 'table',
    title,
    columns: [
      textColumn(
        'Figure',
        rows.map(({ label }) => label),
      ),
      ...options.map((option) => ({
        label: option.name,
        unit: '',
        cells: rows.map(({ cellOf }) => cellOf(option)),
      })),
    ],
  };
}

/** A row of a main figure. */
export function figureRow(key: FigureKey, { report }: PrintedSource): OptionsRow {
  return {
    label: figureLabels[key],
    cellOf: (option) =>
      cellWithUnit(
        citedFigure(key, option.report),
        optionFigure(key, option.report.value, report.value).figure,
      ),
  };
}

/** Rows of the cost of ownership; none if no option has one. */
export function ownershipRows({ report, options }: PrintedSource): OptionsRow[] {
  const owned = options.flatMap(({ report: { value } }) =>
    value.ownership === null ? [] : [value.ownership],
  );
  if (owned.length === 0) return [];
  const { currency } = report.value;
  const row = (label: string, key: 'capexCost' | 'presentCost'): OptionsRow => {
    const scale = scaleFor(
      'money',
      owned.map(({ totals }) => totals[key]),
    );
    return {
      label,
      cellOf: (option) => {
        const ownership = placeIfAny(option.report.at('ownership'));
        if (ownership === null) return NOT_KNOWN.text;
        const number = cited(ownership.at('totals').at(key));
        return cellWithUnit(number, moneyFigure(number.value, currency, scale));
      },
    };
  };
  return [row('Capital cost over the analysis period', 'capexCost'), row('Net present cost', 'presentCost')];
}

/** Savings against the baseline; a negative saving is an increase. */
export function savingRows({ report }: PrintedSource): OptionsRow[] {
  const { comparison, currency } = report.value;
  const compared = placesOf(report.at('comparison').at('options'));
  if (compared.length === 0) return [];
  const all = comparison.options;
  const row = (
    label: string,
    numberOf: (saving: Located<Compared>) => Cited,
    figureOf: (value: number | null) => Figure,
  ): OptionsRow => ({
    label,
    cellOf: ({ id }) => {
      const saving = compared.find(({ value }) => value.id === id);
      if (saving === undefined) return 'baseline';
      const number = numberOf(saving);
      return cellWithUnit(number, figureOf(number.value));
    },
  });
  const energy = scaleFor(
    'energy',
    all.map(({ energySaving_kWh }) => energySaving_kWh),
  );
  const money = scaleFor(
    'money',
    all.map(({ costSaving }) => costSaving),
  );
  const carbon = scaleFor(
    'carbon',
    all.map(({ carbonSaving_kg }) => carbonSaving_kg ?? 0),
  );
  return [
    row(
      'Energy savings',
      (saving) => cited(saving.at('energySaving_kWh')),
      (value) => scaledFigure('energy', value, energy),
    ),
    row('Relative energy savings', (saving) => cited(saving.at('energySavingFraction')), percentFigure),
    row(
      'Savings of the bill',
      (saving) => cited(saving.at('costSaving')),
      (value) => moneyFigure(value, currency, money),
    ),
    row(
      'Carbon savings, location-based',
      (saving) => cited(saving.at('carbonSaving_kg')),
      (value) => scaledFigure('carbon', value, carbon),
    ),
    ...(all.some(({ ownership }) => ownership !== null)
      ? [
          row(
            'Net present value',
            (saving) => {
              const ownership = placeIfAny(saving.at('ownership'));
              return ownership === null
                ? derived(null, 'not comparable with the baseline')
                : cited(ownership.at('presentSaving'));
            },
            (value) => moneyFigure(value, currency),
          ),
        ]
      : []),
  ];
}
