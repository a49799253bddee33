import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import example from '../../../examples/air-vs-liquid.json' with { type: 'json' };
import computed from '../../../examples/hall-owned.json' with { type: 'json' };
import { mergePatch } from '../../../models/plan/document/mergePatch.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import type { Scenario } from '../../../models/plan/document/planSchema.ts';
import { scenarioAt } from '../../../models/plan/document/scenarioAt.ts';
import { reviewPlan } from '../../../models/report/reportPlan.ts';
import { noLevers, type BillLevers } from '../../../models/study/whatIf/BillLevers.ts';
import { billWhatIf, type BillWhatIf } from '../../../models/study/whatIf/billWhatIf.ts';
import { shaveLoad } from '../../../models/study/whatIf/shaveLoad.ts';
import { shiftLoad } from '../../../models/study/whatIf/shiftLoad.ts';
import { standardCalendar } from '../../../models/tariff/BillingCalendar.ts';
import { SLOT_COUNT } from '../../../models/tariff/TariffTerms.ts';
import { library } from '../../support/library.ts';
import { rateRecord } from '../../support/rateRecord.ts';
import { runs } from '../../support/runs.ts';

const owned = parsePlan(computed);
const [ownedId = ''] = Object.keys(owned.options ?? {});
const ownedScenario = scenarioAt(owned, ownedId);
const airScenario = (tariff?: unknown): Scenario =>
  scenarioAt(parsePlan({ ...example, ...(tariff === undefined ? {} : { tariff }) }), 'air');
const tried = (scenario: Scenario, levers: Partial<BillLevers>): BillWhatIf => {
  const result = billWhatIf(scenario, library, { ...noLevers, ...levers });
  if (result === null) throw new Error('no result');
  return result;
};
const cut = (amount: number, kind: BillLevers['shave']['kind'] = 'kW'): Partial<BillLevers> => ({
  shave: { kind, amount },
});

describe('a bill without levers', () => {
  it('is the bill of the report, exactly, in total and by line', () => {
    const { report } = reviewPlan(owned, library);
    const bill = report?.options[0]?.bill;
    const { lines, before, after, changes, isModelRun } = tried(ownedScenario, {});
    expect(before).toBe(bill?.annual.totalCost);
    expect(after).toBe(before);
    expect(lines.map(({ label, after: cost }) => [label, cost])).toEqual(
      bill?.lines.map(({ label, cost }) => [label, cost]),
    );
    expect({ changes, isModelRun }).toEqual({ changes: null, isModelRun: false });
  });
});

describe('a cut of the peak', () => {
  const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour: 1 });

  it('lowers the demand of each month by its kW', () => {
    // 72.8 kW at 6 USD in twelve months; the made-up rate has 12 USD more in four summer months
    const { lines, shave } = tried(airScenario({ kind: 'urdb', record: rateRecord }), cut(10));
    const demand = lines.find(({ label }) => label === 'Demand');
    expect(demand?.before).toBeCloseTo(72.8 * 6 * 12, 6);
    expect(demand?.after).toBeCloseTo(62.8 * 6 * 12, 6);
    expect(shave?.cut_kW).toBeCloseTo(10, 9);
    expect(shave?.saving_per_kW).toBeCloseTo((shave?.saving ?? 0) / 10, 9);
  });

  it('of a constant load has no hour to move its energy to, and says what is not used', () => {
    const { shave, energyBefore_kWh, energyAfter_kWh } = tried(airScenario(), cut(0.25, 'fraction'));
    expect(shave?.moved_kWh).toBe(0);
    expect(shave?.lost_kWh).toBeCloseTo(0.25 * energyBefore_kWh, 4);
    expect(energyAfter_kWh).toBeCloseTo(0.75 * energyBefore_kWh, 4);
  });

  it('moves what is above it to the lowest hours of the day, up to one level', () => {
    const day = [5, 5, 5, 5, 5, 5, 5, 5, 1, 2, 3, 10, ...Array<number>(12).fill(5)];
    const load_kW = Float64Array.from({ length: 8760 }, (_, hour) => day[hour % 24] ?? 0);
    const levers = { ...noLevers, ...cut(4) };
    const shaved = shaveLoad(load_kW, clock, levers);
    // 10 is cut to 6; the 4 above fill 1, 2 and 3 to (1 + 2 + 3 + 4) / 3
    const level = 10 / 3;
    expect([...shaved.load_kW.slice(8, 12)].map((value) => Number(value.toFixed(9)))).toEqual(
      [level, level, level, 6].map((value) => Number(value.toFixed(9))),
    );
    expect(shaved.moved_kWh).toBeCloseTo(4 * 365, 6);
    expect(shaved.lost_kWh).toBeCloseTo(0, 6);
  });

  it('keeps the energy that is moved, and never exceeds the limit of the month', () => {
    const property = fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 48, maxLength: 48 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      (hours, amount, isShavedEnergyMoved) => {
        const load_kW = Float64Array.from({ length: 8760 }, (_, hour) => hours[hour % 48] ?? 0);
        const shave = { kind: 'fraction', amount } as const;
        const shaved = shaveLoad(load_kW, clock, { shave, isShavedEnergyMoved });
        const peak = Math.max(...hours);
        expect(Math.max(...shaved.load_kW)).toBeLessThanOrEqual(peak * (1 - amount) + 1e-9);
        const energy = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
        expect(energy(shaved.load_kW) + shaved.lost_kWh).toBeCloseTo(energy(load_kW), 3);
        if (!isShavedEnergyMoved) expect(shaved.moved_kWh).toBe(0);
      },
    );
    fc.assert(property, { numRuns: runs(40) });
  });
});

describe('a shift of load', () => {
  const clock = standardCalendar({ startWeekday: 0, dayCount: 365, stepsPerHour: 1 });
  const prices = Float64Array.from({ length: SLOT_COUNT }, (_, slot) =>
    slot % 24 >= 18 ? 3 : slot % 24 < 6 ? 1 : 2,
  );

  it('takes from the most expensive hours of a day and adds to its cheapest', () => {
    const load_kW = new Float64Array(8760).fill(10);
    const { load_kW: shifted, moved_kWh } = shiftLoad(load_kW, prices, clock, 0.3);
    // Six hours give 3 kW each, and six hours get them
    expect([shifted[0], shifted[6], shifted[18]]).toEqual([13, 10, 7]);
    expect(moved_kWh).toBeCloseTo(6 * 3 * 365, 6);
  });

  it('keeps the energy of each day', () => {
    const property = fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 24, maxLength: 24 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (hours, fraction) => {
        const load_kW = Float64Array.from({ length: 8760 }, (_, hour) => hours[hour % 24] ?? 0);
        const { load_kW: shifted } = shiftLoad(load_kW, prices, clock, fraction);
        const energy = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
        for (const day of [0, 100, 364]) {
          const ofDay = (values: Float64Array): Float64Array => values.subarray(day * 24, day * 24 + 24);
          expect(energy(ofDay(shifted))).toBeCloseTo(energy(ofDay(load_kW)), 6);
        }
        for (const value of shifted) expect(value).toBeGreaterThanOrEqual(0);
      },
    );
    fc.assert(property, { numRuns: runs(40) });
  });

  it('saves on energy by a time-of-use rate, and nothing by one price', () => {
    const rated = tried(ownedScenario, { shiftFraction: 0.2 });
    expect(rated.shifted_kWh).toBeGreaterThan(0);
    expect(rated.energyAfter_kWh).toBeCloseTo(rated.energyBefore_kWh, 3);
    const energy = ({ lines }: BillWhatIf, when: 'before' | 'after'): number =>
      lines.filter(({ label }) => label.startsWith('Energy')).reduce((sum, line) => sum + line[when], 0);
    expect(energy(rated, 'after')).toBeLessThan(energy(rated, 'before'));
    const flat = tried(airScenario(), { shiftFraction: 0.2 });
    expect([flat.shifted_kWh, flat.after]).toEqual([0, flat.before]);
  });
});

describe('levers of the model', () => {
  const after = (scenario: Scenario, levers: Partial<BillLevers>): void => {
    const result = tried(scenario, levers);
    const changed = mergePatch(scenario, result.changes ?? {}) as Scenario;
    expect(result.changes).not.toBeNull();
    expect(tried(changed, {}).before).toBeCloseTo(result.after, 6);
  };

  it('give the bill of a plan with the changes that are kept as an option', () => {
    after(airScenario(), { utilisationRatio: 0.5 });
    after(airScenario(), { energyPriceRatio: 1.5 });
    after(ownedScenario, { addedRacks: { rackId: 'rack-1', count: 3 }, utilisationRatio: 0.8 });
    const apparent = { ...rateRecord, flatdemandunit: 'kVA' };
    after(airScenario({ kind: 'urdb', record: apparent }), { powerFactor: 0.8 });
  });

  it('never raise utilisation above 1', () => {
    expect(tried(airScenario(), { utilisationRatio: 1.5 }).after).toBe(tried(airScenario(), {}).before);
  });

  it('scale every price of energy of a rate, which a plan cannot state', () => {
    const { lines, changes } = tried(airScenario({ kind: 'urdb', record: rateRecord }), {
      energyPriceRatio: 2,
    });
    expect(changes).toBeNull();
    const energy = lines.filter(({ label }) => label.startsWith('Energy'));
    for (const line of energy) expect(line.after).toBeCloseTo(2 * line.before, 6);
    expect(energy.length).toBeGreaterThan(1);
  });

  it('combine with a cut, whose saving is that beside the other levers', () => {
    const scenario = airScenario({ kind: 'urdb', record: rateRecord });
    const both = tried(scenario, { ...cut(10), energyPriceRatio: 2 });
    const withoutCut = tried(scenario, { energyPriceRatio: 2 });
    expect(both.shave?.saving).toBeCloseTo(withoutCut.after - both.after, 6);
  });

  it('leave the demand of a contract on IT load as it is, and say so', () => {
    const contract = {
      kind: 'colocation',
      currency: 'USD',
      committed_kW: 40,
      committedPrice_per_kW_month: 150,
      energyPrice_per_kWh: 0.06,
    };
    const result = tried(airScenario(contract), cut(10));
    expect(result.isDemandOfIt).toBe(true);
    const committed = result.lines.filter(({ label }) => label.startsWith('Committed'));
    expect(committed.map((line) => line.after)).toEqual(committed.map((line) => line.before));
  });
});
