import { z } from 'zod';
import { planSchema } from '../../../models/plan/document/planSchema.ts';
import { findingSchema } from '../../../models/problems/Finding.ts';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { decodePlanText } from '../../files/readPlanFile.ts';
import { netboxProposal } from '../../results/netboxProposal.ts';
import { differenceSchema, netboxProposalRequestSchema } from '../../results/netboxProposalSchemas.ts';
import { readNetboxProposal } from '../../results/readNetboxRequest.ts';
import { route } from '../Route.ts';
import { bodyProblems } from './bodies.ts';
import { importCountsSchema } from './netbox.ts';
import { editSchema } from '../../results/editSchema.ts';

/** Errors of a comparison. */
export const proposalProblems: readonly ErrorCode[] = [
  ...bodyProblems,
  'plan-invalid',
  'schema-version-unsupported',
  'netbox-unreadable',
  'netbox-export-too-large',
];

/** What a comparison of a plan with NetBox answers. */
export const netboxProposalSchema = z
  .strictObject({
    differences: z.array(differenceSchema),
    review: z.array(findingSchema).meta({
      description: 'What was ignored, skipped, assumed or questionable; paths name objects: devices/501',
    }),
    counts: importCountsSchema,
    edits: z
      .array(editSchema)
      .nullable()
      .meta({ description: 'Edits of the plan that take what was asked for; null if nothing was' }),
    plan: planSchema
      .nullable()
      .meta({ description: 'The new plan, where none was given to compare and something was taken' }),
  })
  .meta({ id: 'NetboxProposal', description: 'Differences between a plan and NetBox' });

export const compareNetboxFiles = route({
  operationId: 'compareNetbox',
  computes: 'from-request-and-date',
  method: 'post',
  path: '/api/v1/netbox/proposals',
  tag: 'NetBox',
  role: 'viewer',
  summary: 'Compare a plan with NetBox files',
  description:
    'Returns what NetBox files would change in a plan, as single differences, and the edits that take some of them. Nothing is stored. Files that are called `api/devices/1.json` are pages of the REST API.',
  body: {
    schema: netboxProposalRequestSchema,
    example: {
      files: [
        {
          name: 'racks.csv',
          text: 'site,location,name,status,rack_type\nNorth,Hall 1,A01,active,NetShelter SX AR3300\n',
        },
      ],
      take: 'suggested',
    },
    readBytes: (bytes) => readNetboxProposal(objectIn(bytes)),
  },
  answers: { 200: { description: 'The differences', schema: netboxProposalSchema } },
  problems: proposalProblems,
  handler: ({ body }, { library }) => ({ status: 200, body: netboxProposal(body, library) }),
});

/** JSON of any length: what a request may send is bounded before, and what was read of NetBox is longer. */
function objectIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodePlanText(bytes)) as unknown;
  } catch (error) {
    if (error instanceof ModelError) throw error;
    const message = 'is not JSON.';
    throw new ModelError('json-invalid', `The text ${message}`, [{ path: '', rule: 'JSON', message }]);
  }
}
