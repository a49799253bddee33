import type { OptionReport } from '../../report/reportSchema.ts';
import type { BillWhatIf } from '../../study/whatIf/billWhatIf.ts';
import type { BillLevers } from '../../study/whatIf/BillLevers.ts';

/** Levers that were moved, in words: those that a plan can state, and those that it cannot. */
export interface LeverTexts {
  readonly stated: readonly string[];
  readonly notStated: readonly string[];
}

const percent = (ratio: number): string => `${String(Math.round(ratio * 100))} %`;

/**
 * The moved levers in words.
 *
 * @param option - whose racks are named
 * @param result - tells whether the price can be stated; null before it is known
 */
export function leverTexts(levers: BillLevers, option: OptionReport, result: BillWhatIf | null): LeverTexts {
  const { utilisationRatio, addedRacks, powerFactor, energyPriceRatio, shiftFraction, shave } = levers;
  const addedCount = addedRacks?.count ?? 0;
  const racks = option.racks.find(({ ids }) => ids.some((id) => id === addedRacks?.rackId));
  const price = `energy price ${percent(energyPriceRatio)}`;
  const isPriceStated = hasPrice(result?.changes?.['tariff']);
  const isPriced = energyPriceRatio !== 1;
  return {
    stated: texts([
      [utilisationRatio !== 1, `utilisation ${percent(utilisationRatio)}`],
      [addedCount > 0, `${String(addedCount)} more ${racks?.name ?? 'racks'}`],
      [powerFactor !== null, `power factor ${String(powerFactor)}`],
      [isPriced && isPriceStated, price],
    ]),
    notStated: texts([
      [isPriced && !isPriceStated, `${price}, as the record states its prices`],
      [shiftFraction > 0, 'shifted load'],
      [shave.amount > 0, 'peak cut'],
    ]),
  };
}

const texts = (all: readonly (readonly [isMoved: boolean, text: string])[]): string[] =>
  all.filter(([isMoved]) => isMoved).map(([, text]) => text);

const hasPrice = (tariff: unknown): boolean =>
  typeof tariff === 'object' && tariff !== null && 'energyPrice_per_kWh' in tariff;
