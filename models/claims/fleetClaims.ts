import { numberText } from '../units/text.ts';
import { acceleratorEnergy } from '../workload/ai/runFootprint.ts';
import { aiDefaults } from '../workload/ai/aiDefaults.ts';
import { servingThroughput_tokens_per_s } from '../workload/ai/servingThroughput.ts';
import { trainingRun } from '../workload/ai/trainingRun.ts';
import { atLeast, between, given, type ClaimInput, type StatedClaim } from './Claim.ts';
import type { ClaimModels, ClaimServer } from './ClaimModels.ts';

const HOURS_PER_YEAR = 8760;

/** Power and energy of large numbers of accelerators, and comparisons. */
export function fleetClaims(models: ClaimModels): readonly StatedClaim[] {
  return [
    ...googleSearch(models),
    ...fleetsInPower(models),
    ...fleetsInNumbers(models),
    usersClaim(models),
    gpt4Energy(models),
  ];
}

/** IT power of a number of accelerators in their servers, at the maximum draw of the servers. */
const fleet_kW = (count: number, { power_kW, acceleratorCount }: ClaimServer): number =>
  (count / acceleratorCount) * power_kW;

const serverInput = (name: string, { power_kW }: ClaimServer): ClaimInput => given(name, power_kW, 'kW');

function googleSearch({ a100 }: ClaimModels): readonly StatedClaim[] {
  const count = given('A100', 4.1e6);
  const load_kW = fleet_kW(count.value, a100);
  const server = serverInput('DGX A100', a100);
  return [
    {
      id: 'A4-22a',
      claim: 'Google’s search with a language model needs 4.1 million A100: their power.',
      formula: 'A100 / 8 × power of a server',
      inputs: [count, server],
      claimed: null,
      answer: load_kW / 1e6,
      unit: 'GW of IT',
      isDerived: true,
      reason: 'The article states no power.',
    },
    {
      id: 'A4-22b',
      claim: 'Their annual energy.',
      formula: 'power × 8,760 h',
      inputs: [count, server],
      claimed: null,
      answer: acceleratorEnergy(HOURS_PER_YEAR, load_kW, 1).itEnergy_kWh / 1e9,
      unit: 'TWh of IT',
      isDerived: true,
      reason: 'The article states no energy.',
    },
    {
      id: 'A4-22c',
      claim: 'Their price.',
      formula: 'A100 / 8 × price of a server',
      inputs: [count, given('DGX A100', a100.price, 'USD')],
      claimed: null,
      answer: ((count.value / a100.acceleratorCount) * a100.price) / 1e9,
      unit: 'billion USD',
      isDerived: true,
      reason: 'The article states no price; analysts estimated about 100 billion.',
    },
  ];
}

function fleetsInPower({ a100, h100 }: ClaimModels): readonly StatedClaim[] {
  const power = (id: string, claim: string, count: ClaimInput, reason: string): StatedClaim => ({
    id,
    claim,
    formula: 'H100 / 8 × power of a server',
    inputs: [count, serverInput('DGX H100', h100)],
    claimed: null,
    answer: fleet_kW(count.value, h100) / 1000,
    unit: 'MW of IT',
    isDerived: true,
    reason,
  });
  const purchase = given('Accelerators, if H100', 10_000);
  const satellite = given('Solar array of a satellite', 1.2, 'kW');
  return [
    power(
      'A4-24',
      '10,000 accelerators were bought for one company: their power.',
      purchase,
      `The article states no power; as A100 they would draw ${numberText(fleet_kW(purchase.value, a100) / 1000)} MW.`,
    ),
    power(
      'A2-04',
      '350,000 H100: their power.',
      given('H100', 350_000),
      'The article states no power. Such servers were measured at 76 % of their rating under load.',
    ),
    {
      ...power(
        'A2-11',
        'Annual production of H100 rises from 500,000 to 2 million: their power.',
        given('H100', 2e6),
        '',
      ),
      answer: fleet_kW(2e6, h100) / 1e6,
      unit: 'GW of IT',
      reason: 'The article states no power.',
    },
    {
      id: 'A4-25',
      claim: 'The solar array of a satellite supplies 1,200 W: satellites for a DGX A100.',
      formula: 'power of a server / solar array',
      inputs: [serverInput('DGX A100', a100), satellite],
      claimed: null,
      answer: a100.power_kW / satellite.value,
      unit: 'satellites',
      isDerived: true,
      reason:
        'The article states no number. Cooling is not free in space either: a vacuum removes heat by radiation only.',
    },
  ];
}

function fleetsInNumbers({ h100 }: ClaimModels): readonly StatedClaim[] {
  const fleet = given('H100', 350_000);
  const ratio = given('H100 over A100', 1.6);
  const gpt4 = given('A100 that trained GPT-4', 25_000);
  const accelerators = given('Accelerators', 300_000);
  const sites = given('Sites', 60);
  const money = given('Investment', 7e12, 'USD');
  const each = given('H100', 30_000, 'USD');
  const bought = money.value / each.value;
  return [
    {
      id: 'A2-02',
      claim: '350,000 H100, each equal to 1.6 A100, are over 20 times the hardware that trained GPT-4.',
      formula: 'H100 × 1.6 / A100',
      inputs: [fleet, ratio, gpt4],
      claimed: atLeast(20),
      answer: (fleet.value * ratio.value) / gpt4.value,
      unit: 'times',
      reason: 'Correct, at the ratio that the article uses.',
    },
    {
      id: 'A2-03',
      claim: 'With other accelerators the total is 600,000 H100-equivalents.',
      formula: 'sum over accelerators',
      inputs: [],
      claimed: null,
      answer: null,
      unit: 'H100',
      reason: 'The other accelerators are not named.',
    },
    {
      id: 'A4-23',
      claim: 'Several hundred thousand accelerators are installed at over 60 sites of Azure.',
      formula: 'accelerators / sites',
      inputs: [accelerators, sites],
      claimed: null,
      answer: accelerators.value / sites.value,
      unit: 'accelerators per site',
      isDerived: true,
      reason: 'Their distribution over the sites is unknown.',
    },
    {
      id: 'A3-01',
      claim: '5 to 7 trillion USD for chips: the number of H100 that they buy.',
      formula: 'investment / price',
      inputs: [money, each],
      claimed: null,
      answer: bought,
      unit: 'H100',
      isDerived: true,
      reason: `A plan, for factories more than for chips. As H100 they would draw ${numberText(fleet_kW(bought, h100) / 1e6, 0)} GW.`,
    },
  ];
}

function usersClaim({ a100 }: ClaimModels): StatedClaim {
  const users = given('Concurrent users', 100_000);
  const least = given('Accelerators, at least', 300_000);
  const most = given('Accelerators, at most', 400_000);
  const pace = given('Pace of an interactive answer (MLPerf Inference 5.0: 40 ms per token)', 25, 'tokens/s');
  const rack = given('GB200 NVL72, Llama 2 70B (Azure, 2025)', 865_000, 'tokens/s');
  const a100_tokens_per_s = servingThroughput_tokens_per_s({
    activeParameterCount: 175e9,
    peak_TFLOPS: a100.peak_TFLOPS,
    mfuFraction: aiDefaults.interactiveMfuFraction.value,
  });
  const perUser = (tokens_per_s: number): number => pace.value / tokens_per_s;
  return {
    id: 'A4-20',
    claim: '100,000 concurrent users need 300,000 to 400,000 accelerators.',
    formula: 'pace of an answer / tokens per second of an accelerator',
    inputs: [
      users,
      least,
      most,
      pace,
      given('A100, 175 billion parameters, interactive use', a100_tokens_per_s, 'tokens/s'),
      rack,
    ],
    claimed: between(least.value / users.value, most.value / users.value),
    answer: perUser(a100_tokens_per_s),
    answerSpan: { low: perUser(rack.value / 72), high: perUser(a100_tokens_per_s) },
    unit: 'accelerators per user',
    reason: `An A100 serves about ${numberText(1 / perUser(a100_tokens_per_s), 0)} users at that pace with a model as large as GPT-3, and a GB200 was measured with ${numberText(1 / perUser(rack.value / 72), 0)} for one of 70 billion parameters: the claim is too high by more than ten times.`,
  };
}

function gpt4Energy({ a100 }: ClaimModels): StatedClaim {
  const count = given('A100', 25_000);
  const days = given('Days', 95, 'days');
  const { itEnergy_kWh, facilityEnergy_kWh } = trainingRun({
    acceleratorCount: count.value,
    duration_d: days.value,
    powerPerAccelerator_kW: a100.power_kW / a100.acceleratorCount,
    pue: 1.1,
  });
  return {
    id: 'A2-07',
    claim: 'The energy of training GPT-4 on 25,000 A100 for 95 days.',
    formula: 'A100 / 8 × power of a server × time',
    inputs: [count, serverInput('DGX A100', a100), days],
    claimed: null,
    answer: itEnergy_kWh / 1e6,
    unit: 'GWh of IT',
    isDerived: true,
    reason: `The article states no energy; with a PUE of 1.1 it is ${numberText(facilityEnergy_kWh / 1e6)} GWh.`,
  };
}
