import { z } from 'zod';
import { planSchema } from '../../models/plan/document/planSchema.ts';
import { wholeQuantity } from '../../models/units/quantity.ts';
import { optionParameter } from './chosenOption.ts';

/** Files of one request. */
const FILES_AT_MOST = 5000;

const fileSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(300)
      .meta({ description: 'Its ending says what it is: .csv, .yaml or .json; findings name it' }),
    text: z.string(),
  })
  .meta({ id: 'TextFile', description: 'A file, as text' });

export const textFilesSchema = z.array(fileSchema);

/** What POST /api/v1/netbox/imports takes. */
export const netboxImportRequestSchema = z
  .strictObject({
    files: textFilesSchema.min(1).max(FILES_AT_MOST),
    into: planSchema.optional().meta({ description: 'The plan to lay them over; a new one unless given' }),
    year: wholeQuantity('year', { label: 'Year of the import', min: 1990, max: 2100 })
      .optional()
      .meta({ description: 'That of the rows that it makes; the current year unless given' }),
  })
  .meta({ id: 'NetboxImportRequest', description: 'Files of NetBox, and the plan to lay them over' });

/** What POST /api/v1/netbox/exports takes. */
export const netboxExportRequestSchema = z
  .strictObject({
    plan: planSchema,
    option: optionParameter,
    netbox: z.enum(['4.6', '4.7']).optional().meta({
      description: 'The NetBox that reads the files; 4.7 gets the cooling of racks. 4.6 unless given',
    }),
  })
  .meta({ id: 'NetboxExportRequest', description: 'A plan to be written as files for NetBox' });
