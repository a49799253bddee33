import { coolingPresets, type CoolingPresetId } from '../../models/cooling/presets.ts';
import type { WantedBasis } from '../../models/weather/designHours.ts';
import { decimalOf } from './numberOf.ts';
import { parameterError } from './parameterError.ts';

/** A load and the systems to compare for it, checked. */
export interface CoolingQuestion {
  readonly it_kW: number;
  readonly loadFraction: number;
  readonly designBasis: WantedBasis;
  readonly presets: readonly CoolingPresetId[];
}

/** The same as texts, as an address or a command line brings them. */
export interface CoolingParameters {
  readonly 'it-kW'?: string | undefined;
  readonly 'load-fraction'?: string | undefined;
  readonly 'design-basis'?: string | undefined;
  /** All unless given. */
  readonly preset?: readonly string[] | undefined;
}

/** What is assumed of a parameter that is not given. */
export const coolingAssumed = { it_kW: 1000, loadFraction: 0.5, designBasis: '20-year' } as const;

/** What a plant may be sized on, by the word for it. */
export const designBases: Readonly<Record<string, WantedBasis>> = {
  '20-year': { kind: 'extreme-20-year' },
  '0.4': { kind: 'annual-0p4' },
};

/** A watt: below it, rounding and not physics decides. */
const LEAST_kW = 0.001;
const LARGEST_kW = 10_000_000;

/**
 * Reads the parameters of a comparison of cooling systems.
 *
 * @param prefix - what stands before the names in messages: `--` on a command line
 * @throws ModelError `parameter-invalid`
 */
export function coolingQuestion(given: CoolingParameters, prefix = ''): CoolingQuestion {
  const { preset = [] } = given;
  const basis = given['design-basis'] ?? coolingAssumed.designBasis;
  const designBasis = Object.hasOwn(designBases, basis) ? designBases[basis] : undefined;
  if (designBasis === undefined) {
    throw parameterError(
      `${prefix}design-basis`,
      `${quoted(basis)} is not known; allowed are ${Object.keys(designBases).join(' and ')}`,
    );
  }
  return {
    it_kW: itOf(given['it-kW'], `${prefix}it-kW`),
    loadFraction: loadFractionOf(given['load-fraction'], `${prefix}load-fraction`),
    designBasis,
    presets:
      preset.length === 0
        ? (Object.keys(coolingPresets) as CoolingPresetId[])
        : [...new Set(preset.map((id) => presetOf(id, `${prefix}preset`)))],
  };
}

function itOf(text: string | undefined, name: string): number {
  const it_kW = text === undefined ? coolingAssumed.it_kW : decimalOf(text);
  if (it_kW >= LEAST_kW && it_kW <= LARGEST_kW) return it_kW;
  throw parameterError(
    name,
    `must be a number of kW above 0, from ${String(LEAST_kW)} to ${String(LARGEST_kW)}; given was ${quoted(text)}`,
  );
}

function loadFractionOf(text: string | undefined, name: string): number {
  const loadFraction = text === undefined ? coolingAssumed.loadFraction : decimalOf(text);
  if (loadFraction >= 0 && loadFraction <= 1) return loadFraction;
  const hint = loadFraction > 1 && loadFraction <= 100 ? '; divide percent by 100' : '';
  throw parameterError(name, `must be a number from 0 to 1; given was ${quoted(text)}${hint}`);
}

function presetOf(id: string, name: string): CoolingPresetId {
  if (Object.hasOwn(coolingPresets, id)) return id as CoolingPresetId;
  throw parameterError(
    name,
    `${quoted(id)} is not a cooling system; there are ${Object.keys(coolingPresets).join(', ')}`,
  );
}

const quoted = (text = ''): string => JSON.stringify(text.slice(0, 60));
