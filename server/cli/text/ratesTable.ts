import { rateCautions } from '../../../models/present/figures/rankedRateFigures.ts';
import type { RankedRate } from '../../../models/study/rankRates.ts';
import { countedNoun, figure } from './numbers.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';

/** Rates of a folder that were billed, refused and not read. */
interface RatesResult {
  readonly ranked: readonly RankedRate[];
  readonly unread: readonly { readonly tariff: string; readonly message: string }[];
  /** Records and files of the folder. */
  readonly count: number;
  /** First day of the year that is billed. */
  readonly since: string;
}

const NAME_LENGTH = 44;
const UTILITY_LENGTH = 26;
const whole = (value: number): string => figure(value, [0, 0]);

/** Rates with their bills, cheapest first; below them what a reader must know of each, and the records that were not billed. */
export function ratesTable({ ranked, unread, count, since }: RatesResult, width: number): string[] {
  const billed = ranked.filter(({ bill }) => bill !== null);
  const refused = ranked.filter(({ bill }) => bill === null);
  const currency = billed[0]?.bill?.currency ?? '';
  const notes = billed.flatMap((rate, place) =>
    rateCautions(rate, since).map(({ text }) => `${String(place + 1)}  ${text}`),
  );
  return [
    ...table(
      [
        ['', 'Rate', 'Utility', `Bill ${currency}`, 'per kWh', 'Energy', 'Demand', 'Fixed'],
        ...billed.map(({ summary, bill }, place) => [
          String(place + 1),
          cut(summary.name, NAME_LENGTH),
          cut(summary.utility, UTILITY_LENGTH),
          ...(bill === null
            ? []
            : [
                whole(bill.totalCost),
                bill.price_per_kWh === null ? '' : figure(bill.price_per_kWh, [4, 4]),
                whole(bill.energyCost),
                whole(bill.demandCost),
                whole(bill.fixedCost),
              ]),
        ]),
      ],
      [1, 2],
    ),
    '',
    `  ${countedNoun(billed.length, 'rate')} billed of ${countedNoun(count, 'record')}`,
    ...notes.flatMap((note) => wrap(note, { width, indent: '  ' })),
    ...refused.flatMap(({ id, refusal }) =>
      wrap(`${id}: not billed. ${refusal ?? ''}`, { width, indent: '  ' }),
    ),
    ...unread.flatMap(({ tariff, message }) =>
      wrap(`${tariff}: not read. ${message}`, { width, indent: '  ' }),
    ),
  ];
}
