/** Voltage of rack circuits, line to line, and the breakers that are usual there. */
export interface RackVoltage {
  readonly voltage_V: 200 | 208 | 380 | 400 | 415;
  readonly breakers: 'iec' | 'nec' | 'jis';
  readonly source: string;
}

const of = (
  voltage_V: RackVoltage['voltage_V'],
  breakers: RackVoltage['breakers'],
  source: string,
): RackVoltage => ({
  voltage_V,
  breakers,
  source,
});

const usual = of(
  400,
  'iec',
  'IEC 60038: 230/400 V, the standard voltage of most countries (general knowledge)',
);
const northAmerica = of(
  415,
  'nec',
  'Common practice of new AI halls in North America: 415 V between phases, 240 V to neutral, in place of 208/120 V (general knowledge)',
);
const by220 = of(380, 'iec', 'National standard of 220/380 V (general knowledge)');
const by120 = of(208, 'nec', 'National standard of 120/208 V (general knowledge)');

/** Countries whose voltage of rack circuits is not 230/400 V. Quality M: general knowledge of national standards, unverified. */
const exceptions: Readonly<Record<string, RackVoltage>> = {
  US: northAmerica,
  CA: northAmerica,
  MX: northAmerica,
  PR: northAmerica,
  JP: of(200, 'jis', 'Three-phase 200 V, the low voltage of Japan (general knowledge)'),
  TW: by120,
  CO: by120,
  VE: by120,
  EC: by120,
  PA: by120,
  CR: by120,
  GT: by120,
  BR: by220,
  CL: by220,
  PE: by220,
  CN: by220,
  KR: by220,
  IN: of(415, 'iec', 'IS 12360: 240/415 V, still common in India (general knowledge)'),
};

/**
 * Voltage of the rack circuits of a country.
 *
 * @param country - ISO 3166 code of two letters
 */
export const voltageOfCountry = (country: string): RackVoltage => exceptions[country] ?? usual;
