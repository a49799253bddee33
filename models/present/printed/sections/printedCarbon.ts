import { lightTheme } from '../../charts/chartTheme.ts';
import { carbonMonths, largestCarbonMonth } from '../../charts/carbonMonths.ts';
import { carbonFigures, factorBasisText } from '../../figures/carbonFigures.ts';
import { carbonScopes } from '../../figures/carbonScopes.ts';
import { figureText, scaledFigure } from '../../format/figure.ts';
import type { CarbonReport } from '../../../report/carbonSchema.ts';
import { cited, derived, type Cited } from '../document/Cited.ts';
import type { Located } from '../document/Located.ts';
import { cellWithUnit, printedNumber, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { CHART_px } from './chartSize.ts';
import { distinctOptions } from './distinctOptions.ts';

/** Carbon by scope and basis. Scopes and bases count different emissions: nothing adds them up. */
export function printedCarbon(source: PrintedSource): PrintedBlock[] {
  return [
    {
      kind: 'paragraph',
      text: 'Scopes and methods count different emissions on the bases that are stated. They are never added up.',
    },
    ...distinctOptions(
      source,
      ({ report }) => report.value.carbon,
      (option) => [figuresBlock(option, source), scopesTable(option), monthsDrawing(option, source)],
    ),
  ];
}

function figuresBlock({ report: option }: PrintedOption, { report }: PrintedSource): PrintedBlock {
  const carbon = option.at('carbon');
  const numbers: readonly Cited[] = [
    cited(carbon.at('location_kg')),
    cited(carbon.at('marketAnnual_kg')),
    cited(carbon.at('marketHourly_kg')),
    cited(carbon.at('carbonFreeFraction')),
  ];
  return {
    kind: 'figures',
    label: 'Electricity of the year',
    figures: carbonFigures(option.value, report.value).map(({ label, figure, basis, change }, index) => ({
      label,
      number: printedNumber(numbers[index] ?? derived(null, 'unknown'), figure),
      basis: basis.slice(0, 1),
      change: change ?? null,
    })),
  };
}

/** Where the carbon of each scope is in the report, in the order of {@link carbonScopes}. */
const scopeKeys = [
  'location_kg',
  'marketAnnual_kg',
  'marketHourly_kg',
  'transmission_kg',
  'gensets_kg',
  'refrigerant_kg',
  'embodied_kg',
] as const;

function scopesTable({ report }: PrintedOption): PrintedTable {
  const carbon: Located<CarbonReport> = report.at('carbon');
  const scopes = carbonScopes(carbon.value);
  return {
    kind: 'table',
    title: 'Carbon by scope of the GHG Protocol',
    isWrapped: true,
    columns: [
      textColumn(
        'Source',
        scopes.map(({ label }) => label),
      ),
      textColumn(
        'Scope',
        scopes.map(({ scope }) => scope),
      ),
      {
        label: 'Year',
        unit: 'CO₂e',
        cells: scopes.map(({ carbon_kg }, index) => {
          const key = scopeKeys[index];
          const number = key === undefined ? derived(carbon_kg, 'unknown') : cited(carbon.at(key));
          return cellWithUnit(number, scaledFigure('carbon', carbon_kg));
        }),
      },
      textColumn(
        'Meaning',
        scopes.map(({ text }) => text),
      ),
    ],
    note: `Basis of the factors: ${factorBasisText(carbon.value)}.`,
  };
}

/** On the scale of all options. */
function monthsDrawing({ report }: PrintedOption, { options }: PrintedSource): PrintedBlock {
  const { monthly, location_kg, marketHourly_kg } = report.value.carbon;
  const hasMarket = marketHourly_kg !== null;
  const { locationCarbon, marketCarbon } = lightTheme.parts;
  const most_kg = Math.max(
    ...options.map((option) => largestCarbonMonth(option.report.value.carbon.monthly)),
  );
  return {
    kind: 'drawing',
    drawing: carbonMonths(monthly, { width: CHART_px, most_kg }, lightTheme),
    caption: 'Carbon of electricity by month',
    alternative: `Location-based ${figureText(scaledFigure('carbon', location_kg))}${hasMarket ? `; market-based, hourly ${figureText(scaledFigure('carbon', marketHourly_kg))}` : ''}`,
    legend: [
      { colour: locationCarbon, label: 'Location-based, left bar' },
      ...(hasMarket ? [{ colour: marketCarbon, label: 'Market-based, hourly, right bar' }] : []),
    ],
  };
}
