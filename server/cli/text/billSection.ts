import type { OptionReport } from '../../../models/index.ts';
import { inBlocks } from './inBlocks.ts';
import { figure, money, share } from './numbers.ts';
import { cut, table } from './table.ts';

type Totals = OptionReport['bill']['annual'];

const kinds: readonly (readonly [keyof Totals, string])[] = [
  ['energyCost', 'Energy'],
  ['flatDemandCost', 'Demand'],
  ['touDemandCost', 'Demand by time of use'],
  ['coincidentCost', 'Coincident peak'],
  ['fixedCost', 'Fixed charges'],
  ['minimumCost', 'Up to the minimum bill'],
  ['waterCost', 'Water'],
  ['sewerCost', 'Sewer'],
];

/** The year's bill of each option by kind of charge, those that occur; nothing where all is energy at one price. */
export function billSection(options: readonly OptionReport[], currency: string, width: number): string[] {
  const occurring = kinds.filter(([kind]) => options.some(({ bill }) => bill.annual[kind] !== 0));
  if (occurring.every(([kind]) => kind === 'energyCost')) return [];
  return [
    '',
    'Bill of the year',
    ...inBlocks(options, width, (shown) =>
      table([
        ['', ...shown.map(({ name }) => cut(name, 26))],
        ['Tariff', ...shown.map(({ bill }) => cut(bill.tariff, 26))],
        ...occurring.map(([kind, label]) => [
          label,
          ...shown.map(({ bill }) => money(bill.annual[kind], currency)),
        ]),
        ['Bill', ...shown.map(({ bill }) => money(bill.annual.totalCost, currency))],
      ]),
    ),
    ...tenants(options, currency),
  ];
}

/** What each tenant pays, where there are some. */
function tenants(options: readonly OptionReport[], currency: string): string[] {
  const named = options.filter(({ bill }) => bill.split.some(({ tenant }) => tenant !== null));
  if (named.length === 0) return [];
  const rows = named.flatMap(({ name, bill }) =>
    bill.split.map(({ tenant, name: rack, rackCount, totalCost, shareFraction }) => [
      cut(tenant ?? 'no tenant', 28),
      cut(rack, 28),
      figure(rackCount, [0, 0]),
      money(totalCost, currency),
      share(shareFraction),
      cut(name, 28),
    ]),
  );
  return [
    '',
    'Bill by tenant',
    ...table([['Tenant', 'Racks', 'Count', 'Bill', 'Share', 'Option'], ...rows], [1, 5]),
  ];
}
