import { numberText } from '../units/text.ts';
import { atLeast, atMost, between, exactly, given, type StatedClaim } from './Claim.ts';
import type { ClaimModels } from './ClaimModels.ts';

/** Performance of single chips and programs. */
export function hardwareClaims(models: ClaimModels): readonly StatedClaim[] {
  return [...chipClaims(models), networkClaim(), tpuPrice(models), ...softwareClaims(), ...untestedClaims()];
}

function chipClaims({ a100, h100 }: ClaimModels): readonly StatedClaim[] {
  const tpu = given('TPU v4, BF16', 275, 'TFLOP/s');
  const a100Peak = given('A100, BF16 dense', a100.peak_TFLOPS, 'TFLOP/s');
  const h100Peak = given('H100, BF16 dense', h100.peak_TFLOPS, 'TFLOP/s');
  const a100Server = given('DGX A100', a100.price, 'USD');
  const h100Server = given('DGX H100', h100.price, 'USD');
  const launch = given('A100 announced in', 2020, 'year');
  const mi300 = given('Transistors of an MI300X (AMD, CDNA 3 data sheet)', 153e9);
  const h100Transistors = given('Transistors of an H100 (NVIDIA, Hopper data sheet)', 80e9);
  const byPeak = h100Peak.value / a100Peak.value;
  const byPrice = h100Server.value / a100Server.value;
  return [
    {
      id: 'A1-04',
      claim: 'The supercomputer that Microsoft built in 2019 used over 10,000 A100.',
      formula: 'year in which the A100 was announced',
      inputs: [launch],
      claimed: atMost(2019),
      answer: launch.value,
      unit: 'year',
      // A year is not a quantity: no deviation is acceptable.
      margins: { holdsFraction: 0, roughlyFraction: 0 },
      reason: 'No machine of 2019 had A100; a later one may have.',
    },
    {
      id: 'A1-05',
      claim: 'A TPU v4 is 1.7 times as fast as an A100.',
      formula: 'peak / peak, up to the best of the MLPerf runs',
      inputs: [tpu, a100Peak, given('Measured in MLPerf, at most (arXiv 2304.01433)', 1.7)],
      claimed: exactly(1.7),
      answer: tpu.value / a100Peak.value,
      answerSpan: { low: tpu.value / a100Peak.value, high: 1.7 },
      unit: 'times',
      reason: 'Its manufacturer measured 1.2 to 1.7 times in whole systems; by peak it is slower.',
    },
    {
      id: 'A1-06',
      claim: 'An MI300 has 153 billion transistors, an H100 80 billion.',
      formula: 'transistors / transistors, by the data sheets',
      inputs: [mi300, h100Transistors],
      claimed: exactly(153 / 80),
      answer: mi300.value / h100Transistors.value,
      unit: 'times',
      reason: 'Correct: the manufacturers publish the same counts. An MI300A has 146 billion.',
    },
    {
      id: 'A2-10',
      claim:
        'An H100 has up to three times the performance at 1.5 to 2 times the cost: 1.5 to 2 times the performance per cost.',
      formula: '(peak / peak) / (price / price)',
      inputs: [h100Peak, a100Peak, h100Server, a100Server],
      claimed: between(1.5, 2),
      answer: byPeak / byPrice,
      unit: 'times per USD',
      reason: `By peak it is ${numberText(byPeak, 2)} times the performance at ${numberText(byPrice, 2)} times the price. The same article counts an H100 as 1.6 A100, which leaves ${numberText(1.6 / 2, 1)} to ${numberText(1.6 / 1.5, 2)}.`,
    },
  ];
}

function networkClaim(): StatedClaim {
  return {
    id: 'A2-15',
    claim: 'Networks reach at most 800 Gb/s.',
    formula: 'highest rate of an approved Ethernet standard when the article was written',
    inputs: [given('IEEE 802.3df, approved in February 2024', 800, 'Gb/s')],
    claimed: exactly(800),
    answer: 800,
    unit: 'Gb/s',
    reason: 'Correct for 2024; 1,600 Gb/s follow with IEEE 802.3dj, planned for 2026.',
  };
}

function tpuPrice({ a100, h100 }: ClaimModels): StatedClaim {
  const tpu = given('TPU v5e (Google Cloud, on demand, 2023)', 1.2, 'USD/h');
  const tpuPeak = given('TPU v5e, BF16', 197, 'TFLOP/s');
  const a100Reserved = given('A100 (AWS capacity block, end of 2024)', 1.844, 'USD/h');
  const h100Reserved = given('H100 (AWS capacity block, end of 2024)', 4.916, 'USD/h');
  const h100OnDemand = given('H100 (AWS on demand, 2023)', 12.29, 'USD/h');
  const perPeak = tpu.value / tpuPeak.value;
  const over = (price: typeof tpu, peak_TFLOPS: number): number => perPeak / (price.value / peak_TFLOPS);
  return {
    id: 'A2-19',
    claim: 'Below 200 billion parameters a TPU v5e is cheaper than A100 or H100.',
    formula: '(price / peak) / (price / peak), over an A100; over an H100 at its highest and lowest price',
    inputs: [tpu, tpuPeak, a100Reserved, h100Reserved, h100OnDemand],
    claimed: atMost(1),
    answer: over(a100Reserved, a100.peak_TFLOPS),
    answerSpan: { low: over(h100OnDemand, h100.peak_TFLOPS), high: over(h100Reserved, h100.peak_TFLOPS) },
    unit: 'times the price per operation',
    reason:
      'Half the price of an H100 on demand in 2023, a fifth more than a reserved one a year later. Measured with Llama 3.3 70B its successor v6e costs five times as much per token as an H100 (Artificial Analysis, 2025).',
  };
}

function softwareClaims(): readonly StatedClaim[] {
  const time = given('Time of the run', 1.25, 'h');
  const count = given('A100 in that row of the source (DeepSpeed-Chat, table 2)', 64);
  const words = given('Words per day', 4.5e9);
  const slowest = given('Over HuggingFace DDP, at least (DeepSpeed-Chat, section 5)', 1.4, 'times');
  const fastest = given('Over Colossal-AI, at most', 19, 'times');
  const single = given('On one GPU, at least', 10, 'times');
  return [
    {
      id: 'A4-30a',
      claim: 'DeepSpeed-Chat trains a model of 13 billion parameters on one GPU in 1.25 hours.',
      formula: 'GPUs × hours',
      inputs: [count, time],
      claimed: exactly(time.value),
      answer: count.value * time.value,
      unit: 'GPU-hours',
      reason: 'The source uses 64 GPUs for that time; one node of 8 takes 9 hours.',
    },
    {
      id: 'A4-30b',
      claim: 'DeepSpeed-Chat is over 15 times as fast as other systems.',
      formula: 'throughput / throughput, as its authors measured',
      inputs: [single, slowest, fastest],
      claimed: atLeast(15),
      answer: single.value,
      answerSpan: { low: slowest.value, high: fastest.value },
      unit: 'times as fast',
      reason:
        'Only for some model sizes against the slower of the two systems: 6 to 19 times against Colossal-AI, 1.4 to 10.5 against HuggingFace DDP.',
    },
    {
      id: 'A2-12',
      claim: 'GPT-3 writes 4.5 billion words per day, 3.1 million per minute.',
      formula: 'words per day / 1,440',
      inputs: [words],
      claimed: exactly(3.1e6),
      answer: words.value / 1440,
      unit: 'words per minute',
      reason: 'Correct, rounded.',
    },
  ];
}

/** Claims without a computable result. */
function untestedClaims(): readonly StatedClaim[] {
  const untested = (id: string, claim: string, unit: string, reason: string): StatedClaim => ({
    id,
    claim,
    formula: 'none',
    inputs: [],
    claimed: null,
    answer: null,
    unit,
    reason,
  });
  return [
    untested(
      'A4-26',
      'An optical chip uses a sixth of the electricity.',
      'of the electricity',
      'Neither chip nor task is stated.',
    ),
    untested(
      'A1-08',
      'A custom chip reduces Microsoft’s cost per chip by a third.',
      'of the cost',
      'Neither price is published.',
    ),
    untested(
      'A1-09',
      'The supply of H100 meets half of the demand.',
      'of the demand',
      'Demand is not published.',
    ),
  ];
}
