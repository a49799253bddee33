import { numberText, percentText } from '../units/text.ts';
import { acceleratorTimeOfDays_h, mfuOfRun, trainingFlopCount } from '../workload/ai/trainingFlop.ts';
import { between, exactly, given, type StatedClaim } from './Claim.ts';
import type { ClaimModels } from './ClaimModels.ts';

const FLOP_PER_PETAFLOP_DAY = 1e15 * 86_400;

const gpt3Parameters = given('Parameters of GPT-3', 175e9);
const gpt3Tokens = given('Tokens of GPT-3', 300e9);
const gpt3Flop = trainingFlopCount(gpt3Parameters.value, gpt3Tokens.value);
const gpt4Flop = given('FLOP of GPT-4 (article A2)', 2.15e25, 'FLOP');

/** Training compute of runs, and its time on clusters. */
export function trainingComputeClaims(models: ClaimModels): readonly StatedClaim[] {
  return [...gpt3Claims(), ...successorClaims(), ...sizeClaims(models), ...mfuClaims(models)];
}

function gpt3Claims(): readonly StatedClaim[] {
  const layers = given('Layers (Brown et al. 2020, arXiv 2005.14165)', 96);
  const width = given('Width of a layer', 12_288);
  const vocabulary = given('Vocabulary and positions', 50_257 + 2048);
  return [
    {
      id: 'A4-05a',
      claim: 'Training GPT-3 took 3,640 petaFLOP/s-days.',
      formula: '6 × parameters × tokens',
      inputs: [gpt3Parameters, gpt3Tokens],
      claimed: exactly(3640),
      answer: gpt3Flop / FLOP_PER_PETAFLOP_DAY,
      unit: 'PF-days',
      reason: 'Correct: 3.15e23 FLOP.',
    },
    {
      id: 'A4-10',
      claim: 'GPT-3 has 175 billion parameters.',
      formula: '12 × layers × width² + (vocabulary + positions) × width',
      inputs: [layers, width, vocabulary],
      claimed: exactly(175e9),
      answer: 12 * layers.value * width.value ** 2 + vocabulary.value * width.value,
      unit: 'parameters',
      reason: 'Correct; the published layers give the same.',
    },
  ];
}

function successorClaims(): readonly StatedClaim[] {
  const gpt3 = given('FLOP of GPT-3', gpt3Flop, 'FLOP');
  return [
    {
      id: 'A4-11',
      claim: 'Training GPT-4 took ten times the compute of GPT-3.',
      formula: '10 × FLOP of GPT-3, compared with the FLOP of article A2',
      inputs: [gpt3, gpt4Flop],
      claimed: exactly(gpt4Flop.value),
      answer: 10 * gpt3.value,
      unit: 'FLOP',
      reason: `The articles contradict each other: according to article A2 it was ${numberText(gpt4Flop.value / gpt3.value, 0)} times.`,
    },
    {
      id: 'A4-12',
      claim: 'GPT-5 will need 200 to 400 times the compute of GPT-3.',
      formula: '200 to 400 × FLOP of GPT-3',
      inputs: [gpt3],
      claimed: null,
      answer: 200 * gpt3.value,
      answerSpan: { low: 200 * gpt3.value, high: 400 * gpt3.value },
      unit: 'FLOP',
      reason: 'A forecast without a basis; the result is the compute that it implies.',
    },
  ];
}

function sizeClaims({ a100 }: ClaimModels): readonly StatedClaim[] {
  const work = given('Training compute of GPT-3', 3640, 'PF-days');
  const site = given('Datacentre', 500, 'PFLOP/s');
  const peak = given('Peak of an A100, dense', a100.peak_TFLOPS, 'TFLOP/s');
  const accelerators = (site.value * 1000) / peak.value;
  return [
    {
      id: 'A4-21a',
      claim: 'The 3,640 PF-days of GPT-3 need 7 to 8 datacentres of 500 petaFLOP/s.',
      formula: 'PF-days / petaFLOP/s',
      inputs: [work, site],
      claimed: between(7, 8, 'datacentres'),
      answer: work.value / site.value,
      unit: 'datacentre-days',
      reason: 'Days were confused with sites: one such datacentre needs slightly more than a week.',
    },
    {
      id: 'A4-21b',
      claim: 'The number of A100 of a datacentre of 500 petaFLOP/s.',
      formula: 'petaFLOP/s / peak',
      inputs: [site, peak],
      claimed: null,
      answer: accelerators,
      unit: 'A100',
      isDerived: true,
      reason: `The article states no number. They would draw ${numberText(((accelerators / a100.acceleratorCount) * a100.power_kW) / 1000)} MW in DGX A100.`,
    },
  ];
}

function mfuClaims({ a100 }: ClaimModels): readonly StatedClaim[] {
  const count = given('A100', 25_000);
  const peak = given('Peak of an A100, dense', a100.peak_TFLOPS, 'TFLOP/s');
  const mfuIn = (duration_d: number): number =>
    mfuOfRun(gpt4Flop.value, peak.value, acceleratorTimeOfDays_h(count.value, duration_d));
  const inDays = (id: string, days: number): StatedClaim => ({
    id,
    claim: `GPT-4 was trained at an MFU of 32 to 36 % on 25,000 A100: if it took ${String(days)} days.`,
    formula: 'FLOP / (accelerators × peak × time)',
    inputs: [gpt4Flop, count, peak, given('Time', days, 'days')],
    claimed: between(0.32, 0.36),
    answer: mfuIn(days),
    unit: 'of the peak',
    reason: 'Correct, within rounding.',
  });
  return [inDays('A2-05a', 90), inDays('A2-05b', 100), palmClaim(), servingClaim()];
}

function palmClaim(): StatedClaim {
  const steps = given('MFU of PaLM while computing (arXiv 2204.02311)', 0.462);
  const hours = given('Total chip-hours of PaLM', 8_404_992, 'h');
  const parameters = given('Parameters', 540e9);
  const tokens = given('Tokens', 780e9);
  const peak = given('Peak of a TPU v4', 275, 'TFLOP/s');
  const whole = mfuOfRun(trainingFlopCount(parameters.value, tokens.value), peak.value, hours.value);
  return {
    id: 'A2-17',
    claim: 'Training reaches 20 % of the peak in poor runs and 50 % in runs as good as PaLM.',
    formula: 'as reported; and 6 × parameters × tokens over all chip-hours × peak',
    inputs: [steps, hours, parameters, tokens, peak],
    claimed: between(0.2, 0.5),
    answer: steps.value,
    answerSpan: { low: whole, high: steps.value },
    unit: 'of the peak',
    reason: `Correct; over all its chip-hours, including restarts, PaLM reaches ${percentText(whole)}.`,
  };
}

function servingClaim(): StatedClaim {
  const rack = given('GB200 NVL72, Llama 2 70B, large batches (Azure, 2025)', 865_000, 'tokens/s');
  const parameters = given('Parameters', 70e9);
  const fp4 = given('Dense FP4 peak of a GB200', 10_000, 'TFLOP/s');
  const fp8 = given('Dense FP8 peak', 5000, 'TFLOP/s');
  const shareOf = ({ value }: typeof fp4): number =>
    ((rack.value / 72) * 2 * parameters.value) / (value * 1e12);
  return {
    id: 'A2-18',
    claim: 'Inference reaches about 25 % of the peak.',
    formula: 'tokens per second × 2 × parameters / peak',
    inputs: [rack, parameters, fp4, fp8],
    claimed: exactly(0.25),
    answer: shareOf(fp4),
    answerSpan: { low: shareOf(fp4), high: shareOf(fp8) },
    unit: 'of the peak',
    reason:
      'In large batches without a latency limit, by the number format that the peak is stated in. Interactive use is far below: a B200 was measured at 1.6 % in batches of 8 (ML.ENERGY, 2026).',
  };
}
