import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { importNetbox } from '../../../models/interchange/netbox/importNetbox.ts';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import { netboxDocuments } from '../../../models/interchange/netbox/netboxDocuments.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import { wholeQuantity } from '../../../models/units/quantity.ts';
import { netboxExportResult } from '../../results/netboxExportResult.ts';
import {
  netboxExportRequestSchema,
  netboxImportRequestSchema,
  textFilesSchema,
} from '../../results/netboxRequestSchemas.ts';
import { readNetboxExport, readNetboxImport } from '../../results/readNetboxRequest.ts';
import { jsonOf } from '../jsonOf.ts';
import { optionWork } from '../../../models/report/work/planWork.ts';
import { route } from '../Route.ts';
import { bodyProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

const problems: readonly ErrorCode[] = [...bodyProblems, 'plan-invalid', 'schema-version-unsupported'];

const count = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 0 });

/** Numbers of objects of an import. */
export const importCountsSchema = z
  .strictObject({
    rackCount: count('Racks'),
    deviceCount: count('Devices'),
    unknownDrawCount: count('Devices with an unknown draw, which are in no load'),
    deviceTypeCount: count('Device types with a custom row'),
    rackTypeCount: count('Rack types with a custom row'),
    feedCount: count('Feeds'),
    panelCount: count('Panels imported as nodes'),
  })
  .meta({ id: 'NetboxImportCounts', description: 'Number of imported objects' });

export const netboxImportSchema = z
  .strictObject({
    plan: planSchema,
    review: z.array(findingSchema).meta({
      description: 'What was ignored, skipped, assumed or questionable; paths are files with the line',
    }),
    counts: importCountsSchema,
  })
  .meta({ id: 'NetboxImport', description: 'A plan imported from NetBox files' });

export const importNetboxFiles = route({
  operationId: 'importNetbox',
  computes: 'from-request-and-date',
  method: 'post',
  path: '/api/v1/netbox/imports',
  tag: 'NetBox',
  role: 'viewer',
  summary: 'Import NetBox files',
  description:
    'Creates a plan from NetBox files: CSV of its tables, YAML of device and rack types, JSON of its REST API; or merges them into a plan, in which racks of the same name keep their positions. What was ignored, skipped, assumed or questionable is in the review, with its file and line; findings of one kind are one, with their number and first places. Nothing is stored.',
  body: {
    schema: netboxImportRequestSchema,
    example: {
      files: [
        {
          name: 'racks.csv',
          text: 'site,location,name,status,rack_type\nNorth,Hall 1,A01,active,NetShelter SX AR3300\n',
        },
        {
          name: 'devices.csv',
          text: 'name,role,manufacturer,device_type,status,site,location,rack,position,face\ndgx-1,GPU server,NVIDIA,DGX H100,active,North,Hall 1,A01,3,front\n',
        },
      ],
    },
    read: (text) => readNetboxImport(jsonOf(text)),
  },
  answers: { 200: { description: 'The plan, and what to review', schema: netboxImportSchema } },
  problems: [...problems, 'netbox-unreadable'],
  handler: ({ body }, { library }) => {
    const { files, into, year = new Date().getFullYear(), everyStatus, estimateDraws } = body;
    const { documents, findings } = netboxDocuments(files, parseAllDocuments);
    return {
      status: 200,
      body: importNetbox(documents, {
        library,
        into,
        year,
        findings,
        isEveryStatusCounted: everyStatus,
        isEstimated: estimateDraws,
      }),
    };
  },
});

export const netboxExportSchema = z
  .strictObject({
    files: textFilesSchema,
    findings: z
      .array(findingSchema)
      .meta({ description: 'What the files do not contain, or contain in another form' }),
  })
  .meta({ id: 'NetboxExport', description: 'Files that NetBox imports' });

export const exportNetboxFiles = route({
  operationId: 'exportNetbox',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/netbox/exports',
  tag: 'NetBox',
  role: 'viewer',
  summary: 'Export a plan to NetBox files',
  description:
    'Writes each rack of one option with its devices, feeds and types as files that NetBox imports, all with status planned, and placement.json with the positions, which NetBox does not store. Nothing is stored.',
  body: {
    schema: netboxExportRequestSchema,
    example: { plan: examplePlan, option: 'air' },
    read: (text) => readNetboxExport(jsonOf(text)),
  },
  answers: { 200: { description: 'The files, and what they do not contain', schema: netboxExportSchema } },
  problems: [...problems, 'option-unknown', 'parameter-invalid', 'netbox-export-too-large'],
  work: ({ body: { plan, option } }) => optionWork(plan, option, { years: 'none', hasFailures: false }),
  handler: ({ body: { plan, option, hasCooling } }, { library }) => ({
    status: 200,
    body: netboxExportResult(plan, { library, option, parameter: 'option', hasCooling }),
  }),
});
