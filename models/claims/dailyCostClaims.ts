import { numberText } from '../units/text.ts';
import { acceleratorEnergy } from '../workload/ai/runFootprint.ts';
import { given, implied, type StatedClaim } from './Claim.ts';
import type { ClaimModels } from './ClaimModels.ts';

const HOURS_PER_DAY = 24;

const accelerators = given('A100', 30_000);
const dailyCost = given('Electricity per day', 50_000, 'USD');
const users = given('Users per day', 13e6);

/** 30,000 A100 for 13 million users per day, and their daily cost. */
export function dailyCostClaims(models: ClaimModels): readonly StatedClaim[] {
  return [...impliedPrices(models), dailyEnergy(models), investment(models), ...queryCosts()];
}

function impliedPrices({ a100, statePrices }: ClaimModels): readonly StatedClaim[] {
  const server_kW = a100.power_kW / a100.acceleratorCount;
  const price = (id: string, how: string, power_kW: number, pue: number): StatedClaim => {
    const { facilityEnergy_kWh } = acceleratorEnergy(accelerators.value * HOURS_PER_DAY, power_kW, pue);
    return {
      id,
      claim: `Their electricity costs 50,000 USD per day, ${how}: the implied price per kWh.`,
      formula: 'cost / (A100 × power × PUE × 24 h)',
      inputs: [dailyCost, accelerators, given('Power per A100', power_kW, 'kW'), given('PUE', pue)],
      claimed: implied(statePrices.lowerQuartile, statePrices.upperQuartile),
      answer: dailyCost.value / facilityEnergy_kWh,
      unit: 'USD/kWh',
      reason: `Compared with the interquartile range of industrial prices of US states in 2024; all are between ${numberText(statePrices.lowest, 3)} and ${numberText(statePrices.highest, 3)}.`,
    };
  };
  return [
    price('A4-19a', 'without overhead', server_kW, 1),
    { ...price('A4-19b', 'at PUE 1.1', server_kW, 1.1), isDerived: true },
    { ...price('A4-19c', 'at PUE 1.6', server_kW, 1.6), isDerived: true },
    { ...price('A4-19d', 'counting accelerators only', a100.acceleratorPower_kW, 1), isDerived: true },
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
    claim: 'Daily energy of 30,000 A100, compared with the energy that 50,000 USD buy.',
    formula: 'A100 / 8 × power of a server × 24 h',
    inputs: [accelerators, given('DGX A100', a100.power_kW, 'kW'), dailyCost],
    claimed: implied(bought_MWh(statePrices.upperQuartile), bought_MWh(statePrices.lowerQuartile)),
    answer: itEnergy_kWh / 1000,
    unit: 'MWh',
    isDerived: true,
    reason: 'At typical industrial prices the amount buys the energy that their servers use at full draw.',
  };
}

function investment({ a100 }: ClaimModels): StatedClaim {
  const invested = given('Investment', 800e6, 'USD');
  return {
    id: 'A4-19f',
    claim: '30,000 A100 cost about 800 million USD: the price of one, compared with its list price.',
    formula: 'investment / A100',
    inputs: [invested, accelerators, given('DGX A100', a100.price, 'USD')],
    claimed: implied(a100.price / a100.acceleratorCount),
    answer: invested.value / accelerators.value,
    unit: 'USD',
    reason:
      'Slightly above one eighth of the list price of a DGX A100; the network may explain the difference.',
  };
}

function queryCosts(): readonly StatedClaim[] {
  const queryCost = given('Cost per query', 0.04, 'USD');
  return [
    {
      id: 'A1-01',
      claim: 'A query to ChatGPT costs 4 cents: the cost per day.',
      formula: 'cost × users, with one query each',
      inputs: [queryCost, users],
      claimed: null,
      answer: queryCost.value * users.value,
      unit: 'USD per day',
      isDerived: true,
      reason: 'Queries per day are not stated. Electricity would be about a tenth of it.',
    },
    {
      id: 'A1-03',
      claim: 'The electricity cost in those 4 cents.',
      formula: 'electricity per day / users',
      inputs: [dailyCost, users],
      claimed: null,
      answer: dailyCost.value / users.value,
      unit: 'USD per user and day',
      isDerived: true,
      reason: 'The article states no figure.',
    },
  ];
}
