import { numberText } from './text.ts';
import { unitOfName, type Unit } from './suffixes.ts';

/** A unit that is mistaken for the one of a field, and the value in that of the field. */
type Guess = readonly [given: string, meant: (value: number) => number];

const times =
  (factor: number) =>
  (value: number): number =>
    value * factor;

const ofPower: readonly Guess[] = [
  ['W', times(1e-3)],
  ['MW', times(1e3)],
];

/** Guesses by unit, the likeliest first. A foot is 304.8 mm, a rack unit 44.45 mm, a cubic foot per minute 0.000471947 m³/s. */
const guesses: Partial<Readonly<Record<Unit, readonly Guess[]>>> = {
  // Slightly above 1 is a share that is too large, not a percentage.
  fraction: [['%', (value) => (value >= 2 ? value / 100 : 0)]],
  ratio: [['%', times(1e-2)]],
  C: [
    ['°F', (value) => (value - 32) / 1.8],
    ['K', (value) => value - 273.15],
  ],
  kW: ofPower,
  V: [['kV', times(1e3)]],
  Pa: [
    ['hPa', times(100)],
    ['kPa', times(1e3)],
  ],
  kg: [['g', times(1e-3)]],
  U: [['mm', times(1 / 44.45)]],
  mm: [
    ['in', times(25.4)],
    ['cm', times(10)],
    ['m', times(1e3)],
  ],
  m: [['ft', times(0.3048)]],
  m3_s: [['CFM', times(0.000471947)]],
  years: [['months', (value) => (value % 12 === 0 ? value / 12 : 0)]],
  L_per_kWh: [['US gal/kWh', times(3.7854)]],
  'currency/kWh': [['currency/MWh', times(1e-3)]],
};
const ofPue: readonly Guess[] = [
  ['%', (value) => (value >= 100 ? value / 100 : 0)],
  ['% as a DCiE', (value) => (value > 20 ? 100 / value : 0)],
];

/**
 * What a number that its field refuses probably means: "; 115 % would be 1.15". Empty if no guess keeps the violated bound.
 *
 * @param name - of the field, with its unit
 */
export function refusedSlip(
  name: string,
  value: number,
  { least = -Infinity, most = Infinity }: { readonly least?: number; readonly most?: number },
): string {
  const unit = unitOfName(name);
  const known = name === 'pue' ? ofPue : unit === undefined ? [] : (guesses[unit] ?? []);
  const likely = known.find(([, meant]) => meant(value) >= least && meant(value) <= most && meant(value) > 0);
  if (likely === undefined) return '';
  const [given, meant] = likely;
  return `; ${numberText(value, 4)} ${given} would be ${numberText(Number(meant(value).toPrecision(4)), 4)}`;
}
