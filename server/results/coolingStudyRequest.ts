import { z } from 'zod';
import { coolingPresets, type CoolingPresetId } from '../../models/cooling/presets.ts';
import { powerPresetSchema, type PowerPresetName } from '../../models/power/chainSchema.ts';
import { usualPreset } from '../../models/power/powerPresets.ts';
import type { RequestedBasis } from '../../models/weather/designHours.ts';

/** Design bases for sizing, by parameter value. */
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
  /** One power chain for all systems, so that they differ in cooling only; undefined: the typical one of each. */
  readonly power: PowerPresetName | undefined;
}

/** Defaults of the parameters. */
const defaults = { it_kW: 1000, loadFraction: 0.5, designBasis: '20-year' } as const;

const presetIds = Object.keys(coolingPresets) as [CoolingPresetId, ...CoolingPresetId[]];

/** Parameters of a comparison of cooling systems, of an HTTP request or a command line. */
export const coolingParameters = z.object({
  // Below one watt, rounding errors dominate.
  'it-kW': z
    .number()
    .min(0.001)
    .max(10_000_000)
    .optional()
    .meta({
      unit: 'kW',
      description: `IT load that the plants are sized for. Default: ${String(defaults.it_kW)}`,
    }),
  'load-fraction': z
    .number()
    .min(0)
    .max(1)
    .optional()
    .meta({
      unit: 'fraction',
      description: `Share of the IT load, constant all year. Default: ${String(defaults.loadFraction)}`,
    }),
  'design-basis': z
    .enum(Object.keys(designBases) as (keyof typeof designBases)[])
    .optional()
    .meta({
      description: `Design values for sizing: 20-year extremes, if the weather source has them, or 0.4 % annual. Default: ${defaults.designBasis}`,
    }),
  'power-chain': z
    .enum([...powerPresetSchema.options, 'typical'])
    .optional()
    .meta({
      description: `Power chain of all systems, or typical: the chain that sites with each system typically have. Default: ${usualPreset.value}`,
    }),
  preset: z
    .array(z.enum(presetIds))
    .optional()
    .meta({ description: 'Only this cooling system; may be repeated' }),
});

/** The request of the parameters, with defaults for those that are not given. */
export function coolingStudyRequest(values: z.output<typeof coolingParameters>): CoolingStudyRequest {
  const { preset = presetIds, 'power-chain': power = usualPreset.value } = values;
  return {
    it_kW: values['it-kW'] ?? defaults.it_kW,
    loadFraction: values['load-fraction'] ?? defaults.loadFraction,
    designBasis: designBases[values['design-basis'] ?? defaults.designBasis],
    presets: [...new Set(preset)],
    power: power === 'typical' ? undefined : power,
  };
}
