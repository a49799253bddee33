import type { BillLine } from './Bill.ts';
import { emptyTierLines, fillTiers, isBilled } from './demandTiers.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import type { CoincidentTerm } from './TariffTerms.ts';

/**
 * Cost of the load in the steps of the system peak hours, at the price of the period of each step; the lines of each period.
 *
 * @param systemPeakSteps - steps of the year, typically one per month
 */
export function coincidentLines(
  term: CoincidentTerm,
  { load, clock }: MeasuredLoad,
  systemPeakSteps: readonly number[],
): BillLine[][] {
  return term.periods.map((tiers, period) => {
    const shape = { term, kind: 'coincident', label: 'Coincident peak', unit: term.unit } as const;
    const lines = emptyTierLines(shape, period, tiers);
    for (const step of systemPeakSteps) {
      const slot = clock.slots[step] ?? 0;
      if (term.periodOfSlot[slot] !== period) continue;
      const month = Math.floor(slot / 48);
      fillTiers(lines, tiers, month, (load.load_kW[step] ?? 0) * term.unitsPerKW);
      for (const { peakSteps } of lines) if (peakSteps !== null) peakSteps[month] = step;
    }
    return lines.filter(isBilled);
  });
}
