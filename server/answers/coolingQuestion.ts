import { coolingPresets, type CoolingPresetId } from '../../models/cooling/presets.ts';
import type { WantedBasis } from '../../models/weather/designHours.ts';
import { decimalOf } from './numberOf.ts';
import { parameterError } from './parameterError.ts';

/** A load and the systems to compare for it, validated. */
export interface CoolingQuestion {
  readonly it_kW: number;
  readonly loadFraction: number;
  readonly designBasis: WantedBasis;
  readonly presets: readonly CoolingPresetId[];
}

/** The same as texts, from the query of an HTTP request or a command line. */
export interface CoolingParameters {
  readonly 'it-kW'?: string | undefined;
  readonly 'load-fraction'?: string | undefined;
  readonly 'design-basis'?: string | undefined;
  /** Default: all. */
  readonly preset?: readonly string[] | undefined;
}

/** Defaults of the parameters. */
export const coolingAssumed = { it_kW: 1000, loadFraction: 0.5, designBasis: '20-year' } as const;

/** Design bases by their parameter values. */
export const designBases: Readonly<Record<string, WantedBasis>> = {
  '20-year': { kind: 'extreme-20-year' },
  '0.4': { kind: 'annual-0p4' },
};

/** One watt; below it, rounding errors dominate. */
const MIN_kW = 0.001;
const MAX_kW = 10_000_000;

/**
 * Reads the parameters of a comparison of cooling systems.
 *
 * @param prefix - prefix of the names in messages: `--` on a command line
 * @throws ModelError `parameter-invalid`
 */
export function coolingQuestion(parameters: CoolingParameters, prefix = ''): CoolingQuestion {
  const { preset = [] } = parameters;
  const basis = parameters['design-basis'] ?? coolingAssumed.designBasis;
  const designBasis = Object.hasOwn(designBases, basis) ? designBases[basis] : undefined;
  if (designBasis === undefined) {
    throw parameterError(
      `${prefix}design-basis`,
      `${quoted(basis)} is unknown; allowed are ${Object.keys(designBases).join(' and ')}`,
    );
  }
  return {
    it_kW: itOf(parameters['it-kW'], `${prefix}it-kW`),
    loadFraction: loadFractionOf(parameters['load-fraction'], `${prefix}load-fraction`),
    designBasis,
    presets:
      preset.length === 0
        ? (Object.keys(coolingPresets) as CoolingPresetId[])
        : [...new Set(preset.map((id) => presetOf(id, `${prefix}preset`)))],
  };
}

function itOf(text: string | undefined, name: string): number {
  const it_kW = text === undefined ? coolingAssumed.it_kW : decimalOf(text);
  if (it_kW >= MIN_kW && it_kW <= MAX_kW) return it_kW;
  throw parameterError(
    name,
    `must be a number of kW above 0, from ${String(MIN_kW)} to ${String(MAX_kW)}; given: ${quoted(text)}`,
  );
}

function loadFractionOf(text: string | undefined, name: string): number {
  const loadFraction = text === undefined ? coolingAssumed.loadFraction : decimalOf(text);
  if (loadFraction >= 0 && loadFraction <= 1) return loadFraction;
  const hint = loadFraction > 1 && loadFraction <= 100 ? '; divide percent by 100' : '';
  throw parameterError(name, `must be a number from 0 to 1; given: ${quoted(text)}${hint}`);
}

function presetOf(id: string, name: string): CoolingPresetId {
  if (Object.hasOwn(coolingPresets, id)) return id as CoolingPresetId;
  throw parameterError(
    name,
    `${quoted(id)} is not a cooling system; available: ${Object.keys(coolingPresets).join(', ')}`,
  );
}

const quoted = (text = ''): string => JSON.stringify(text.slice(0, 60));
