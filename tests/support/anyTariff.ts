import fc from 'fast-check';
import type { LiteralClock, LiteralLoad } from './literalBill.ts';
import type { UrdbRecord, UrdbTier } from './UrdbRecord.ts';

/** A year of load with its calendar. */
export interface LoadYear {
  readonly load: LiteralLoad;
  readonly clock: LiteralClock;
}

type Field = fc.Arbitrary<Readonly<Record<string, unknown>>>;
type Unit = string | undefined;

const hundredThousandths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100_000, max: max * 100_000 }).map((count) => count / 100_000);
const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((count) => count / 100);

/** A price in the forms of records: rate, adjustment or both, rarely negative. */
const priced = (price: fc.Arbitrary<number>): fc.Arbitrary<UrdbTier> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ rate: price }) },
    { weight: 2, arbitrary: fc.record({ rate: price, adj: hundredThousandths(-0.02, 0.02) }) },
    { weight: 1, arbitrary: fc.record({ adj: price }) },
  );
const energyPrice = fc.oneof(
  { weight: 9, arbitrary: hundredThousandths(0, 0.3) },
  { weight: 1, arbitrary: hundredThousandths(-0.05, 0) },
);
const demandPrice = fc.oneof(
  { weight: 4, arbitrary: hundredths(0, 30) },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** Tiers with rising limits and a price each; the last limit is usually absent, as in valid records. */
const tiersOf = (
  step: fc.Arbitrary<number>,
  price: fc.Arbitrary<number>,
  maxLength = 4,
): fc.Arbitrary<UrdbTier[]> =>
  fc
    .tuple(
      fc.array(fc.tuple(step, priced(price)), { minLength: 1, maxLength }),
      fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
    )
    .map(([rows, lastIsBounded]) => {
      let max = 0;
      return rows.map(([rise, tier], index): UrdbTier => {
        max += rise;
        return index < rows.length - 1 || lastIsBounded ? { ...tier, max } : tier;
      });
    });

/** Sets the unit of all rows, in each of them or only in the first. */
const inUnit = (tiers: readonly UrdbTier[], unit: Unit, everywhere: boolean): UrdbTier[] =>
  tiers.map((tier, index) => (unit !== undefined && (everywhere || index === 0) ? { ...tier, unit } : tier));

const tierStep: readonly (readonly [Unit, fc.Arbitrary<number>])[] = [
  [undefined, fc.integer({ min: 1, max: 1_500_000 })],
  ['kWh', fc.integer({ min: 1, max: 1_500_000 })],
  ['kWh daily', fc.integer({ min: 1, max: 60_000 })],
  ['kWh/kW', fc.integer({ min: 1, max: 350 })],
  ['kWh/kW daily', hundredths(0.5, 12)],
];

/** One energy period in one unit. */
const anyEnergyPeriod = fc
  .constantFrom(...tierStep)
  .chain(([unit, step]) =>
    fc
      .tuple(tiersOf(step, energyPrice), fc.boolean())
      .map(([tiers, everywhere]) => inUnit(tiers, unit, everywhere)),
  );

/**
 * Blocks of hours of use with kWh steps inside, as in Georgia Power's PLL: the same limits in all periods,
 * with separate prices.
 */
const blockBounds = fc
  .record({
    firstBlock: fc.integer({ min: 50, max: 300 }),
    firstSteps: fc.array(fc.integer({ min: 100, max: 400_000 }), { minLength: 0, maxLength: 3 }),
    middle: fc.array(fc.integer({ min: 10, max: 200 }), { maxLength: 2 }),
    secondBlock: fc.option(fc.array(fc.integer({ min: 100, max: 900_000 }), { minLength: 1, maxLength: 2 })),
    daily: fc.boolean(),
  })
  .map(({ firstBlock, firstSteps, middle, secondBlock, daily }): UrdbTier[] => {
    const hours = daily ? { unit: 'kWh/kW daily', size: 1 / 30 } : { unit: 'kWh/kW', size: 1 };
    const rows: UrdbTier[] = [{ unit: hours.unit, max: firstBlock * hours.size }];
    const steps = (rises: readonly number[]): void => {
      let max = 0;
      for (const rise of rises) rows.push({ unit: 'kWh', max: (max += rise) });
      rows.push({ unit: 'kWh' });
    };
    steps(firstSteps);
    let max = firstBlock;
    for (const rise of middle) rows.push({ unit: hours.unit, max: (max += rise) * hours.size });
    if (secondBlock !== null) {
      rows.push({ unit: hours.unit, max: (max + 100) * hours.size });
      steps(secondBlock);
    }
    rows.push({ unit: hours.unit });
    return rows;
  });
const anyBlocks = fc.tuple(blockBounds, fc.integer({ min: 1, max: 3 })).chain(([bounds, periodCount]) =>
  fc.array(fc.tuple(...bounds.map((bound) => priced(energyPrice).map((tier) => ({ ...bound, ...tier })))), {
    minLength: periodCount,
    maxLength: periodCount,
  }),
);

/** A schedule that changes with the seasons and the hours; some periods may be absent in some or all months. */
const anySchedule = (periodCount: number): fc.Arbitrary<number[][]> =>
  fc
    .record({
      palette: fc.array(fc.nat({ max: periodCount - 1 }), { minLength: 1, maxLength: 6 }),
      seasonMonths: fc.integer({ min: 1, max: 12 }),
      blockHours: fc.integer({ min: 1, max: 24 }),
    })
    .map(({ palette, seasonMonths, blockHours }) =>
      Array.from({ length: 12 }, (_, month) =>
        Array.from({ length: 24 }, (__, hour) => {
          const place = Math.floor(month / seasonMonths) * 2 + Math.floor(hour / blockHours);
          return palette[place % palette.length] ?? 0;
        }),
      ),
    );

const anyEnergy: Field = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(anyEnergyPeriod, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: anyBlocks },
  )
  .chain((energyratestructure) =>
    fc.record({
      energyratestructure: fc.constant(energyratestructure),
      energyweekdayschedule: anySchedule(energyratestructure.length),
      energyweekendschedule: anySchedule(energyratestructure.length),
    }),
  );

const demandPeriods = fc.array(tiersOf(fc.integer({ min: 1, max: 2500 }), demandPrice, 3), {
  minLength: 1,
  maxLength: 4,
});
const monthlyDemandUnit = fc.constantFrom('kW', 'hp', 'kVA');
const demandUnit = fc.oneof(
  { weight: 4, arbitrary: monthlyDemandUnit },
  { weight: 1, arbitrary: monthlyDemandUnit.map((unit) => `${unit} daily`) },
);
/** Fields and an optional further field. */
const withPerhaps = (
  name: string,
  value: fc.Arbitrary<unknown>,
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): Field =>
  fc
    .tuple(fc.record(fields), fc.option(value, { nil: undefined }))
    .map(([known, extra]) => (extra === undefined ? known : { ...known, [name]: extra }));
const anyFlatDemand: Field = demandPeriods.chain((flatdemandstructure) =>
  withPerhaps('flatdemandunit', demandUnit, {
    flatdemandstructure: fc.constant(flatdemandstructure),
    flatdemandmonths: fc.array(fc.nat({ max: flatdemandstructure.length - 1 }), {
      minLength: 12,
      maxLength: 12,
    }),
  }),
);
const anyTouDemand: Field = demandPeriods.chain((demandratestructure) =>
  withPerhaps('demandrateunit', demandUnit, {
    demandratestructure: fc.constant(demandratestructure),
    demandweekdayschedule: anySchedule(demandratestructure.length),
    demandweekendschedule: anySchedule(demandratestructure.length),
  }),
);

const months = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
const lookbackpercent = hundredths(0.05, 1);
/** The look-back fields; marked months together with a range below eleven contradict each other and are excluded. */
const anyLookback: Field = fc.oneof(
  fc.record({ lookbackpercent, lookbackmonths: fc.constant(Array<boolean>(12).fill(true)) }),
  fc.record({ lookbackpercent, lookbackmonths: months, lookbackrange: fc.constant(0) }),
  fc.record({ lookbackpercent, lookbackrange: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    lookbackpercent,
    lookbackmonths: months,
    lookbackrange: fc.integer({ min: 11, max: 12 }),
  }),
);

const chargeUnit = fc.constantFrom('$/month', '$/day', '$/year');
const anyFixed: Field = fc.record({
  fixedchargefirstmeter: hundredths(0, 2000),
  fixedchargeunits: chargeUnit,
});
const anyMinimum: Field = fc.oneof(
  fc.record({ mincharge: hundredths(0, 200_000), minchargeunits: fc.constant('$/month') }),
  fc.record({ mincharge: hundredths(0, 10_000), minchargeunits: fc.constant('$/day') }),
  fc.record({ mincharge: hundredths(0, 3_000_000), minchargeunits: fc.constant('$/year') }),
);
const perhaps = (field: Field): Field => fc.oneof(field, fc.constant({}));

/** Any unambiguous rate record. */
export const anyRecord: fc.Arbitrary<UrdbRecord> = fc
  .tuple(
    fc.constant({ label: 'any', utility: 'Any Utility', name: 'Any rate' }),
    anyEnergy,
    perhaps(anyFlatDemand),
    perhaps(anyTouDemand),
    perhaps(fc.record({ demandunits: demandUnit })),
    perhaps(anyLookback),
    perhaps(anyFixed),
    perhaps(anyMinimum),
    perhaps(fc.record({ demandwindow: fc.constantFrom(15, 30, 60) })),
    perhaps(fc.record({ mindemand: fc.integer({ min: 0, max: 4000 }) })),
  )
  .map((fields): UrdbRecord => Object.assign({}, ...fields));

/** A load generated from a seed: noise around a base, idle hours, spikes and sometimes a month without load. */
function seededLoad(seed: number, base_kW: number, stepCount: number): number[] {
  let state = seed;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const idleFrom = draw() < 0.3 ? Math.floor(draw() * stepCount) : stepCount;
  const idleUntil = idleFrom + stepCount / 9;
  return Array.from({ length: stepCount }, (_, step) => {
    const level = draw();
    const kind = draw();
    if ((step >= idleFrom && step < idleUntil) || kind < 0.01) return 0;
    return base_kW * (kind > 0.999 ? 2 + level : 0.4 + 0.6 * level);
  });
}

/** Any year of load, flat or irregular, in steps of an hour, half an hour or a quarter of an hour. */
export const anyLoad: fc.Arbitrary<LoadYear> = fc
  .record({
    seed: fc.nat({ max: 1_000_000 }),
    base_kW: fc.integer({ min: 1, max: 6000 }),
    isFlat: fc.integer({ min: 0, max: 4 }).map((draw) => draw === 0),
    stepsPerHour: fc.constantFrom(1 as const, 2 as const, 4 as const),
    startWeekday: fc.nat({ max: 6 }),
    days: fc.constantFrom(365 as const, 366 as const),
  })
  .map(({ seed, base_kW, isFlat, stepsPerHour, startWeekday, days }) => {
    const stepCount = days * 24 * stepsPerHour;
    const load_kW = isFlat ? Array<number>(stepCount).fill(base_kW) : seededLoad(seed, base_kW, stepCount);
    const monthDays = [31, days - 337, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return { load: { load_kW, stepsPerHour }, clock: { startWeekday, days, monthDays } };
  });
