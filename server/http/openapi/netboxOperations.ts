import { netboxExportRequestSchema, netboxImportRequestSchema } from '../../answers/netboxRequestSchemas.ts';
import { examplePlan } from './examplePlan.ts';
import { SERVER } from './exampleServer.ts';
import { netboxExportSchema, netboxImportSchema } from './netboxSchemas.ts';
import type { Operation } from './Operation.ts';
import { bodyProblems } from './planProblems.ts';

const problems = [...bodyProblems, 'plan-invalid', 'schema-version-unsupported'] as const;

const post = (path: string, body: string): string => `${SERVER}${path} \\
  -H 'Content-Type: application/json' \\
  -d '${body}'`;

/** What programs can exchange with NetBox. */
export const netboxOperations: readonly Operation[] = [
  {
    operationId: 'importNetbox',
    method: 'post',
    path: '/api/v1/netbox/imports',
    tag: 'NetBox',
    summary: 'Make a plan of files of NetBox',
    description:
      'Makes a plan of CSV of NetBox’s tables, YAML of device and rack types and JSON of its REST API, or lays them over a plan: racks of the same name keep their places. What is ignored, left out, assumed or doubtful is in the review, with its file and line. Nothing is stored.',
    body: netboxImportRequestSchema,
    bodyExample: {
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
    answer: netboxImportSchema,
    answerDescription: 'The plan, and what to review',
    problems: [...problems, 'netbox-unreadable'],
    curl: post(
      '/api/v1/netbox/imports',
      '{"files": [{"name": "racks.csv", "text": "site,name,status,u_height\\nNorth,A01,active,42\\n"}]}',
    ),
  },
  {
    operationId: 'exportNetbox',
    method: 'post',
    path: '/api/v1/netbox/exports',
    tag: 'NetBox',
    summary: 'Write a plan as files for NetBox',
    description:
      'Writes the racks of one option one by one with their devices, feeds and types as files that NetBox imports, all of status planned, and placement.json with the places that NetBox does not keep. Nothing is stored.',
    body: netboxExportRequestSchema,
    bodyExample: { plan: examplePlan, option: 'air' },
    answer: netboxExportSchema,
    answerDescription: 'The files, and what they do not carry',
    problems: [...problems, 'option-unknown', 'parameter-invalid', 'netbox-export-too-large'],
    curl: post('/api/v1/netbox/exports', `{"option": "air", "plan": ${JSON.stringify(examplePlan)}}`),
  },
];
