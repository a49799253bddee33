import { z } from 'zod';
import { coolingPresets, type CoolingPresetId } from '../../models/cooling/presets.ts';
import type { RequestedBasis } from '../../models/weather/designHours.ts';

/** What a plant may be sized on, by the word for it. */
const designBases = {
  '20-year': { kind: 'extreme-20-year' },
  '0.4': { kind: 'annual-0p4' },
} as const satisfies Record<string, RequestedBasis>;

/** A load and the systems to compare for it. */
export interface CoolingStudyRequest {
  readonly it_kW: number;
  readonly loadFraction: number;
  readonly designBasis: (typeof designBases)[keyof typeof designBases];
  readonly presets: readonly CoolingPresetId[];
}

/** What is assumed of a parameter that is not given. */
const assumed = { it_kW: 1000, loadFraction: 0.5, designBasis: '20-year' } as const;

const presetIds = Object.keys(coolingPresets) as [CoolingPresetId, ...CoolingPresetId[]];

/** Parameters of a comparison of cooling systems, of an address or a command line. */
export const coolingParameters = z.object({
  // Below a watt, rounding and not physics decides.
  'it-kW': z
    .number()
    .min(0.001)
    .max(10_000_000)
    .optional()
    .meta({
      unit: 'kW',
      description: `IT load that the plants are sized for; ${String(assumed.it_kW)} unless given`,
    }),
  'load-fraction': z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({
      unit: 'fraction',
      description: `Part of it that runs all year; ${String(assumed.loadFraction)} unless given`,
    }),
  'design-basis': z
    .enum(Object.keys(designBases) as (keyof typeof designBases)[])
    .optional()
    .meta({
      description: `What plants are sized on: the weather of once in 20 years where it is known, or of 0.4 % of the hours; ${assumed.designBasis} unless given`,
    }),
  preset: z
    .array(z.enum(presetIds))
    .optional()
    .meta({ description: 'Only this cooling system; may be given several times' }),
});

/** The question that parameters ask, with what is assumed of those that are not given. */
export function coolingStudyRequest(given: z.output<typeof coolingParameters>): CoolingStudyRequest {
  const { preset = presetIds } = given;
  return {
    it_kW: given['it-kW'] ?? assumed.it_kW,
    loadFraction: given['load-fraction'] ?? assumed.loadFraction,
    designBasis: designBases[given['design-basis'] ?? assumed.designBasis],
    presets: [...new Set(preset)],
  };
}
