import { ownershipComparisonSchema } from '../../report/ownershipSchema.ts';
import { gapSchema } from '../../report/plantSchema.ts';
import { comparedOptionSchema, type Report } from '../../report/reportSchema.ts';
import { dataTable, figures, listed, number, part, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

type Compared = Report['comparison']['options'][number];
type Difference = Compared['differences'][number];

/** The options after the baseline, by name. */
function comparedOptions({ options, comparison }: Report): (Compared & { readonly name: string })[] {
  return comparison.options.map((compared) => ({
    ...compared,
    name: options.find(({ id }) => id === compared.id)?.name ?? compared.id,
  }));
}

/** Savings of each option against the baseline, the first option; positive means less than the baseline. */
export function savingsTable({ report }: TableSource): DataTable {
  const { currency } = report;
  const columns: TableColumn<Compared>[] = [
    text('baseline', 'Baseline', () => report.comparison.baseline),
    ...figures(comparedOptionSchema, currency),
    ...part(figures(ownershipComparisonSchema, currency), ({ ownership }: Compared) => ownership),
    text('statedPues', 'PUE stated in the plan, not computed', ({ statedPues }) =>
      listed(statedPues.map(({ id }) => id)),
    ),
  ];
  return dataTable(
    ['savings', 'Savings against the baseline'],
    ofItem(columns),
    rowsOf(comparedOptions(report), (option) => [option]),
  );
}

/** Energy savings of each option by part. */
export function savingsByPartTable({ report }: TableSource): DataTable {
  return dataTable(
    ['savings-by-part', 'Energy savings by part'],
    ofItem(figures(gapSchema, report.currency)),
    rowsOf(comparedOptions(report), ({ gap }) => (gap === null ? [] : [gap])),
  );
}

/** What of the savings is due to the cooling alone and what to all else. */
export function savingsByCauseTable({ report }: TableSource): DataTable {
  const { currency } = report;
  type Share = NonNullable<Compared['coolingShare']>;
  type Cause = readonly [cause: 'cooling' | 'others', savings: Share['cooling']];
  const columns: TableColumn<Cause>[] = [
    text('cause', 'Cause', ([cause]) => cause),
    number('energySaving_kWh', ['Energy savings', 'kWh'], ([, savings]) => savings.energySaving_kWh),
    number(`costSaving_${currency}`, ['Cost savings', currency], ([, savings]) => savings.costSaving),
    number('carbonSaving_kg', ['Carbon savings', 'kg'], ([, savings]) => savings.carbonSaving_kg),
  ];
  const causesOf = ({ coolingShare }: Compared): Cause[] =>
    coolingShare === null
      ? []
      : [
          ['cooling', coolingShare.cooling],
          ['others', coolingShare.others],
        ];
  return dataTable(
    ['savings-by-cause', 'Savings by cause'],
    ofItem(columns),
    rowsOf(comparedOptions(report), causesOf),
  );
}

/** What each option differs in from the baseline. */
export function differencesTable({ report }: TableSource): DataTable {
  const numberOf = (side: Difference['its']): number | null =>
    typeof side?.value === 'number' ? side.value : null;
  const textOf = (side: Difference['its']): string | null =>
    typeof side?.value === 'string' ? side.value : null;
  const columns: TableColumn<Difference>[] = [
    text('part', 'Part', ({ part: name }) => name),
    text('path', 'Path in the plan', ({ path }) => path),
    text('label', 'Input', ({ label }) => label),
    text('unit', 'Unit', ({ unit }) => unit),
    number('baselineValue', ['Value of the baseline', ''], ({ baseline }) => numberOf(baseline)),
    number('itsValue', ['Value of the option', ''], ({ its }) => numberOf(its)),
    text('baselineText', 'Text of the baseline', ({ baseline }) => textOf(baseline)),
    text('itsText', 'Text of the option', ({ its }) => textOf(its)),
    number('moreCount', ['Further inputs of the part that differ', ''], ({ moreCount }) => moreCount),
  ];
  return dataTable(
    ['differences', 'Differences from the baseline'],
    ofItem(columns),
    rowsOf(comparedOptions(report), ({ differences }) => differences),
  );
}
