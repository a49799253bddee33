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
import { route } from '../Route.ts';
import { bodyProblems } from './bodies.ts';
import { examplePlan } from './examplePlan.ts';

const problems: readonly ErrorCode[] = [...bodyProblems, 'plan-invalid', 'schema-version-unsupported'];

const count = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 0 });

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

export const importNetboxFiles = route({
  operationId: 'importNetbox',
  method: 'post',
  path: '/api/v1/netbox/imports',
  tag: 'NetBox',
  summary: 'Make a plan of files of NetBox',
  description:
    'Makes a plan of CSV of NetBox’s tables, YAML of device and rack types and JSON of its REST API, or lays them over a plan: racks of the same name keep their places. What is ignored, left out, assumed or doubtful is in the review, with its file and line. Nothing is stored.',
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
  handler: ({ body: { files, into, year = new Date().getFullYear() } }, { library }) => {
    const { documents, findings } = netboxDocuments(files, parseAllDocuments);
    return { status: 200, body: importNetbox(documents, { library, into, year, findings }) };
  },
});

export const netboxExportSchema = z
  .strictObject({
    files: textFilesSchema,
    findings: z.array(findingSchema).meta({ description: 'What the files do not carry, or carry otherwise' }),
  })
  .meta({ id: 'NetboxExport', description: 'Files that NetBox imports' });

export const exportNetboxFiles = route({
  operationId: 'exportNetbox',
  method: 'post',
  path: '/api/v1/netbox/exports',
  tag: 'NetBox',
  summary: 'Write a plan as files for NetBox',
  description:
    'Writes the racks of one option one by one with their devices, feeds and types as files that NetBox imports, all of status planned, and placement.json with the places that NetBox does not keep. Nothing is stored.',
  body: {
    schema: netboxExportRequestSchema,
    example: { plan: examplePlan, option: 'air' },
    read: (text) => readNetboxExport(jsonOf(text)),
  },
  answers: { 200: { description: 'The files, and what they do not carry', schema: netboxExportSchema } },
  problems: [...problems, 'option-unknown', 'parameter-invalid', 'netbox-export-too-large'],
  handler: ({ body: { plan, option, hasCooling } }, { library }) => ({
    status: 200,
    body: netboxExportResult(plan, { library, option, parameter: 'option', hasCooling }),
  }),
});
