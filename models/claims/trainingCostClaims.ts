import { numberText, percentText } from '../units/text.ts';
import { sum } from '../math/sum.ts';
import {
  acceleratorTimeOfDays_h,
  acceleratorTimeOfFlop_h,
  trainingFlopCount,
} from '../workload/ai/trainingFlop.ts';
import { hardwareCost } from '../workload/ai/hardwareCost.ts';
import { acceleratorEnergy } from '../workload/ai/runFootprint.ts';
import { atLeast, between, exactly, given, implied, type StatedClaim } from './Claim.ts';
import type { ClaimModels } from './ClaimModels.ts';
import { gpt3Facility_kWh } from './trainingEnergyClaims.ts';

const HOURS_PER_YEAR = 8760;

const trainingCost = given('Cost of training GPT-3', 1.4e6, 'USD');
const price = given('Electricity', 0.1, 'USD/kWh');
const claimedShare = 0.6;

/** Cost of training, and its electricity share. */
export function trainingCostClaims(models: ClaimModels): readonly StatedClaim[] {
  return [
    rentedGpt3(models),
    ...electricityShares(models),
    ...gpt4Costs(),
    largerModels(models),
    largestCost(),
  ];
}

function rentedGpt3({ a100 }: ClaimModels): StatedClaim {
  const work = given('Training compute', 3640, 'PF-days');
  const mfu = given('MFU (assumed)', 0.3);
  const rent = given('Rental price of an A100 (assumed)', 1.5, 'USD/h');
  const peak = given('Peak of an A100, dense', a100.peak_TFLOPS, 'TFLOP/s');
  const time_h = acceleratorTimeOfFlop_h(work.value * 1e15 * 86_400, peak.value, mfu.value);
  return {
    id: 'A4-05b',
    claim: 'Training GPT-3 once costs 1.4 million USD.',
    formula: 'FLOP / (peak × MFU) × rental price',
    inputs: [work, peak, mfu, rent],
    claimed: exactly(1.4e6),
    answer: time_h * rent.value,
    unit: 'USD',
    reason: `Correct at the assumed MFU and rental price: ${numberText(time_h, 0)} A100-hours.`,
  };
}

function electricityShares({ a100, statePrices }: ClaimModels): readonly StatedClaim[] {
  const energy = given('Energy of training GPT-3', gpt3Facility_kWh(), 'kWh');
  const share = (energy.value * price.value) / trainingCost.value;
  const impliedPrice = (claimedShare * trainingCost.value) / energy.value;
  return [
    {
      id: 'A4-07a',
      claim: '60 % of the cost of training is electricity.',
      formula: 'energy × price / cost',
      inputs: [energy, price, trainingCost],
      claimed: exactly(claimedShare),
      answer: share,
      unit: 'of the cost',
      reason: `Most of it is hardware: electricity is ${percentText(share)} of it.`,
    },
    {
      id: 'A4-07b',
      claim: 'The electricity price at which it would be 60 %.',
      formula: '60 % × cost / energy',
      inputs: [trainingCost, energy],
      claimed: implied(statePrices.lowest, statePrices.highest),
      answer: impliedPrice,
      unit: 'USD/kWh',
      isDerived: true,
      reason: 'No industrial price of a US state is as high; these prices are the comparison.',
    },
    ownedServerShare(a100),
  ];
}

function ownedServerShare(a100: ClaimModels['a100']): StatedClaim {
  const life = given('Service life', 3, 'years');
  const pue = given('PUE', 1.6);
  const time_h = life.value * HOURS_PER_YEAR;
  const hardware = hardwareCost(time_h, a100.price, life.value, 1);
  const electricity = acceleratorEnergy(time_h, a100.power_kW, pue.value).facilityEnergy_kWh * price.value;
  return {
    id: 'A4-07c',
    claim: '60 % of the cost is electricity, for an owned DGX A100.',
    formula: 'power × PUE × hours × price / (that + price of the server)',
    inputs: [given('DGX A100', a100.price, 'USD'), given('Power', a100.power_kW, 'kW'), pue, life, price],
    claimed: exactly(claimedShare),
    answer: electricity / (hardware + electricity),
    unit: 'of the cost',
    isDerived: true,
    reason: `${numberText(electricity, 0)} USD of electricity compare with ${numberText(hardware, 0)} USD of hardware.`,
  };
}

function gpt4Costs(): readonly StatedClaim[] {
  const count = given('A100', 25_000);
  const rent = given('Rental price of an A100', 1, 'USD/h');
  const days = given('Days (90 to 100)', 95, 'days');
  const cost = given('Cost', 63e6, 'USD');
  const costOf = (duration_d: number): number =>
    acceleratorTimeOfDays_h(count.value, duration_d) * rent.value;
  const impliedDays = cost.value / costOf(1);
  return [
    {
      id: 'A2-06a',
      claim: 'Training GPT-4 cost 63 million USD at 1 USD per hour.',
      formula: 'accelerators × 24 × days × rental price',
      inputs: [count, days, rent],
      claimed: exactly(cost.value),
      answer: costOf(days.value),
      answerSpan: { low: costOf(90), high: costOf(100) },
      unit: 'USD',
      reason: 'The days that the article states result in 54 to 60 million.',
    },
    {
      id: 'A2-06b',
      claim: 'Training GPT-4 took 90 to 100 days, if it cost 63 million USD.',
      formula: 'cost / (accelerators × 24 × rental price)',
      inputs: [cost, count, rent],
      claimed: between(90, 100),
      answer: impliedDays,
      unit: 'days',
      isDerived: true,
      reason: `63 million USD pay for ${numberText(impliedDays, 0)} days.`,
    },
  ];
}

function largerModels({ a100 }: ClaimModels): StatedClaim {
  const mfu = given('MFU (assumed, as for GPT-3)', 0.3);
  const rent = given('Rental price of an A100 (assumed, as for GPT-3)', 1.5, 'USD/h');
  const runs = [
    { name: 'Gopher', parameterCount: 280e9, tokenCount: 300e9, source: 'arXiv 2112.11446' },
    { name: 'Chinchilla', parameterCount: 70e9, tokenCount: 1.4e12, source: 'arXiv 2203.15556' },
    { name: 'Megatron-Turing NLG', parameterCount: 530e9, tokenCount: 270e9, source: 'arXiv 2201.11990' },
    { name: 'PaLM', parameterCount: 540e9, tokenCount: 780e9, source: 'arXiv 2204.02311' },
  ];
  const flop = runs.map(({ name, parameterCount, tokenCount, source }) =>
    given(`${name} (${source})`, trainingFlopCount(parameterCount, tokenCount), 'FLOP'),
  );
  const costs = flop
    .map(({ value }) => acceleratorTimeOfFlop_h(value, a100.peak_TFLOPS, mfu.value) * rent.value)
    .sort((a, b) => a - b);
  const [low = 0] = costs;
  const high = costs.at(-1) ?? 0;
  return {
    id: 'A4-06',
    claim: 'Training larger language models costs 2 to 12 million USD.',
    formula: '6 × parameters × tokens / (peak × MFU) × rental price',
    inputs: [...flop, mfu, rent],
    claimed: between(2e6, 12e6),
    answer: sum(costs) / costs.length,
    answerSpan: { low, high },
    unit: 'USD',
    reason:
      'Holds for the published models that were larger than GPT-3 by parameters or compute until 2022, at the assumptions that give GPT-3 its 1.4 million. GPT-4 is outside.',
  };
}

function largestCost(): StatedClaim {
  const least = given('R&D staff, at least (Cottier et al. 2024, arXiv 2405.21015)', 0.29);
  const most = given('R&D staff, at most', 0.49);
  return {
    id: 'A3-03',
    claim: 'Compute is the largest cost of training.',
    formula: '1 − share of the R&D staff: hardware and its electricity',
    inputs: [least, most],
    claimed: atLeast(0.5),
    answer: 1 - (least.value + most.value) / 2,
    answerSpan: { low: 1 - most.value, high: 1 - least.value },
    unit: 'of the cost',
    reason: 'Correct for GPT-3, OPT-175B, GPT-4 and Gemini Ultra; for some, staff costs nearly as much.',
  };
}
