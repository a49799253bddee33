import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billLoad } from '../../../models/tariff/billLoad.ts';
import { standardCalendar } from '../../../models/tariff/BillingCalendar.ts';
import { colocationTerms } from '../../../models/tariff/contractTerms.ts';
import { demandCharges, type DemandCharge } from '../../../models/tariff/demandCharges.ts';
import type { TariffTerms } from '../../../models/tariff/TariffTerms.ts';
import { readUrdb } from '../../../models/tariff/urdb/readUrdb.ts';
import { anyRecord } from '../../support/anyTariff.ts';
import { rateRecord } from '../../support/rateRecord.ts';
import { runs } from '../../support/runs.ts';

const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour: 1 });

/** A load of 100 kW, except for some hours of the year. */
const loadOf = (exceptions: Readonly<Record<number, number>>) => ({
  load_kW: Float64Array.from({ length: 8760 }, (_, hour) => exceptions[hour] ?? 100),
  stepsPerHour: 1,
});
const flatRecord = { flatdemandstructure: [[{ rate: 10 }]], demandwindow: 60 };
const only = (charges: readonly DemandCharge[]): DemandCharge => {
  const [charge] = charges;
  if (charge === undefined || charges.length !== 1) throw new Error('not one charge');
  return charge;
};
const HOUR_OF_FEBRUARY = 31 * 24 + 14;

describe('what sets a demand charge', () => {
  it('is the hour of the peak of the month', () => {
    const { tariff } = readUrdb(flatRecord);
    const { months, label, unit } = only(demandCharges(tariff, loadOf({ [HOUR_OF_FEBRUARY]: 150 }), clock));
    expect({ label, unit }).toEqual({ label: 'Demand', unit: 'kW' });
    expect(months[1]).toEqual({
      cause: { kind: 'peak' },
      quantity: 150,
      cost: 1500,
      peak_kW: 150,
      peakStep: HOUR_OF_FEBRUARY,
    });
  });

  it('is a share of an earlier peak where a ratchet asks for more', () => {
    const { tariff } = readUrdb({ ...flatRecord, lookbackpercent: 0.8, lookbackrange: 11 });
    const { months } = only(demandCharges(tariff, loadOf({ [HOUR_OF_FEBRUARY]: 200 }), clock));
    // 80 % of 200 kW is 160, above the 100 kW of every other month
    const ratchet = { kind: 'ratchet', month: 1, peak_kW: 200, shareFraction: 0.8 };
    expect(months[2]?.cause).toEqual({ ...ratchet, isYearBefore: false });
    expect(months[0]?.cause).toEqual({ ...ratchet, isYearBefore: true });
    expect(months[2]).toMatchObject({ quantity: 160, cost: 1600, peak_kW: 100 });
    expect(months[1]?.cause).toEqual({ kind: 'peak' });
  });

  it('is the minimum of a contract below it', () => {
    const tariff = colocationTerms({
      kind: 'colocation',
      currency: 'USD',
      committed_kW: 120,
      committedPrice_per_kW_month: 200,
      committedOn: 'facility',
      energyPrice_per_kWh: 0.05,
    });
    const { months } = only(demandCharges(tariff, loadOf({ [HOUR_OF_FEBRUARY]: 150 }), clock));
    expect(months.map((month) => month?.cause.kind).slice(0, 3)).toEqual(['minimum', 'peak', 'minimum']);
    expect(months[0]).toMatchObject({ quantity: 120, cost: 24_000 });
  });

  it('are the peaks of all days where each is billed', () => {
    const { tariff } = readUrdb({ ...flatRecord, flatdemandunit: 'kW daily' });
    const { months, unit, label } = only(demandCharges(tariff, loadOf({ [HOUR_OF_FEBRUARY]: 150 }), clock));
    expect({ label, unit }).toEqual({ label: 'Demand, daily peaks', unit: 'kW-day' });
    expect(months[1]).toMatchObject({ cause: { kind: 'daily' }, quantity: 27 * 100 + 150, peak_kW: 150 });
  });

  it('is the hour of the system peak for a coincident charge', () => {
    const { tariff } = readUrdb({ coincidentratestructure: [[{ rate: 4 }]] });
    const load = loadOf({ [HOUR_OF_FEBRUARY]: 150 });
    const { months, label } = only(
      demandCharges(tariff, load, clock, { systemPeakSteps: [HOUR_OF_FEBRUARY] }),
    );
    expect(label).toBe('Coincident peak');
    expect(months[1]).toMatchObject({ cause: { kind: 'system' }, cost: 600, peakStep: HOUR_OF_FEBRUARY });
    expect(months[0]).toBeNull();
  });

  it('has the names, hours and costs of the lines of the bill, tiers together', () => {
    const { tariff } = readUrdb(rateRecord);
    const load = loadOf({ [HOUR_OF_FEBRUARY]: 150 });
    const charges = demandCharges(tariff, load, clock);
    expect(charges.map(({ label, hours }) => [label, hours])).toEqual([
      ['Demand', null],
      ['TOU demand, summer on-peak', 'Jun–Sep, weekdays 13–19 h'],
    ]);
    expect(costOf(charges)).toBeCloseTo(demandOf(tariff, load), 6);
  });

  it('is counted once on daily peaks of a tariff with periods that never apply', () => {
    const always = Array.from({ length: 12 }, () => Array<number>(24).fill(0));
    const { tariff } = readUrdb({
      label: 'any',
      utility: 'Any Utility',
      name: 'Any rate',
      energyratestructure: [[{ rate: 0.1, unit: 'kWh' }]],
      energyweekdayschedule: always,
      energyweekendschedule: always,
      demandratestructure: [[{ rate: 22.98 }], [{ rate: 20.72 }], [{ rate: 3 }]],
      demandweekdayschedule: always,
      demandweekendschedule: always,
      demandrateunit: 'kW daily',
    });
    const load = loadOf({ 4000: 40, 6000: 420 });
    const charges = demandCharges(tariff, load, clock);
    expect(charges).toHaveLength(1);
    expect(costOf(charges)).toBeCloseTo(demandOf(tariff, load), 6);
  });

  it('costs what the bill has for demand, for any tariff', () => {
    const property = fc.property(anyRecord, (record) => {
      const { tariff } = readUrdb(record);
      const load = loadOf({ [HOUR_OF_FEBRUARY]: 150, 4000: 40, 6000: 420 });
      expect(costOf(demandCharges(tariff, load, clock))).toBeCloseTo(demandOf(tariff, load), 4);
    });
    fc.assert(property, { numRuns: runs(100) });
  });
});

const costOf = (charges: readonly DemandCharge[]): number =>
  charges.reduce((sum, { months }) => sum + months.reduce((year, month) => year + (month?.cost ?? 0), 0), 0);

function demandOf(tariff: TariffTerms, load: ReturnType<typeof loadOf>): number {
  const { annual } = billLoad(tariff, load, clock);
  return annual.demandFlat + annual.demandTou + annual.coincident;
}
