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
  inferenceMfuFraction: {
    value: 0.25,
    source:
      'An article on AI compute of 2023; valid for large batches only; small ones are memory-bound and far below it',
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
