/** A default value with its source. */
interface AiDefault {
  readonly value: number;
  readonly source: string;
}

/** Every default of AI workloads, each with its source. */
export const aiDefaults = {
  trainingMfuFraction: {
    value: 0.35,
    source:
      'Engineering default between 0.20 for poor runs and 0.46 of PaLM (arXiv 2204.02311); Llama 3 405B reached 0.38-0.43 (arXiv 2407.21783)',
  },
  interactiveMfuFraction: {
    value: 0.12,
    source:
      'Calibrated: 500 tokens of a model with 100 billion active parameters on a DGX H100 take 0.28 to 0.31 Wh, between the 0.24 Wh of a Gemini prompt (Google, 2025) and the 0.34 Wh of a ChatGPT query (OpenAI, 2025); Epoch AI (2025) estimates 0.10 of the peak',
  },
  batchMfuFraction: {
    value: 0.25,
    source:
      'Azure (2025) measured 865,000 tokens/s with Llama 2 70B on a GB200 NVL72 without a latency limit: 0.17 of its dense FP4 peak, 0.34 of its FP8 peak',
  },
  bitsPerParameterCount: {
    value: 16,
    source: 'BF16, the number format of the peaks in the catalogue; FP8 has 8 bits, FP4 has 4',
  },
  peakRatio: {
    value: 1.5,
    source: 'Engineering default: a night-to-peak ratio of 0.4 gives 1.43',
  },
  acceleratorsPerServerCount: { value: 8, source: 'Typical GPU servers: DGX, HGX and OAM boards have 8' },
  hardwareLife_years: {
    value: 5,
    source: 'Amazon depreciates servers over 5 years, CoreWeave over 6; 3 to 6 are typical',
  },
  busyFraction: {
    value: 0.8,
    source: 'Engineering default: lifetime utilisation of a purchased accelerator',
  },
} as const satisfies Record<string, AiDefault>;

/** A default that a result uses. */
export interface Assumption {
  readonly name: keyof typeof aiDefaults;
  readonly value: number;
  readonly source: string;
}

/** The default of a name, as a result lists it. */
export function assumed(name: keyof typeof aiDefaults): Assumption {
  return { name, ...aiDefaults[name] };
}
