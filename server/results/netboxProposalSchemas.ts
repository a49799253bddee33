import { z } from 'zod';
import { netboxKinds } from '../../models/interchange/netbox/NetboxDocument.ts';
import { changers, differenceGroups } from '../../models/interchange/netbox/compare/NetboxDifference.ts';
import { planLimits } from '../../models/plan/document/limits.ts';
import { planSchema } from '../../models/plan/document/planSchema.ts';
import { netboxImportRequestSchema } from './netboxRequestSchemas.ts';

const notReadSchema = z
  .strictObject({ what: z.string().max(100), why: z.string().max(300) })
  .meta({ id: 'NetboxNotRead', description: 'Something of NetBox that was not read, and why' });

export const notReadListSchema = z.array(notReadSchema);

const originSchema = z
  .strictObject({
    address: z.string().min(1).max(500),
    readAt: z.iso.datetime(),
    scope: z
      .string()
      .regex(/^(all|site-\d{1,19}(\/location-\d{1,19})?)$/)
      .meta({ description: 'all, site-3 or site-3/location-7, with ids of NetBox' }),
    complete: z.array(z.enum(netboxKinds)).meta({
      description: 'Kinds of which all objects of the scope are in the files: others are gone',
    }),
    notRead: notReadListSchema,
  })
  .meta({ id: 'NetboxOrigin', description: 'Where and when the objects of the files were read' });

const takeSchema = z
  .union([z.enum(['all', 'suggested']), z.array(z.string().max(200)).max(planLimits.values)])
  .meta({
    description:
      'Differences to take: their ids, all of them or the suggested ones. Default: none, so that nothing is changed',
  });

/** What is said of a comparison besides the objects of NetBox. */
const choices = {
  plan: planSchema.optional().meta({ description: 'The plan to compare. Default: a new plan' }),
  take: takeSchema.optional(),
  everyStatus: netboxImportRequestSchema.shape.everyStatus,
  estimateDraws: netboxImportRequestSchema.shape.estimateDraws,
};

/** The request of POST /api/v1/netbox/proposals. */
export const netboxProposalRequestSchema = z
  .strictObject({
    files: netboxImportRequestSchema.shape.files,
    origin: originSchema.optional().meta({
      description:
        'Of objects that were read from NetBox. Default: none, so that nothing is gone and the plan remembers nothing',
    }),
    year: netboxImportRequestSchema.shape.year,
    ...choices,
  })
  .meta({ id: 'NetboxProposalRequest', description: 'NetBox files, and the plan to compare with them' });

/** The request of POST /api/v1/netbox/reads/{id}/proposals. */
export const readProposalRequestSchema = z
  .strictObject(choices)
  .meta({ id: 'NetboxReadProposalRequest', description: 'The plan to compare with what was read' });

export const differenceSchema = z
  .strictObject({
    id: z.string().meta({ description: 'The same in a later comparison' }),
    group: z.enum(differenceGroups),
    kind: z.enum(['added', 'changed', 'gone']),
    text: z.string().meta({ description: 'What differs, in words' }),
    inPlan: z.string().nullable().meta({ description: 'The value of the plan' }),
    inNetbox: z.string().nullable().meta({ description: 'The value of NetBox' }),
    before: z.string().nullable().meta({ description: 'The value of NetBox at the last review' }),
    changedBy: z.enum(changers).meta({ description: 'Who changed it since the last review' }),
    isSuggested: z.boolean().meta({
      description:
        'True for what NetBox added or changed and the plan did not; a rack is never suggested to be removed',
    }),
  })
  .meta({ id: 'NetboxDifference', description: 'A difference between a plan and NetBox' });
