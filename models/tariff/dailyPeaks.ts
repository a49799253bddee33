import type { BillLine } from './Bill.ts';
import { demandShape, emptyTierLines, fillTiers, isBilled } from './demandTiers.ts';
import type { MeasuredLoad } from './MeasuredLoad.ts';
import type { DemandTerm } from './TariffTerms.ts';

/**
 * The lines of a demand charge on daily peaks by period: tiers are filled per day, and the quantity of a month is the sum of its
 * daily peaks. Floors and ratchets apply to months, not to single days.
 */
export function dailyPeaks(term: DemandTerm, measured: MeasuredLoad): BillLine[][] {
  const { load, clock, windowStepCount } = measured;
  return term.periods.map((tiers, period) => {
    const lines = emptyTierLines(demandShape(term), period, tiers);
    let day = -1;
    let month = 0;
    let peak_kW = 0;
    const close = (): void => {
      fillTiers(lines, tiers, month, peak_kW * term.unitsPerKW);
      peak_kW = 0;
    };
    for (let start = 0; start < clock.stepCount; start += windowStepCount) {
      const slot = clock.slots[start] ?? 0;
      if (clock.days[start] !== day) {
        close();
        day = clock.days[start] ?? 0;
        month = Math.floor(slot / 48);
      }
      if (term.periodOfSlot[slot] !== period) continue;
      let total_kW = 0;
      for (let step = start; step < start + windowStepCount; step += 1) total_kW += load.load_kW[step] ?? 0;
      peak_kW = Math.max(peak_kW, total_kW / windowStepCount);
    }
    close();
    return lines
      .filter(isBilled)
      .map((line) => ({ ...line, unit: `${term.unit}-day`, label: `${line.label}, daily peaks` }));
  });
}
