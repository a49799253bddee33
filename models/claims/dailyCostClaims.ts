import { numberText } from '../units/text.ts';
import { acceleratorEnergy } from '../workload/ai/runFootprint.ts';
import { given, implied, type StatedClaim } from './Claim.ts';
import type { ClaimModels } from './ClaimModels.ts';

const HOURS_PER_DAY = 24;

const accelerators = given('A100', 30_000);
const dailyCost = given('Electricity a day', 50_000, 'USD');
const users = given('Users a day', 13e6);

/** 30,000 A100 for 13 million users a day, and what a day of them costs. */
export function dailyCostClaims(models: ClaimModels): readonly StatedClaim[] {
  return [...impliedPrices(models), dailyEnergy(models), investment(models), ...queryCosts()];
}

function impliedPrices({ a100, statePrices }: ClaimModels): readonly StatedClaim[] {
  const server_kW = a100.power_kW / a100.acceleratorCount;
  const price = (id: string, how: string, power_kW: number, pue: number): StatedClaim => {
    const { facilityEnergy_kWh } = acceleratorEnergy(accelerators.value * HOURS_PER_DAY, power_kW, pue);
    return {
      id,
      claim: `Their electricity costs 50,000 USD a day, ${how}: the price of a kWh that this takes.`,
      formula: 'cost / (A100 × power × PUE × 24 h)',
      inputs: [dailyCost, accelerators, given('Power of each', power_kW, 'kW'), given('PUE', pue)],
      claimed: implied(statePrices.lowerQuartile, statePrices.upperQuartile),
      answer: dailyCost.value / facilityEnergy_kWh,
      unit: 'USD/kWh',
      reason: `Held against what industry paid in the middle half of the US states in 2024; all lie between ${numberText(statePrices.lowest, 3)} and ${numberText(statePrices.highest, 3)}.`,
    };
  };
  return [
    price('A4-19a', 'without overhead', server_kW, 1),
    price('A4-19b', 'at PUE 1.1', server_kW, 1.1),
    price('A4-19c', 'at PUE 1.6', server_kW, 1.6),
    price('A4-19d', 'counting the accelerators alone', a100.acceleratorPower_kW, 1),
  ];
}

function dailyEnergy({ a100, statePrices }: ClaimModels): StatedClaim {
  const { itEnergy_kWh } = acceleratorEnergy(
    accelerators.value * HOURS_PER_DAY,
    a100.power_kW / a100.acceleratorCount,
    1,
  );
  const bought_MWh = (price: number): number => dailyCost.value / price / 1000;
  return {
    id: 'A4-19e',
    claim: 'What 30,000 A100 use in a day, beside what 50,000 USD buy.',
    formula: 'A100 / 8 × power of a server × 24 h',
    inputs: [accelerators, given('DGX A100', a100.power_kW, 'kW'), dailyCost],
    claimed: implied(bought_MWh(statePrices.upperQuartile), bought_MWh(statePrices.lowerQuartile)),
    answer: itEnergy_kWh / 1000,
    unit: 'MWh',
    reason: 'At usual industrial prices the money buys as much as their servers use at full draw.',
  };
}

function investment({ a100 }: ClaimModels): StatedClaim {
  const invested = given('Investment', 800e6, 'USD');
  return {
    id: 'A4-19f',
    claim: '30,000 A100 cost about 800 million USD at first: the price of one, beside its list price.',
    formula: 'investment / A100',
    inputs: [invested, accelerators, given('DGX A100', a100.price, 'USD')],
    claimed: implied(a100.price / a100.acceleratorCount),
    answer: invested.value / accelerators.value,
    unit: 'USD',
    reason: 'A little above an eighth of the list price of a DGX A100; the network may make the difference.',
  };
}

function queryCosts(): readonly StatedClaim[] {
  const queryCost = given('Cost of a query', 0.04, 'USD');
  return [
    {
      id: 'A1-01',
      claim: 'A query to ChatGPT costs 4 cents: what a day of them costs.',
      formula: 'cost × users, with one query each',
      inputs: [queryCost, users],
      claimed: null,
      answer: queryCost.value * users.value,
      unit: 'USD a day',
      reason: 'Queries a day are not given. Electricity would be about a tenth of it.',
    },
    {
      id: 'A1-03',
      claim: 'The electricity in those 4 cents.',
      formula: 'electricity a day / users',
      inputs: [dailyCost, users],
      claimed: null,
      answer: dailyCost.value / users.value,
      unit: 'USD a user and day',
      reason: 'The article gives no figure.',
    },
  ];
}
