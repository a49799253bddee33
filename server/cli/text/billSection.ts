import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { inBlocks } from './inBlocks.ts';
import { figure, money, share } from './numbers.ts';
import { cut, table } from './table.ts';

type Totals = OptionReport['bill']['annual'];

const kinds: readonly (readonly [keyof Totals, string])[] = [
  ['energyCost', 'Energy'],
  ['flatDemandCost', 'Demand'],
  ['touDemandCost', 'TOU demand'],
  ['coincidentCost', 'Coincident peak'],
  ['fixedCost', 'Fixed charges'],
  ['minimumCost', 'Minimum-bill adjustment'],
  ['waterCost', 'Water'],
  ['sewerCost', 'Sewer'],
];

/** The annual bill of each option by kind of charge, without those that are zero; empty if all is energy at a flat rate. */
export function billSection(options: readonly OptionReport[], currency: string, width: number): string[] {
  const occurring = kinds.filter(([kind]) => options.some(({ bill }) => bill.annual[kind] !== 0));
  if (occurring.every(([kind]) => kind === 'energyCost')) return tenants(options, currency);
  return [
    '',
    'Annual bill',
    ...inBlocks(options, width, (shown) =>
      table([
        ['', ...shown.map(({ name }) => cut(name, 26))],
        ['Tariff', ...shown.map(({ bill }) => cut(bill.tariff, 26))],
        ...occurring.map(([kind, label]) => [
          label,
          ...shown.map(({ bill }) => money(bill.annual[kind], currency)),
        ]),
        ['Total bill', ...shown.map(({ bill }) => money(bill.annual.totalCost, currency))],
      ]),
    ),
    ...tenants(options, currency),
  ];
}

/** The bill of each tenant; empty if there are none. */
function tenants(options: readonly OptionReport[], currency: string): string[] {
  const rows = options
    .filter(({ bill }) => bill.split.some(({ tenant }) => tenant !== null))
    .flatMap(({ name, bill }) =>
      [...new Set(bill.split.map(({ tenant }) => tenant))].map((tenant) => {
        const items = bill.split.filter((one) => one.tenant === tenant);
        const rackCount = items.reduce((sum, one) => sum + one.rackCount, 0);
        const cost = items.reduce((sum, one) => sum + one.totalCost, 0);
        const fraction = items.reduce((sum, one) => sum + (one.shareFraction ?? 0), 0);
        const tenantText = cut(tenant ?? 'no tenant', 28);
        return [tenantText, figure(rackCount, [0, 0]), money(cost, currency), share(fraction), cut(name, 28)];
      }),
    );
  if (rows.length === 0) return [];
  return ['', 'Bill by tenant', ...table([['Tenant', 'Racks', 'Bill', 'Share', 'Option'], ...rows], [4])];
}
