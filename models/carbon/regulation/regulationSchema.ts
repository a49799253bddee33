import { z } from 'zod';
import { fraction, quantity } from '../../units/quantity.ts';
import { ruleSetIds } from './ruleSets.ts';

/** Which laws a site answers to, and what they ask about that no simulation tells. */
export const regulationSchema = z
  .strictObject({
    ruleSets: z
      .array(z.enum(ruleSetIds))
      .max(10)
      .optional()
      .meta({ description: 'Laws and drafts to check; those in force in the country unless given' }),
    country: z
      .string()
      .regex(/^[A-Z]{2,3}$/, 'a country is an ISO 3166 code of two or three capitals, such as DE')
      .optional(),
    startDate: z.iso.date().optional().meta({ description: 'First day of operation' }),
    gridConnection_kW: quantity('kW', {
      label: 'Grid connection',
      min: 0,
      max: 1e7,
      description: 'Rated power of the connection without redundancy',
    }).optional(),
    reusedEnergyFraction: fraction('Reused energy (ERF)', 'Heat reused outside over all energy').optional(),
    renewableFraction: fraction(
      'Renewable share',
      'Of the electricity, in the balance of the year',
    ).optional(),
    isHeatNetworkNear: z
      .boolean()
      .optional()
      .meta({ description: 'Whether a heat network can be reached within 5 km' }),
  })
  .meta({ id: 'CarbonRegulation' });
