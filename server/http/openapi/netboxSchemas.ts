import { z } from 'zod';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { wholeQuantity } from '../../../models/units/quantity.ts';
import { textFilesSchema } from '../../answers/netboxRequestSchemas.ts';

const count = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 0 });

/** What POST /api/v1/netbox/imports answers. */
export const netboxImportSchema = z
  .strictObject({
    plan: planSchema,
    review: z.array(findingSchema).meta({
      description: 'What is ignored, left out, assumed or doubtful; paths are files with the line',
    }),
    counts: z
      .strictObject({
        rackCount: count('Racks'),
        deviceCount: count('Devices'),
        deviceTypeCount: count('Device types with rows of their own'),
        rackTypeCount: count('Rack types with rows of their own'),
        feedCount: count('Feeds'),
        panelCount: count('Panels that became nodes'),
      })
      .meta({ id: 'NetboxImportCounts', description: 'What came into the plan' }),
  })
  .meta({ id: 'NetboxImport', description: 'A plan made of files of NetBox' });

/** What POST /api/v1/netbox/exports answers. */
export const netboxExportSchema = z
  .strictObject({
    files: textFilesSchema,
    findings: z.array(findingSchema).meta({ description: 'What the files do not carry, or carry otherwise' }),
  })
  .meta({ id: 'NetboxExport', description: 'Files that NetBox imports' });
