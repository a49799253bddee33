import { z } from 'zod';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { ShareRecord } from '../../people/PeopleStore.ts';
import { createShare, findShare, MAX_SHARE_DAYS } from '../../people/shares.ts';
import { readStatement } from '../../results/readStatement.ts';
import { jsonOf } from '../jsonOf.ts';
import { route, type Route } from '../Route.ts';
import { bodyProblems } from '../routes/bodies.ts';
import { onePlanProblems, planParams, plansOf } from '../routes/plans/planParts.ts';
import { planDocumentSchema } from '../routes/plans/planSchemas.ts';
import { momentOf, momentSchema } from './whoSchema.ts';

const PATH = '/api/v1/plans/{id}/shares';

const shareSchema = z
  .strictObject({
    id: z.string(),
    name: z.string().meta({ description: 'Whom it is for; empty if that was not stated' }),
    createdAt: momentSchema,
    createdBy: z.string(),
    endsAt: momentSchema,
  })
  .meta({ id: 'Share', description: 'A share link, without the link itself' });

const sharesSchema = z
  .strictObject({ shares: z.array(shareSchema).meta({ description: 'The newest first' }) })
  .meta({ id: 'Shares', description: 'Share links of a plan that are not revoked' });

const newShareSchema = z
  .strictObject({
    token: z.string().meta({ description: 'The secret of the link; it is not shown again' }),
    path: z.string().meta({
      description:
        'Path of the page that shows the plan; the secret is after #, which browsers send to no server',
    }),
    share: shareSchema,
  })
  .meta({ id: 'NewShare', description: 'A share link that was made' });

/** Longest name of a link. */
const MAX_NAME_LENGTH = 100;

const wantedShareSchema = z
  .strictObject({
    name: z
      .string()
      .max(MAX_NAME_LENGTH)
      .regex(/^\P{Cc}*$/u, 'has no control characters')
      .optional()
      .meta({ description: 'Whom the link is for; only the list of links shows it' }),
    endsAt: momentSchema.optional().meta({
      description: `When it ends, at most ${String(MAX_SHARE_DAYS)} days from now; default: 30 days`,
    }),
  })
  .meta({ id: 'WantedShare', description: 'A share link to make' });

const sharedPlanSchema = z
  .strictObject({
    name: z.string(),
    changedAt: momentSchema,
    endsAt: momentSchema.meta({ description: 'When the link ends' }),
    plan: planDocumentSchema,
  })
  .meta({ id: 'SharedPlan', description: 'A plan as a share link shows it' });

const listShares = route({
  operationId: 'listShares',
  method: 'get',
  path: PATH,
  tag: 'People',
  role: 'owner',
  summary: 'List the share links of a plan',
  description: 'Returns the links that are not revoked, without the links themselves, which are not kept.',
  params: planParams,
  cacheControl: 'no-store',
  answers: { 200: { description: 'The links', schema: sharesSchema } },
  problems: onePlanProblems,
  handler: async ({ params: { id } }, context) => {
    await plansOf(context).read(id);
    const shares = await context.people.store.sharesOf(id);
    return { status: 200, body: { shares: shares.map(shareItem) } };
  },
});

const createShareRoute = route({
  operationId: 'createShare',
  method: 'post',
  path: PATH,
  tag: 'People',
  role: 'owner',
  summary: 'Share a plan by a link',
  description:
    'Makes a link and returns it, this once. Everyone who has it can read the plan at its present revision, until it ends or is revoked.',
  params: planParams,
  body: {
    schema: wantedShareSchema,
    example: { name: 'Review by the utility' },
    read: (text) => readStatement(jsonOf(text), { schema: wantedShareSchema, name: 'a share link' }),
  },
  answers: {
    201: { description: 'The link', schema: newShareSchema, headers: { Location: 'Address of the link' } },
  },
  problems: [...bodyProblems, ...onePlanProblems, 'share-end-invalid'],
  handler: async ({ params: { id }, body }, context) => {
    const { people, who } = context;
    await plansOf(context).read(id);
    const endsAt_ms = body.endsAt === undefined ? undefined : Date.parse(body.endsAt);
    const { secret, record } = await createShare(people, {
      planId: id,
      who,
      name: body.name?.trim(),
      endsAt_ms,
    });
    return {
      status: 201,
      headers: { Location: `${PATH.replace('{id}', encodeURIComponent(id))}/${record.id}` },
      body: { token: secret, path: `/#share=${secret}`, share: shareItem(record) },
    };
  },
});

const revokeShare = route({
  operationId: 'revokeShare',
  method: 'delete',
  path: `${PATH}/{share}`,
  tag: 'People',
  role: 'owner',
  summary: 'Revoke a share link',
  description: 'The link shows nothing from now on.',
  params: planParams.extend({ share: z.string().meta({ description: 'Id of the link' }) }),
  answers: { 204: { description: 'It is revoked' } },
  problems: ['share-unknown', 'store-unavailable', 'parameter-invalid'],
  handler: async ({ params: { id, share } }, context) => {
    const { people } = context;
    if (!(await people.store.revokeShare(id, share, people.now_ms()))) {
      throw new ModelError('share-unknown', 'the plan has no link with this id that is in use');
    }
    return { status: 204 };
  },
});

const readSharedPlan = route({
  operationId: 'readSharedPlan',
  method: 'get',
  path: '/api/v1/shared/{token}',
  tag: 'People',
  role: 'anyone',
  summary: 'Read a shared plan',
  description: 'Returns the plan of a share link at its present revision, without sign-in.',
  params: z.object({ token: z.string().max(200).meta({ description: 'The secret of the link' }) }),
  cacheControl: 'no-store',
  answers: { 200: { description: 'The plan', schema: sharedPlanSchema } },
  problems: ['share-unknown', 'store-unavailable', 'parameter-invalid'],
  handler: async ({ params: { token } }, context) => {
    const share = await findShare(context.people, token);
    const plan = await plansOf(context)
      .read(share.planId)
      .catch((error: unknown) => {
        // A plan that was deleted is not told apart from a link that was revoked.
        const isGone = error instanceof ModelError && error.code === 'plan-unknown';
        throw isGone
          ? new ModelError('share-unknown', 'the link is unknown, was revoked or has ended')
          : error;
      });
    return {
      status: 200,
      body: {
        name: plan.name,
        changedAt: momentOf(plan.changedAt_ms),
        endsAt: momentOf(share.endsAt_ms),
        plan: plan.document,
      },
    };
  },
});

const shareItem = ({
  id,
  name,
  createdAt_ms,
  createdBy,
  endsAt_ms,
}: ShareRecord): z.infer<typeof shareSchema> => ({
  id,
  name,
  createdAt: momentOf(createdAt_ms),
  createdBy,
  endsAt: momentOf(endsAt_ms),
});

/** Share links of plans. */
export const shareRoutes: readonly Route[] = [listShares, createShareRoute, revokeShare, readSharedPlan];
