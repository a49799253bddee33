import type { Comparison, OptionReport } from '../../../models/report/reportSchema.ts';
import { priceBasisText, uncountedText } from '../../../models/present/words/devicePriceText.ts';
import { inBlocks } from './inBlocks.ts';
import { figure, MISSING, money, share } from './numbers.ts';
import { cut, table } from './table.ts';

type Row = readonly [label: string, cell: (option: OptionReport) => string];

/** The cost of ownership of each option over the analysis period; empty if no option has one. */
export function ownershipSection(
  {
    options,
    comparison,
    currency,
  }: {
    readonly options: readonly OptionReport[];
    readonly comparison: Comparison;
    readonly currency: string;
  },
  width: number,
): string[] {
  const [any] = options.flatMap(({ ownership }) => ownership ?? []);
  if (any === undefined) return [];
  const first = any.years[0]?.year ?? 0;
  const span = `${String(first)} to ${String(first + any.years.length - 1)}`;
  const rows = [...costs(currency), ...compared(comparison, currency)];
  return [
    '',
    `Cost of ownership, ${span}, discounted at ${share(any.discountFraction)}`,
    ...inBlocks(options, width, (shown) =>
      table([
        ['', ...shown.map(({ name }) => cut(name, 26))],
        ...rows.map(([label, cell]) => [label, ...shown.map(cell)]),
      ]),
    ),
  ];
}

function costs(currency: string): Row[] {
  const whole = (value: number | undefined): string => figure(value, [0, 0], currency);
  return [
    ['Facility', ({ ownership }) => whole(ownership?.totals.facilityCost)],
    ['Facility replacement', ({ ownership }) => whole(ownership?.totals.facilityRenewalCost)],
    ['Devices', ({ ownership }) => whole(ownership?.totals.devicesCost)],
    ['IT refresh', ({ ownership }) => whole(ownership?.totals.refreshCost)],
    ['Electricity', ({ ownership }) => whole(ownership?.totals.energyCost)],
    ['Water and sewer', ({ ownership }) => whole(ownership?.totals.waterCost)],
    ['Facility opex', ({ ownership }) => whole(ownership?.totals.facilityOpexCost)],
    ['IT maintenance', ({ ownership }) => whole(ownership?.totals.maintenanceCost)],
    ['Staff', ({ ownership }) => whole(ownership?.totals.staffCost)],
    ['  not counted', ({ ownership }) => cut(ownership === null ? '' : uncountedText(ownership), 26)],
    ['Device prices', ({ ownership }) => cut(ownership === null ? '' : priceBasisText(ownership), 26)],
    ['Net present cost', ({ ownership }) => whole(ownership?.totals.presentCost)],
    [
      'Per accelerator-hour',
      ({ ownership }) => money(ownership?.unitCosts.usedAcceleratorPrice_per_h, currency),
    ],
    ['Per rack-month', ({ ownership }) => money(ownership?.unitCosts.rackPrice_per_month, currency)],
    ['Per kW-month', ({ ownership }) => money(ownership?.unitCosts.capacityPrice_per_kW_month, currency)],
  ];
}

function compared({ baseline, options }: Comparison, currency: string): Row[] {
  type Gap = NonNullable<Comparison['options'][number]['ownership']>;
  if (options.every(({ ownership }) => ownership === null)) return [];
  const row = (label: string, cell: (gap: Gap) => string): Row => [
    label,
    ({ id }) => {
      const gap = options.find((option) => option.id === id)?.ownership ?? null;
      return gap === null ? MISSING : cell(gap);
    },
  ];
  const time = (years: number | null): string => (years === null ? 'never' : figure(years, [1, 1], 'years'));
  return [
    [`Against ${cut(baseline, 20)}`, () => ''],
    row('  incremental capex', (gap) => figure(gap.extraCapexCost, [0, 0], currency)),
    row('  annual savings', (gap) => figure(gap.yearlySaving, [0, 0], currency)),
    row('  net present value', (gap) => figure(gap.presentSaving, [0, 0], currency)),
    row('  internal rate of return', (gap) => share(gap.internalRateFraction)),
    row('  simple payback', (gap) => time(gap.simplePayback_years)),
    row('  discounted payback', (gap) => time(gap.discountedPayback_years)),
  ];
}
