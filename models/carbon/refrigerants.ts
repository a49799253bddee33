/**
 * GWP of refrigerants over 100 years relative to CO2, all of the IPCC’s Sixth Assessment Report (AR6).
 *
 * Source: IIR (2023) after UNEP RTOC 2022, secondary source: Project Drawdown; R-134a and R-410A also in the EPA Emission Factors Hub
 * 2025. R-454B: ATMOsphere fact sheet 2. Ammonia: below 1, treated as 0.
 */
export const refrigerantWarming = {
  'R-134a': 1530,
  'R-410A': 2256,
  'R-407C': 1908,
  'R-32': 771,
  'R-454B': 531,
  'R-513A': 673,
  'R-1234ze(E)': 1.37,
  'R-744': 1,
  'R-717': 0,
} as const;

export type Refrigerant = keyof typeof refrigerantWarming;

/** The names of the table, for a schema. */
export const refrigerants = Object.keys(refrigerantWarming) as [Refrigerant, ...Refrigerant[]];
