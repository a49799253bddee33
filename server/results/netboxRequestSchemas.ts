import { z } from 'zod';
import { planSchema } from '../../models/plan/document/planSchema.ts';
import { wholeQuantity } from '../../models/units/quantity.ts';
import { optionParameter } from './chosenOption.ts';

/** Maximum files per request. */
const MAX_FILES = 5000;

const fileSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(300)
      .meta({ description: 'Its extension states the format: .csv, .yaml or .json; findings refer to it' }),
    text: z.string(),
  })
  .meta({ id: 'TextFile', description: 'A file, as text' });

export const textFilesSchema = z.array(fileSchema);

/** The request of POST /api/v1/netbox/imports. */
export const netboxImportRequestSchema = z
  .strictObject({
    files: textFilesSchema.min(1).max(MAX_FILES),
    into: planSchema.optional().meta({ description: 'The plan to merge them into. Default: a new plan' }),
    year: wholeQuantity('year', { label: 'Year of the import', min: 1990, max: 2100 })
      .optional()
      .meta({ description: 'Year of the catalogue rows that the import creates. Default: the current year' }),
    everyStatus: z.boolean().optional().meta({
      description:
        'Also import devices that are offline, decommissioning or in the inventory. Default: false',
    }),
    estimateDraws: z.boolean().optional().meta({
      description:
        'Give device types without a draw the median draw per unit of height of their class, marked as an estimate. Default: false, their draw is unknown and in no load',
    }),
  })
  .meta({ id: 'NetboxImportRequest', description: 'NetBox files, and the plan to merge them into' });

/** The request of POST /api/v1/netbox/exports. */
export const netboxExportRequestSchema = z
  .strictObject({
    plan: planSchema,
    option: optionParameter,
    netbox: z.enum(['4.6', '4.7']).optional().meta({
      description: 'Version of the importing NetBox; 4.7 gets the cooling of racks. Default: 4.6',
    }),
  })
  .meta({ id: 'NetboxExportRequest', description: 'A plan to export to NetBox files' });
