import { numberText } from '../units/text.ts';
import { growth } from '../workload/ai/growth.ts';
import { doublingTime_months, growthPerYear } from '../workload/ai/growthRate.ts';
import { atLeast, between, exactly, given, type StatedClaim } from './Claim.ts';

const MONTHS_PER_YEAR = 12;

/** Growth of compute, demand and hardware. */
export function growthClaims(): readonly StatedClaim[] {
  return [...computeClaims(), ...tenfoldClaims(), ...mooreClaims(), ordersClaim(), speedUpClaim()];
}

function computeClaims(): readonly StatedClaim[] {
  const doubling = given('Doubling time of training compute (OpenAI, AI and Compute, 2018)', 3.4, 'months');
  const efficiency = given('Doubling time of performance per watt (assumed)', 18, 'months');
  const compute = growthPerYear(doubling.value);
  const growthRatio = given('Growth', 400_000, 'times');
  const span = given('Span', 120, 'months');
  const fittingYears = (doubling.value * Math.log2(growthRatio.value)) / MONTHS_PER_YEAR;
  return [
    {
      id: 'A4-08',
      claim: 'The power of AI training doubles every 3 to 4 months.',
      formula: '2^(12 / months), less the growth of performance per watt',
      inputs: [doubling, efficiency],
      claimed: between(growthPerYear(4), growthPerYear(3)),
      answer: compute,
      answerSpan: { low: compute / growthPerYear(efficiency.value), high: compute },
      unit: 'times per year',
      reason:
        'The source counts operations, not electricity; with more efficient hardware, power grows more slowly.',
    },
    {
      id: 'A4-09a',
      claim: 'AI compute grew 400,000 times in 10 years, doubling every 3 to 4 months.',
      formula: 'months / log2(growth)',
      inputs: [growthRatio, span],
      claimed: between(3, 4),
      answer: doublingTime_months(growthRatio.value, span.value),
      unit: 'months',
      reason: 'Over ten years that growth implies half as many doublings per year.',
    },
    {
      id: 'A4-09b',
      claim: 'A growth of 400,000 times took 10 years.',
      formula: 'months × log2(growth) / 12',
      inputs: [growthRatio, doubling],
      claimed: exactly(10),
      answer: fittingYears,
      unit: 'years',
      reason: 'At that pace it takes about five, as between 2012 and 2018 in the source.',
    },
  ];
}

function tenfoldClaims(): readonly StatedClaim[] {
  const tenfold = given('Annual growth', 10, 'times');
  const slow = given('Doubling time', 4, 'months');
  return [
    {
      id: 'A0-01',
      claim: 'The compute of the largest models rises by an order of magnitude per year.',
      formula: '12 / log2(10)',
      inputs: [tenfold],
      claimed: null,
      answer: doublingTime_months(tenfold.value),
      unit: 'months to double',
      reason: 'The article states no models to test; the result is the same rate as a doubling time.',
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
    formula: 'log10(accelerators / accelerators)',
    inputs: [planned, today],
    claimed: atLeast(2),
    answer: Math.log10(ratio),
    unit: 'orders of magnitude',
    reason: `${numberText(ratio)} times by number, nearly two orders; more by performance per accelerator.`,
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
