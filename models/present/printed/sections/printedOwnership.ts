import type { OwnershipReport } from '../../../report/ownershipSchema.ts';
import { lightTheme } from '../../charts/chartTheme.ts';
import { costWaterfall } from '../../charts/costWaterfall.ts';
import { crossingLines } from '../../charts/crossingLines.ts';
import { cumulativeCostLines } from '../../figures/cumulativeCostLines.ts';
import { ownershipFigures } from '../../figures/ownershipFigures.ts';
import { waterfallData } from '../../figures/waterfallData.ts';
import { NOT_KNOWN, percentFigure } from '../../format/figure.ts';
import { scaleFor } from '../../format/scale.ts';
import { yearsFigure } from '../../format/years.ts';
import { uncountedText } from '../../words/devicePriceText.ts';
import { cited, derived, sumOf, type Cited } from '../document/Cited.ts';
import { placeIfAny, placesOf, type Located } from '../document/Located.ts';
import { printedMoney } from '../document/printedMoney.ts';
import { numberColumn, printedNumber, scaledColumn, textColumn } from '../document/printedNumber.ts';
import type { PrintedBlock } from '../document/PrintedDocument.ts';
import type { PrintedTable } from '../document/PrintedTable.ts';
import type { PrintedOption, PrintedSource } from '../printedSource.ts';
import { CHART_px } from './chartSize.ts';
import { distinctOptions } from './distinctOptions.ts';

const PLOT_px = 220;

/** Cost of ownership over the analysis period; says so if the plan has none. */
export function printedOwnership(source: PrintedSource): PrintedBlock[] {
  const { report, options } = source;
  if (options.every((option) => option.report.value.ownership === null)) {
    const text =
      'The plan states no cost of ownership, so only the cost of energy is known. Capital cost, staff and maintenance are not in any figure.';
    return [{ kind: 'paragraph', text }];
  }
  return [
    {
      kind: 'paragraph',
      text: 'Capital cost is paid at the start of a year, operating cost at its end. There is no residual value.',
    },
    ...comparisonBlocks(source),
    ...linesDrawings(source),
    ...distinctOptions(
      source,
      (option) => option.report.value.ownership,
      (option) => {
        const ownership = placeIfAny(option.report.at('ownership'));
        if (ownership === null) return [{ kind: 'paragraph', text: 'No cost of ownership is stated.' }];
        const uncounted = uncountedText(ownership.value);
        return [
          figuresBlock(option, source),
          ...(uncounted === ''
            ? []
            : [
                {
                  kind: 'note',
                  severity: 'warning',
                  title: 'Not counted',
                  items: [`Without a price, and so not in the sums: ${uncounted}.`],
                } as const,
              ]),
          yearsTable(ownership, report.value.currency),
          ...waterfallBlocks(option, source),
        ];
      },
    ),
  ];
}

function figuresBlock(option: PrintedOption, { report }: PrintedSource): PrintedBlock {
  const ownership = option.report.value.ownership;
  const place = placeIfAny(option.report.at('ownership'));
  const unitCosts = place?.at('unitCosts');
  const compared = placesOf(report.at('comparison').at('options')).find(
    ({ value }) => value.id === option.id,
  );
  const saving = compared === undefined ? null : placeIfAny(compared.at('ownership'));
  const unknown = derived(null, 'unknown');
  const numbers: readonly Cited[] = [
    place === null ? unknown : cited(place.at('totals').at('presentCost')),
    unitCosts === undefined ? unknown : cited(unitCosts.at('acceleratorPrice_per_h')),
    unitCosts === undefined ? unknown : cited(unitCosts.at('rackPrice_per_month')),
    unitCosts === undefined ? unknown : cited(unitCosts.at('capacityPrice_per_kW_month')),
    saving === null ? derived(null, 'baseline, or not comparable') : cited(saving.at('simplePayback_years')),
  ];
  const figures = ownership === null ? [] : ownershipFigures(option.report.value, ownership, report.value);
  return {
    kind: 'figures',
    label: 'Cost of ownership',
    figures: figures.map(({ label, figure, basis, change, note }, index) => ({
      label,
      number: printedNumber(numbers[index] ?? unknown, figure),
      basis: note === undefined || note === '' ? basis.slice(0, 1) : [...basis.slice(0, 1), note],
      change: change ?? null,
    })),
  };
}

/** Incremental cost and savings of the options against the baseline; none for a single option. */
function comparisonBlocks({ report, options }: PrintedSource): PrintedBlock[] {
  const { currency } = report.value;
  const compared = placesOf(report.at('comparison').at('options')).flatMap((option) => {
    const ownership = placeIfAny(option.at('ownership'));
    const name = options.find(({ id }) => id === option.value.id)?.name;
    return ownership === null || name === undefined ? [] : [{ name, ownership }];
  });
  if (compared.length === 0) return [];
  const table: PrintedTable = {
    kind: 'table',
    title: 'Against the baseline',
    columns: [
      textColumn(
        'Option',
        compared.map(({ name }) => name),
      ),
      printedMoney(
        'Incremental capex',
        compared.map(({ ownership }) => cited(ownership.at('extraCapexCost'))),
        currency,
      ),
      printedMoney(
        'Later incremental capex',
        compared.map(({ ownership }) => cited(ownership.at('extraLaterCapexCost'))),
        currency,
      ),
      printedMoney(
        'Mean annual opex savings',
        compared.map(({ ownership }) => cited(ownership.at('yearlySaving'))),
        currency,
      ),
      printedMoney(
        'Net present value',
        compared.map(({ ownership }) => cited(ownership.at('presentSaving'))),
        currency,
      ),
      numberColumn(
        { label: 'Internal rate of return', unit: '%' },
        compared.map(({ ownership }) => cited(ownership.at('internalRateFraction'))),
        (rate) => percentFigure(rate).text,
      ),
      numberColumn(
        { label: 'Simple payback', unit: 'years' },
        compared.map(({ ownership }) => cited(ownership.at('simplePayback_years'))),
        (years) => yearsFigure(years).text,
      ),
      numberColumn(
        { label: 'Discounted payback', unit: 'years' },
        compared.map(({ ownership }) => cited(ownership.at('discountedPayback_years'))),
        (years) => yearsFigure(years).text,
      ),
    ],
    note: `${NOT_KNOWN.text}: no payback within the analysis period, or no rate of return.`,
  };
  return [table];
}

function linesDrawings({ report, options }: PrintedSource): PrintedBlock[] {
  const { spent, crossings, unit, paybacks } = cumulativeCostLines(report.value, false);
  if (spent.every(({ amounts }) => amounts.every((amount) => amount === 0))) return [];
  return [
    {
      kind: 'drawing',
      drawing: crossingLines(
        { lines: spent, crossings },
        unit.spent,
        { width: CHART_px, plot: PLOT_px },
        lightTheme,
      ),
      caption: 'Cumulative cost, nominal',
      hasLines: true,
      alternative: paybacks.map(({ name, text }) => `${name}: ${text}`).join('; '),
      legend: spent.map(({ place }) => ({
        colour: lightTheme.options[place % lightTheme.options.length]?.main ?? lightTheme.ink,
        label: [options[place]?.name ?? '', paybacks.find((one) => one.place === place)?.text ?? '']
          .filter((text) => text !== '')
          .join(': '),
      })),
    },
  ];
}

type Money = keyof OwnershipReport['totals'] & keyof OwnershipReport['years'][number];

const costColumns: readonly { readonly label: string; readonly of: readonly Money[] }[] = [
  { label: 'Facility', of: ['facilityCost', 'facilityRenewalCost'] },
  { label: 'Devices', of: ['devicesCost', 'refreshCost'] },
  { label: 'Electricity', of: ['energyCost'] },
  { label: 'Water', of: ['waterCost'] },
  { label: 'Facility opex', of: ['facilityOpexCost'] },
  { label: 'IT maintenance', of: ['maintenanceCost'] },
  { label: 'Staff', of: ['staffCost'] },
];

function yearsTable(ownership: Located<OwnershipReport>, currency: string): PrintedTable {
  const years = placesOf(ownership.at('years'));
  const totals = ownership.at('totals');
  const energy = scaleFor(
    'energy',
    years.map(({ value }) => value.facilityEnergy_kWh),
  );
  const energies = scaledColumn(
    'Energy',
    years.map((year) => cited(year.at('facilityEnergy_kWh'))),
    energy,
  );
  const money = (label: string, of: readonly Money[]): PrintedTable['columns'][number] =>
    printedMoney(
      label,
      [...years, totals].map((row) =>
        sumOf(of.map((part) => (row as Located<Record<Money, number>>).at(part))),
      ),
      currency,
    );
  return {
    kind: 'table',
    title: 'Years',
    columns: [
      textColumn('Year', [...years.map(({ value }) => String(value.year)), 'All years']),
      { ...energies, cells: [...energies.cells, ''] },
      ...costColumns
        .filter(({ of }) => of.some((part) => totals.value[part] !== 0))
        .map(({ label, of }) => money(label, of)),
      money('Total', ['capexCost', 'opexCost']),
      money('Present value', ['presentCost']),
    ],
    totalCount: 1,
  };
}

/** From the present cost of the baseline to that of an option; none for the baseline. */
function waterfallBlocks(option: PrintedOption, { report }: PrintedSource): PrintedBlock[] {
  const [first] = report.value.options;
  if (first === undefined || first.id === option.id) return [];
  const data = waterfallData(report.value, option.report.value, 'present');
  if (data === undefined) return [];
  return [
    {
      kind: 'drawing',
      drawing: costWaterfall(data.fall, { width: CHART_px }, lightTheme),
      caption: `Net present cost, from ${first.name} to ${option.name}`,
      alternative: data.words,
      legend: [],
    },
  ];
}
