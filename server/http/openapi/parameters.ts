import { coolingPresets } from '../../../models/cooling/presets.ts';
import { coolingAssumed, designBases } from '../../answers/coolingQuestion.ts';
import type { JsonSchema } from './JsonSchema.ts';

/** A parameter of an address, or a header that matters. */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly required?: true;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** Of every list that can be searched. */
export const searchParameters: readonly Parameter[] = [
  {
    name: 'search',
    in: 'query',
    description:
      'Words that must all occur in the id, name, city, class, country, region or sector, in any case',
    schema: { type: 'string' },
  },
  {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of an earlier answer; 304 says that it still holds',
    schema: { type: 'string' },
  },
];

export const optionParameter: Parameter = {
  name: 'option',
  in: 'query',
  description: 'Id of an option; may be left out where the plan has no or one option',
  schema: { type: 'string' },
};

/** Of a comparison of cooling systems. */
export const coolingParameters: readonly Parameter[] = [
  {
    name: 'climate',
    in: 'query',
    required: true,
    description: 'Id of a climate of the catalogue',
    schema: { type: 'string' },
  },
  {
    name: 'it-kW',
    in: 'query',
    description: `IT load that the plants are sized for; ${String(coolingAssumed.it_kW)} unless given`,
    schema: { type: 'number', unit: 'kW', minimum: 0.001, maximum: 10_000_000 },
  },
  {
    name: 'load-fraction',
    in: 'query',
    description: `Part of it that runs all year; ${String(coolingAssumed.loadFraction)} unless given`,
    schema: { type: 'number', unit: 'fraction', minimum: 0, maximum: 1 },
  },
  {
    name: 'design-basis',
    in: 'query',
    description: `What plants are sized on: the weather of once in 20 years where it is known, or of 0.4 % of the hours; ${coolingAssumed.designBasis} unless given`,
    schema: { type: 'string', enum: Object.keys(designBases) },
  },
  {
    name: 'preset',
    in: 'query',
    description: 'Only this cooling system; may be given several times',
    schema: { type: 'string', enum: Object.keys(coolingPresets) },
  },
];
