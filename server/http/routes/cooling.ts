import { z } from 'zod';
import type { Library } from '../../../models/catalogue/Library.ts';
import type { Climate } from '../../../models/weather/Climate.ts';
import { catalogueClimate } from '../../../models/weather/climateOf.ts';
import { coolingPresetSchema } from '../../../models/cooling/coolingSchema.ts';
import { powerPresetSchema } from '../../../models/power/chainSchema.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { fraction, quantity, wholeQuantity } from '../../../models/units/quantity.ts';
import { climateUnknown } from '../../results/climateUnknown.ts';
import { coolingResult } from '../../results/coolingResult.ts';
import { coolingParameters, coolingStudyRequest } from '../../results/coolingStudyRequest.ts';
import { route } from '../Route.ts';

const ratio = (label: string): z.ZodNullable<z.ZodNumber> => quantity('ratio', { label, min: 1 }).nullable();

export const coolingStudySchema = z
  .strictObject({
    climate: z.string().meta({ description: 'Id of the climate' }),
    it_kW: quantity('kW', { label: 'IT load that the plants are sized for', min: 0 }),
    loadFraction: fraction('Share of the IT load, constant all year'),
    designBasis: z.enum(['extreme-20-year', 'annual-0p4']),
    powerChain: z.enum([...powerPresetSchema.options, 'typical']).meta({
      description: 'Power chain of all systems, or the typical one of each',
    }),
    rows: z.array(
      z
        .strictObject({
          preset: coolingPresetSchema,
          pue: ratio('PUE'),
          peakPue: ratio('Peak PUE, in the worse design hour'),
          tue: ratio('TUE'),
          wue_L_per_kWh: quantity('L_per_kWh', { label: 'WUE', min: 0 }).nullable(),
          facilityEnergy_kWh: quantity('kWh', { label: 'Facility energy', min: 0 }),
          unmetHours: wholeQuantity('count', { label: 'Hours with unmet heat', min: 0 }),
        })
        .meta({
          id: 'CoolingStudyRow',
          description: 'Annual figures of one cooling system; ratios are null without IT load',
        }),
    ),
    findings: z.array(findingSchema).meta({ description: 'Questionable weather data and design values' }),
  })
  .meta({ id: 'CoolingStudy', description: 'Cooling systems by annual facility energy, lowest first' });

export const compareCooling = route({
  operationId: 'compareCooling',
  computes: 'from-request',
  method: 'get',
  path: '/api/v1/cooling',
  tag: 'Cooling',
  summary: 'Compare cooling systems in a climate',
  description:
    'Simulates a year of each cooling system, sized for an IT load in a climate, and ranks them by annual facility energy. All have the same power chain unless the typical one of each is asked for; systems with unmet heat come last.',
  query: z.object({
    climate: z
      .string('name a climate of the catalogue, such as chicago-il')
      .meta({ description: 'Id of a climate of the catalogue' }),
    ...coolingParameters.shape,
  }),
  exampleQuery: '?climate=chicago-il&it-kW=1000&load-fraction=0.7',
  answers: { 200: { description: 'The systems, lowest facility energy first', schema: coolingStudySchema } },
  problems: ['parameter-invalid', 'out-of-range'],
  handler: ({ query }, { library }) => {
    const climate = climateOf(query.climate, library);
    const request = coolingStudyRequest(query);
    const { rows, findings } = coolingResult(climate, request);
    const { it_kW, loadFraction, designBasis, power } = request;
    return {
      status: 200,
      body: {
        climate: query.climate,
        it_kW,
        loadFraction,
        designBasis: designBasis.kind,
        powerChain: power ?? ('typical' as const),
        rows,
        findings,
      },
    };
  },
});

function climateOf(id: string, library: Library): Climate {
  const row = Object.hasOwn(library.climates, id) ? library.climates[id] : undefined;
  if (row === undefined) throw climateUnknown(id, { option: 'climate', library });
  return catalogueClimate(row);
}
