import { z } from 'zod';
import { fraction, quantity } from '../../units/quantity.ts';
import { ruleSetIds } from './ruleSets.ts';

/** Regulations that apply to a site, and their inputs that no simulation provides. */
export const regulationSchema = z
  .strictObject({
    ruleSets: z
      .array(z.enum(ruleSetIds))
      .max(10)
      .optional()
      .meta({ description: 'Regulations and drafts to check. Default: regulations in force in the country' }),
    country: z
      .string()
      .regex(/^[A-Z]{2,3}$/, 'a country must be an ISO 3166 code of two or three capital letters, such as DE')
      .optional()
      .meta({ label: 'Country' }),
    startDate: z.iso.date().optional().meta({ label: 'Start date', description: 'First day of operation' }),
    gridConnection_kW: quantity('kW', {
      label: 'Grid connection',
      min: 0,
      max: 1e7,
      description: 'Rated power of the connection without redundancy',
    }).optional(),
    reusedEnergyFraction: fraction('Reused energy (ERF)', 'Reused heat over total energy').optional(),
    renewableFraction: fraction('Renewable share', 'Share of annual electricity').optional(),
    isHeatNetworkNear: z.boolean().optional().meta({ description: 'Heat network within 5 km' }),
  })
  .meta({ id: 'CarbonRegulation' });
