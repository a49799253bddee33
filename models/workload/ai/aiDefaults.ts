/** A value that is used where nothing is stated, and why. */
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
      'An article on AI compute of 2023; holds for large batches only, small ones are bound by memory and far below it',
  },
  peakRatio: {
    value: 1.5,
    source: 'Engineering default: a day whose night is at 0.4 of its busiest hour has 1.43',
  },
  acceleratorsPerServerCount: { value: 8, source: 'Usual GPU servers: DGX, HGX and OAM boards hold 8' },
  hardwareLife_years: {
    value: 5,
    source: 'Amazon writes servers off over 5 years, CoreWeave over 6; 3 to 6 are usual',
  },
  busyFraction: {
    value: 0.8,
    source: 'Engineering default: share of its life in which a bought accelerator runs jobs',
  },
} as const satisfies Record<string, AiDefault>;

/** A default that an answer rests on. */
export interface Assumption {
  readonly name: keyof typeof aiDefaults;
  readonly value: number;
  readonly source: string;
}

/** The default of a name, as an answer lists it. */
export function assumed(name: keyof typeof aiDefaults): Assumption {
  return { name, ...aiDefaults[name] };
}
