import type { BillWhatIf } from '../../study/whatIf/billWhatIf.ts';
import { figureText, moneyFigure, scaledFigure } from '../format/figure.ts';
import type { HeadFigure } from './headFigure.ts';

/** The result of a what-if in figures: the bill, its change, and what a kW of the cut saves. */
export function whatIfFigures(result: BillWhatIf): HeadFigure[] {
  const { before, after, currency, shave, energyBefore_kWh, energyAfter_kWh, peakBefore_kW, peakAfter_kW } =
    result;
  return [
    {
      label: 'Bill with changes',
      figure: moneyFigure(after, currency),
      basis: ['The twelve monthly bills with these changes.'],
      note: `now ${figureText(moneyFigure(before, currency))}`,
    },
    {
      label: after <= before ? 'Saving' : 'Additional cost',
      figure: moneyFigure(Math.abs(before - after), currency),
      basis: ['The bill as planned less the bill with these changes.'],
      note: before > 0 ? `${((Math.abs(before - after) / before) * 100).toFixed(1)} % of the bill` : '',
    },
    {
      label: 'Saving per kW cut',
      figure: moneyFigure(shave?.saving_per_kW ?? null, currency),
      basis: [
        'The bill with all changes but the cut, less the bill with it, per kW that the monthly peaks are cut by in the mean.',
      ],
      note: shave === null ? 'no cut' : 'per year',
    },
    {
      label: 'Operating peak',
      figure: scaledFigure('power', peakAfter_kW),
      basis: ['Highest hourly load at the meter.'],
      note: `now ${figureText(scaledFigure('power', peakBefore_kW))}`,
    },
    {
      label: 'Energy',
      figure: scaledFigure('energy', energyAfter_kWh),
      basis: ['Energy at the meter in the year.'],
      note: `now ${figureText(scaledFigure('energy', energyBefore_kWh))}`,
    },
  ];
}

/** What a what-if assumes and does not cover, for the levers that were moved.
 *
 * @param isMoved - whether the energy above a cut is used in other hours
 */
export function whatIfNotes(result: BillWhatIf, { isMoved }: { readonly isMoved: boolean }): string[] {
  const { shave, shifted_kWh, isModelRun, isDemandOfIt } = result;
  const energy = (amount_kWh: number): string => figureText(scaledFigure('energy', amount_kWh));
  return [
    isModelRun
      ? 'The model was run again with the changed racks, utilisation or power factor; plant and power chain are sized again unless the plan states their size.'
      : 'The tariff was applied to the changed hourly load; plant and racks are as planned.',
    ...(shifted_kWh > 0
      ? [
          `${energy(shifted_kWh)} a year move from the most expensive to the cheapest hours of their day, in equal parts; the energy of each day stays.`,
        ]
      : []),
    ...(shave !== null && isMoved
      ? [
          `${energy(shave.moved_kWh)} above the cut move to the hours of lowest load of their day, without losses, up to the cut.`,
        ]
      : []),
    ...(shave !== null && shave.lost_kWh > 0
      ? [
          isMoved
            ? `${energy(shave.lost_kWh)} have no room in their day below the cut and are not used: a flat load cannot be cut by moving it.`
            : `${energy(shave.lost_kWh)} above the cut are not used: work that is not done.`,
        ]
      : []),
    ...(isDemandOfIt && (shave !== null || shifted_kWh > 0)
      ? [
          'The contract bills demand on the IT load, which cutting or shifting at the meter of the facility does not change.',
        ]
      : []),
  ];
}
