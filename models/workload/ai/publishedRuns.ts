import type { TrainingRun } from './trainingRunSchema.ts';

/** A published training run, and its reported energy. */
export interface PublishedRun {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly run: TrainingRun;
  /** Null if not published. */
  readonly reportedEnergy_kWh: number | null;
  /** Energy that the reported one is compared with: facility energy, or IT energy. */
  readonly reported: 'facility' | 'it';
  readonly source: string;
}

const PATTERSON = 'Patterson et al. 2021, arXiv 2104.10350';
const LUCCIONI = 'Luccioni et al. 2022, arXiv 2211.02001';
const TOUVRON = 'Touvron et al. 2023, arXiv 2302.13971, table 15';

// Dense peaks of the vendors’ data sheets.
const V100_TFLOPS = 125;
const A100_TFLOPS = 312;
const H100_TFLOPS = 989.4;
const TPU_V3_TFLOPS = 123;

/** Published training runs, the oldest first. Compute and time are both known, so that the MFU follows. */
export const publishedRuns: readonly PublishedRun[] = [
  {
    id: 'gpt-3',
    name: 'GPT-3',
    year: 2020,
    run: {
      activeParameterCount: 175e9,
      tokenCount: 300e9,
      peak_TFLOPS: V100_TFLOPS,
      acceleratorTime_h: 3_552_000,
      acceleratorCount: 10_000,
      powerPerAccelerator_kW: 0.33,
      pue: 1.1,
      intensity_g_per_kWh: 429,
    },
    reportedEnergy_kWh: 1_287_000,
    reported: 'facility',
    source: PATTERSON,
  },
  {
    id: 'gopher',
    name: 'Gopher 280B',
    year: 2021,
    run: {
      activeParameterCount: 280e9,
      tokenCount: 300e9,
      peak_TFLOPS: TPU_V3_TFLOPS,
      acceleratorTime_h: 3_768_320,
      acceleratorCount: 4096,
      powerPerAccelerator_kW: 0.283,
      pue: 1.08,
      intensity_g_per_kWh: 330,
    },
    reportedEnergy_kWh: 1_066_000,
    reported: 'it',
    source: LUCCIONI,
  },
  {
    id: 'opt-175b',
    name: 'OPT 175B',
    year: 2022,
    run: {
      activeParameterCount: 175e9,
      tokenCount: 180e9,
      peak_TFLOPS: A100_TFLOPS,
      acceleratorTime_h: 809_472,
      acceleratorCount: 992,
      powerPerAccelerator_kW: 0.4,
      pue: 1.09,
      intensity_g_per_kWh: 231,
    },
    reportedEnergy_kWh: 324_000,
    reported: 'it',
    source: LUCCIONI,
  },
  {
    id: 'bloom-176b',
    name: 'BLOOM 176B',
    year: 2022,
    run: {
      activeParameterCount: 176e9,
      tokenCount: 366e9,
      peak_TFLOPS: A100_TFLOPS,
      acceleratorTime_h: 1_082_990,
      acceleratorCount: 384,
      powerPerAccelerator_kW: 0.4,
      pue: 1.2,
      intensity_g_per_kWh: 57,
    },
    reportedEnergy_kWh: 433_200,
    reported: 'it',
    source: LUCCIONI,
  },
  {
    id: 'llama-65b',
    name: 'LLaMA 65B',
    year: 2023,
    run: {
      activeParameterCount: 65e9,
      tokenCount: 1.4e12,
      peak_TFLOPS: A100_TFLOPS,
      acceleratorTime_h: 1_022_362,
      powerPerAccelerator_kW: 0.4,
      pue: 1.1,
      intensity_g_per_kWh: 385,
    },
    reportedEnergy_kWh: 449_000,
    reported: 'facility',
    source: TOUVRON,
  },
  {
    id: 'llama-3.1-405b',
    name: 'Llama 3.1 405B',
    year: 2024,
    run: {
      activeParameterCount: 405e9,
      tokenCount: 15.6e12,
      peak_TFLOPS: H100_TFLOPS,
      acceleratorTime_h: 30_840_000,
      powerPerAccelerator_kW: 0.7,
      pue: 1,
    },
    reportedEnergy_kWh: null,
    reported: 'it',
    source:
      'Model card of Llama 3.1 (hours at rated power; its PUE is included in carbon only), arXiv 2407.21783',
  },
];
