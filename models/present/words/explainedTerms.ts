/** Labels that are a term of the glossary themselves. */
const terms: ReadonlySet<string> = new Set([
  'PUE',
  'ITUE',
  'TUE',
  'WUE',
  'Design peak',
  'Operating peak',
  'MFU',
  'Residual mix',
  'Location-based',
  'Market-based',
  '24/7 CFE score',
  'Power factor',
  'Battery autonomy',
  'Cycles of concentration',
  'Refrigerant leakage',
  'Coincident peak',
  'Demand window',
  'Ratchet',
  'Look-back',
  'Discount rate',
  'Facility capex per watt',
  'Peak-to-mean ratio',
  'Heat capture',
  'Rack type',
]);

/** Parts of labels, and the term of the glossary that explains them; the first that matches counts. */
const patterns: readonly (readonly [pattern: RegExp, term: string])[] = [
  [/approach/i, 'Approach'],
  [/redundancy/i, 'Redundancy N, N+1, 2N'],
  [/metering point/i, 'Metering point'],
  [/derating/i, 'Derating'],
  [/dew point/i, 'Dew point'],
  [/wet bulb/i, 'Wet bulb'],
  [/ratchet/i, 'Ratchet'],
  [/demand window/i, 'Demand window'],
  [/escalation/i, 'Escalation'],
  [/power factor/i, 'Power factor'],
  [/market-based/i, 'Market-based'],
  [/location-based/i, 'Location-based'],
];

/**
 * The term of the glossary that explains a label.
 *
 * @param label - of a figure or a field
 * @returns undefined for a label that needs no explanation
 */
export function explainedTerm(label: string): string | undefined {
  return terms.has(label) ? label : patterns.find(([pattern]) => pattern.test(label))?.[1];
}

/**
 * All terms that labels refer to.
 *
 * @public tests hold them against the glossary
 */
export const explainedTerms: readonly string[] = [...terms, ...patterns.map(([, term]) => term)];
