import { numberText } from '../units/text.ts';
import { growth } from '../workload/ai/growth.ts';
import { doublingTime_months, growthPerYear } from '../workload/ai/growthRate.ts';
import { atLeast, between, exactly, given, type StatedClaim } from './Claim.ts';

const MONTHS_PER_YEAR = 12;

/** Growth of compute, demand and hardware. */
export function growthClaims(): readonly StatedClaim[] {
  return [...computeClaims(), ...tenfoldClaims(), ...mooreClaims(), ordersClaim(), speedUpClaim()];
}

const EPOCH_COMPUTE = 'Epoch AI, Training compute of frontier models, 2024';

/** Growth of the training compute of frontier models: 4 to 5 times per year since 2010. */
const measured = { low: 4, mean: 4.6, high: 5 };
const computeInputs = [
  given(`Growth per year, mean since 2010 (Epoch AI, 2024)`, measured.mean, 'times'),
  given(`Growth per year, at least (${EPOCH_COMPUTE})`, measured.low, 'times'),
  given('Growth per year, at most', measured.high, 'times'),
];

function computeClaims(): readonly StatedClaim[] {
  const growthRatio = given('Growth', 400_000, 'times');
  const span = given('Span', 10, 'years');
  const overSpan = (perYear: number): number => perYear ** span.value;
  const yearsAt = (perYear: number): number => Math.log(growthRatio.value) / Math.log(perYear);
  return [
    powerClaim(),
    {
      id: 'A4-09a',
      claim: 'AI compute grew 400,000 times in 10 years.',
      formula: 'growth per year ^ years',
      inputs: [...computeInputs, span],
      claimed: exactly(growthRatio.value),
      answer: overSpan(measured.mean),
      answerSpan: { low: overSpan(measured.low), high: overSpan(measured.high) },
      unit: 'times',
      reason: `At the measured rates it grew more, by one to ten million times. The growth of the claim took ${numberText(yearsAt(measured.high))} to ${numberText(yearsAt(measured.low))} years.`,
    },
    {
      id: 'A4-09b',
      claim: 'A growth of compute of 400,000 times takes 10 years.',
      formula: 'log(growth) / log(growth per year)',
      inputs: [...computeInputs, growthRatio],
      claimed: exactly(span.value),
      answer: yearsAt(measured.mean),
      answerSpan: { low: yearsAt(measured.high), high: yearsAt(measured.low) },
      unit: 'years',
      isDerived: true,
      reason:
        'Close in years, since a year is a factor of 4 to 5. With a doubling in 3.4 months (OpenAI, AI and Compute, 2018) it would take 5.3 years.',
    },
  ];
}

function powerClaim(): StatedClaim {
  return {
    id: 'A4-08',
    claim: 'The power of AI training doubles every 3 to 4 months.',
    formula: 'growth per year of the power of 45 frontier training runs since 2010, by regression',
    inputs: [
      given('Growth of power per year (Epoch AI, 2024)', 2.1, 'times'),
      given('90 % interval, at least', 1.9, 'times'),
      given('90 % interval, at most', 2.2, 'times'),
    ],
    claimed: between(growthPerYear(4), growthPerYear(3)),
    answer: 2.1,
    answerSpan: { low: 1.9, high: 2.2 },
    unit: 'times per year',
    reason:
      'Power doubled once a year. The source of the claim (OpenAI, AI and Compute, 2018) counts operations until 2018, not electricity.',
  };
}

function tenfoldClaims(): readonly StatedClaim[] {
  const tenfold = given('Annual growth', 10, 'times');
  const slow = given('Doubling time', 4, 'months');
  return [
    {
      id: 'A0-01',
      claim: 'The compute of the largest models rises by an order of magnitude per year.',
      formula: 'growth per year of the training compute of frontier models, by regression',
      inputs: computeInputs,
      claimed: exactly(tenfold.value),
      answer: measured.mean,
      answerSpan: { low: measured.low, high: measured.high },
      unit: 'times per year',
      reason: `It rises 4 to 5 times per year: an order of magnitude takes ${numberText((MONTHS_PER_YEAR * Math.log(10)) / Math.log(measured.mean), 0)} months.`,
    },
    {
      id: 'A2-13a',
      claim: 'Compute that doubles in 3 to 4 months grows tenfold in a year.',
      formula: '12 / log2(10)',
      inputs: [tenfold],
      claimed: between(3, 4),
      answer: doublingTime_months(tenfold.value),
      unit: 'months',
      reason: 'Correct: tenfold per year is a doubling in slightly more than three and a half months.',
    },
    {
      id: 'A2-13b',
      claim: 'The same, if it doubles in 4 months.',
      formula: '2^(12 / months)',
      inputs: [slow],
      claimed: exactly(tenfold.value),
      answer: growthPerYear(slow.value),
      answerSpan: { low: growthPerYear(slow.value), high: growthPerYear(3) },
      unit: 'times per year',
      reason: 'Three months give 16 times per year, four give 8; ten is in between.',
    },
  ];
}

function mooreClaims(): readonly StatedClaim[] {
  const inMonths = (id: string, doubling_months: number): StatedClaim => ({
    id,
    claim: `Moore’s law: hardware doubles in ${String(doubling_months)} months.`,
    formula: '2^(12 / months)',
    inputs: [given('Doubling time', doubling_months, 'months')],
    claimed: null,
    answer: growthPerYear(doubling_months),
    unit: 'times per year',
    reason: 'A rule that the article quotes and does not test; the result is its annual rate.',
  });
  const { years, hardwareGrowthRatio } = growth({
    startYear: 2023,
    span_years: 5,
    startRatio: 1,
    demandGrowthRatio: 10,
    hardwareDoubling_months: 18,
  });
  return [
    inMonths('A2-14a', 18),
    inMonths('A2-14b', 24),
    {
      id: 'A2-14c',
      claim: 'Demand that grows tenfold per year outpaces Moore’s law: the gap after 5 years.',
      formula: 'growth of demand^5 / growth of hardware^5',
      inputs: [
        given('Demand', 10, 'times per year'),
        given('Hardware', hardwareGrowthRatio, 'times per year'),
      ],
      claimed: null,
      answer: years.at(-1)?.gapRatio ?? null,
      unit: 'times',
      isDerived: true,
      reason:
        'The article states no number; with hardware that doubles in 24 months the gap is nearly twice as large.',
    },
  ];
}

function ordersClaim(): StatedClaim {
  const planned = given('Planned accelerators', 2e6);
  const today = given('A100 that trained GPT-4', 25_000);
  const ratio = planned.value / today.value;
  return {
    id: 'A3-02',
    claim: 'Millions of accelerators: orders of magnitude more than were used to train GPT-4.',
    formula: 'log10(planned accelerators / accelerators of GPT-4)',
    inputs: [planned, today],
    claimed: atLeast(2),
    answer: Math.log10(ratio),
    unit: 'orders of magnitude',
    // Orders of magnitude in the plural are at least two; a deviation would make one of them.
    margins: { holdsFraction: 0, roughlyFraction: 0 },
    reason: `${numberText(ratio)} times by number: less than two orders of magnitude.`,
  };
}

function speedUpClaim(): StatedClaim {
  return {
    id: 'A1-07',
    claim: 'The first DGX-1 computed a year of OpenAI’s work in a month.',
    formula: 'months / months',
    inputs: [],
    claimed: null,
    answer: null,
    unit: 'times as fast',
    reason: 'The reference of the comparison is not stated.',
  };
}
