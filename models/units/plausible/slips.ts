/** A unit that is mistaken for the unit of a field: the value meant is the given one times the factor. */
interface Slip {
  /** The unit that was probably given; `$` stands for the currency. */
  readonly given: string;
  readonly factor: number;
}

/** Slips of unit by short name. A pound is 0.45359 kg, a US gallon 3.7854 L, a foot 304.8 mm, a ton of cooling 3.517 kW. */
export const slips = {
  perMWh: { given: '$/MWh', factor: 1e-3 },
  cents: { given: 'hundredths of $/kWh', factor: 1e-2 },
  ofCents: { given: 'units of 100 $/kWh', factor: 100 },
  perWh: { given: '$/Wh', factor: 1e3 },
  perYear: { given: '$/kW and year', factor: 1 / 12 },
  perW: { given: '$/W', factor: 1e3 },
  perKw: { given: '$/kW', factor: 1e-3 },
  perMW: { given: '$/MW', factor: 1e-6 },
  perKwMonth: { given: '$/kW and month', factor: 1e-3 },
  perKwYear: { given: '$/kW and year', factor: 1 / 12_000 },
  perWYear: { given: '$/W and year', factor: 1 / 12 },
  perGallon: { given: '$ per US gallon', factor: 264.172 },
  perKiloGallon: { given: '$ per 1000 US gal', factor: 0.264172 },
  perLitre: { given: '$/L', factor: 1e3 },
  thousands: { given: 'thousand', factor: 1e3 },
  millions: { given: 'million', factor: 1e6 },
  percent: { given: '%', factor: 1e-2 },
  W: { given: 'W', factor: 1e-3 },
  VA: { given: 'VA', factor: 1e-3 },
  MW: { given: 'MW', factor: 1e3 },
  GW: { given: 'GW', factor: 1e6 },
  MVA: { given: 'MVA', factor: 1e3 },
  kV: { given: 'kV', factor: 1e3 },
  tons: { given: 'tons of cooling', factor: 3.517 },
  BTU: { given: 'BTU/h', factor: 0.000293071 },
  MWh: { given: 'MWh', factor: 1e3 },
  GWh: { given: 'GWh', factor: 1e6 },
  pounds: { given: 'lb', factor: 0.45359237 },
  grams: { given: 'g', factor: 1e-3 },
  tonnes: { given: 't', factor: 1e3 },
  kN: { given: 'kN', factor: 101.97 },
  psf: { given: 'lb/ft²', factor: 4.8824 },
  kNperM2: { given: 'kN/m²', factor: 101.97 },
  CFM: { given: 'CFM', factor: 0.000471947 },
  m3h: { given: 'm³/h', factor: 1 / 3600 },
  litresPerSecond: { given: 'L/s', factor: 1e-3 },
  litres: { given: 'L', factor: 1e-3 },
  gallons: { given: 'US gal', factor: 3.7854 },
  gallonsPerKwh: { given: 'US gal/kWh', factor: 3.7854 },
  cubicMetres: { given: 'm³', factor: 1e3 },
  m: { given: 'm', factor: 1e3 },
  cm: { given: 'cm', factor: 10 },
  inches: { given: 'in', factor: 25.4 },
  feet: { given: 'ft', factor: 304.8 },
  mmAsU: { given: 'mm', factor: 1 / 44.45 },
  inchesAsU: { given: 'in', factor: 1 / 1.75 },
  feetAsM: { given: 'ft', factor: 0.3048 },
  hPa: { given: 'hPa', factor: 100 },
  kPa: { given: 'kPa', factor: 1e3 },
  months: { given: 'months', factor: 1 / 12 },
  days: { given: 'days', factor: 1 / 365 },
  poundsPerMWh: { given: 'lb/MWh', factor: 0.45359237 },
  kgPerKwh: { given: 'kg/kWh', factor: 1e3 },
  PFLOPS: { given: 'PFLOP/s', factor: 1e3 },
  minutes: { given: 'min', factor: 60 },
  milliseconds: { given: 'ms', factor: 1e-3 },
} as const satisfies Record<string, Slip>;

export type SlipName = keyof typeof slips | 'fahrenheit' | 'kelvin' | 'dcie';

/** A slip that is no factor: the value meant. */
const others = {
  fahrenheit: { given: '°F', meant: (value: number) => (value - 32) / 1.8 },
  kelvin: { given: 'K', meant: (value: number) => value - 273.15 },
  dcie: { given: 'as a DCiE', meant: (value: number) => 1 / value },
} as const;

/**
 * The unit that was probably given, and the value in the unit of the field.
 */
export function meantBy(name: SlipName, value: number): { readonly given: string; readonly meant: number } {
  if (name === 'fahrenheit' || name === 'kelvin' || name === 'dcie') {
    const { given, meant } = others[name];
    return { given, meant: meant(value) };
  }
  const { given, factor } = slips[name];
  return { given, meant: value * factor };
}
