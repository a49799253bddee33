import type { PowerPresetName } from './chainSchema.ts';
import type { Redundancy } from './stageSchema.ts';
import type { StageKind, StageName } from './stageKinds.ts';

/** The design of a stage in a preset, with its source. */
export interface StagePreset {
  readonly kind: Exclude<StageKind, 'none'>;
  readonly redundancy: Redundancy;
  readonly moduleCount: number;
  readonly oversizeFraction: number;
  readonly source: string;
}

/** A complete power chain of one quality. */
export interface PowerPreset extends Readonly<Record<StageName, StagePreset>> {
  readonly lightingFraction: number;
  readonly lightingSource: string;
}

/** Default preset. It does not depend on the cooling, so that options that differ in cooling have the same chain. */
export const usualPreset: { readonly value: PowerPresetName; readonly source: string } = {
  value: '2026',
  source: 'Plenum convention: a new AI hall is built like a large site, with equipment on the market in 2026',
};

/** Default share of a stage's loss that heats the white space. */
export const whiteSpace = {
  value: 1,
  source: 'Lei & Masanet 2020: losses of UPS and distribution are added to the room’s heat',
};

/** A typical stage, rated for the design load. */
const usual = (
  kind: StagePreset['kind'],
  redundancy: Redundancy,
  moduleCount: number,
  why: string,
): StagePreset => ({
  kind,
  redundancy,
  moduleCount,
  oversizeFraction: 0,
  source: `Engineering default: ${why}`,
});

const rectifier = usual('shelf', 'N+1', 5, 'shelves of five rectifiers plus one redundant');

const large: PowerPreset = {
  transformer: usual('medium-voltage', 'N+1', 4, 'four transformers plus one redundant'),
  switchgear: usual('low-voltage', '2N', 1, 'two boards'),
  ups: usual('double-conversion', 'N+1', 4, 'four modern modules plus one redundant'),
  distribution: usual('busway', '2N', 1, 'a busway on each side of the row'),
  rectifier,
  lightingFraction: 0.001,
  lightingSource: 'Lei & Masanet 2022, large: 0-0.2 % of IT, the middle',
};

/**
 * Presets of power chains.
 *
 * Source: lighting, and the ranges of UPS and distribution at half load, are from Lei & Masanet 2022 (Resources,
 * Conservation and Recycling 182, 106323): UPS 0.90-0.99 large, 0.80-0.94 midsize, 0.77-0.85 small; distribution loss 0-2 %,
 * 2-5 %, 2-4 %. All numbers of modules are engineering defaults.
 */
export const powerPresets: Readonly<Record<PowerPresetName, PowerPreset>> = {
  '2026': {
    ...large,
    ups: usual('double-conversion-2026', 'N+1', 4, 'four modules on the market in 2026 plus one redundant'),
  },
  large,
  midsize: {
    transformer: usual('medium-voltage', '2N', 1, 'two transformers, each rated for the whole load'),
    switchgear: usual('low-voltage', '2N', 1, 'two boards'),
    ups: usual('double-conversion-midsize', '2N', 1, 'two systems, each rated for the whole load'),
    distribution: usual('transformer-pdu', '2N', 1, 'distribution units on two sides'),
    rectifier,
    lightingFraction: 0.02,
    lightingSource: 'Lei & Masanet 2022, midsize: 2-5 % of IT, the lower end',
  },
  small: {
    transformer: usual('medium-voltage', 'N', 1, 'one transformer'),
    switchgear: usual('low-voltage', 'N', 1, 'one board'),
    ups: {
      ...usual(
        'double-conversion-legacy',
        'N',
        1,
        'one legacy UPS rated for twice the load, common in small rooms',
      ),
      oversizeFraction: 1,
    },
    distribution: usual('transformer-pdu', 'N', 1, 'one distribution unit'),
    rectifier,
    lightingFraction: 0.03,
    lightingSource: 'Lei & Masanet 2022, small: 2-4 % of IT, the middle',
  },
  laboratory: {
    transformer: usual('medium-voltage', 'N', 2, 'two transformers'),
    switchgear: usual('low-voltage', 'N', 1, 'one board'),
    ups: usual('eco-mode', 'N', 4, 'four modules in eco mode: computations can be repeated'),
    distribution: usual('busway', 'N', 1, 'one busway'),
    rectifier,
    lightingFraction: 0.001,
    lightingSource: 'Lei & Masanet 2022, large: 0-0.2 % of IT, the middle',
  },
};
