import { z } from 'zod';
import type { ErrorCode } from '../../../models/problems/errorCodes.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { Netbox } from '../../netbox/createNetbox.ts';
import type { ReadReport } from '../../netbox/netboxReads.ts';
import { scopeText } from '../../netbox/pullInventory.ts';
import { notReadListSchema, readProposalRequestSchema } from '../../results/netboxProposalSchemas.ts';
import { readStatement } from '../../results/readStatement.ts';
import { jsonOf } from '../jsonOf.ts';
import { momentOf, momentSchema } from '../people/whoSchema.ts';
import { route, type Context, type Route } from '../Route.ts';
import { bodyProblems } from './bodies.ts';
import { splicedBody } from './netboxBody.ts';
import { netboxProposalSchema, proposalProblems } from './netboxProposals.ts';
import { plansOf } from './plans/planParts.ts';

const PATH = '/api/v1/netbox';
const READ_PATH = `${PATH}/reads/{id}`;
/** All of it is for those who may change plans. */
const common = { tag: 'NetBox', role: 'editor', cacheControl: 'no-store' } as const;

const netboxId = (label: string): z.ZodInt =>
  z.int().min(1).max(Number.MAX_SAFE_INTEGER).meta({ unit: 'count', label, description: 'Id in NetBox' });

const readParams = z.object({ id: z.string().max(64).meta({ description: 'Id of the read' }) });
const readProblems: readonly ErrorCode[] = [
  'netbox-not-configured',
  'netbox-read-unknown',
  'parameter-invalid',
];

const netboxSchema = z
  .strictObject({
    address: z.string().nullable().meta({ description: 'Of the NetBox of this server; null if it has none' }),
  })
  .meta({ id: 'Netbox', description: 'The NetBox of the server' });

const place = { id: netboxId('Id'), name: z.string(), slug: z.string() };
const placesSchema = z
  .strictObject({
    sites: z.array(
      z
        .strictObject({
          ...place,
          locations: z.array(
            z
              .strictObject({ ...place, parentId: netboxId('Parent').nullable() })
              .meta({ id: 'NetboxLocation' }),
          ),
        })
        .meta({ id: 'NetboxSite' }),
    ),
  })
  .meta({ id: 'NetboxPlaces', description: 'Sites and locations of NetBox' });

const wantedReadSchema = z
  .strictObject({
    siteId: netboxId('Site').optional(),
    locationId: netboxId('Location').optional(),
  })
  .meta({ id: 'WantedNetboxRead', description: 'What to read: a site, a location of it, or all' });

const progressCount = z.int().min(0).meta({ unit: 'count' });

const readSchema = z
  .strictObject({
    id: z.string(),
    state: z.enum(['reading', 'done', 'failed']),
    siteId: netboxId('Site').nullable(),
    locationId: netboxId('Location').nullable(),
    startedAt: momentSchema,
    endedAt: momentSchema.nullable(),
    progress: z.array(
      z
        .strictObject({
          what: z.string(),
          readCount: progressCount,
          count: progressCount.nullable().meta({ description: 'Null before the first page' }),
        })
        .meta({ id: 'NetboxProgress' }),
    ),
    failure: z.string().nullable().meta({ description: 'Why it failed; the read can be resumed' }),
    notRead: notReadListSchema,
    version: z.string().nullable().meta({ description: 'Release of NetBox, if it says' }),
  })
  .meta({ id: 'NetboxRead', description: 'A read of NetBox' });

/** @throws ModelError `netbox-not-configured` */
function netboxOf({ netbox }: Pick<Context, 'netbox'>): Netbox {
  if (netbox !== undefined) return netbox;
  const message = 'this server has no NetBox: set NETBOX_URL and NETBOX_TOKEN, and start it again';
  throw new ModelError('netbox-not-configured', message);
}

function readItem(report: ReadReport): z.output<typeof readSchema> {
  const { id, state, scope, startedAt_ms, endedAt_ms, progress, failure, inventory } = report;
  return {
    id,
    state,
    siteId: scope.siteId ?? null,
    locationId: scope.locationId ?? null,
    startedAt: momentOf(startedAt_ms),
    endedAt: endedAt_ms === undefined ? null : momentOf(endedAt_ms),
    progress: progress.map(({ label, readCount, count }) => ({
      what: label,
      readCount,
      count: count ?? null,
    })),
    failure: failure ?? null,
    notRead: [...(inventory?.notRead ?? [])],
    version: inventory?.version ?? null,
  };
}

const getNetbox = route({
  ...common,
  operationId: 'getNetbox',
  method: 'get',
  path: PATH,
  summary: 'Ask for the NetBox of the server',
  description: 'Returns its address. The token never leaves the server.',
  answers: { 200: { description: 'Its address', schema: netboxSchema } },
  problems: [],
  handler: (_request, { netbox }) => ({ status: 200, body: { address: netbox?.address ?? null } }),
});

const listNetboxPlaces = route({
  ...common,
  operationId: 'listNetboxPlaces',
  method: 'get',
  path: `${PATH}/places`,
  summary: 'List sites and locations of NetBox',
  description: 'Reads what a read can be limited to.',
  answers: { 200: { description: 'Sites with their locations', schema: placesSchema } },
  problems: ['netbox-not-configured', 'netbox-unavailable'],
  handler: async (_request, context) => {
    const sites = await netboxOf(context).places(AbortSignal.timeout(60_000));
    return {
      status: 200,
      body: {
        sites: sites.map((site) => ({
          ...site,
          locations: site.locations.map((location) => ({ ...location, parentId: location.parentId ?? null })),
        })),
      },
    };
  },
});

const startNetboxRead = route({
  ...common,
  operationId: 'startNetboxRead',
  method: 'post',
  path: `${PATH}/reads`,
  summary: 'Read NetBox',
  description:
    'Starts to read racks, devices, feeds and their types from the NetBox of the server, page by page. What was read is kept for half an hour.',
  body: {
    schema: wantedReadSchema,
    example: { siteId: 1 },
    read: (text) => readStatement(jsonOf(text), { schema: wantedReadSchema, name: 'a read of NetBox' }),
  },
  answers: {
    202: {
      description: 'The read has started',
      schema: readSchema,
      headers: { Location: 'Address of the read' },
    },
  },
  problems: [...bodyProblems, 'netbox-not-configured', 'netbox-busy'],
  handler: ({ body: { siteId, locationId } }, context) => {
    const report = netboxOf(context).reads.start({ siteId, locationId });
    return { status: 202, headers: { Location: `${PATH}/reads/${report.id}` }, body: readItem(report) };
  },
});

const getNetboxRead = route({
  ...common,
  operationId: 'getNetboxRead',
  method: 'get',
  path: READ_PATH,
  summary: 'See how far a read of NetBox is',
  description: 'Returns its state and how many objects of each list it has.',
  params: readParams,
  answers: { 200: { description: 'The read', schema: readSchema } },
  problems: readProblems,
  handler: ({ params: { id } }, context) => ({
    status: 200,
    body: readItem(netboxOf(context).reads.report(id)),
  }),
});

const resumeNetboxRead = route({
  ...common,
  operationId: 'resumeNetboxRead',
  method: 'post',
  path: `${READ_PATH}/resume`,
  summary: 'Go on with a read of NetBox',
  description:
    'Goes on with a read that failed, from the page that is missing. A read that did not fail stays as it is.',
  params: readParams,
  answers: { 202: { description: 'The read goes on', schema: readSchema } },
  problems: [...readProblems, 'netbox-busy'],
  handler: ({ params: { id } }, context) => ({
    status: 202,
    body: readItem(netboxOf(context).reads.resume(id)),
  }),
});

const endNetboxRead = route({
  ...common,
  operationId: 'endNetboxRead',
  method: 'delete',
  path: READ_PATH,
  summary: 'End a read of NetBox',
  description: 'Cancels a read, or forgets what it has.',
  params: readParams,
  answers: { 204: { description: 'The read has ended' } },
  problems: readProblems,
  handler: ({ params: { id } }, context) => {
    netboxOf(context).reads.end(id);
    return { status: 204 };
  },
});

const proposeFromNetboxRead = route({
  ...common,
  operationId: 'proposeFromNetboxRead',
  method: 'post',
  path: `${READ_PATH}/proposals`,
  summary: 'Compare a plan with what was read',
  description:
    'Returns what a read of NetBox would change in a plan, as single differences, and the edits that take some of them. Nothing is stored: `addPlanChange` stores the edits.',
  params: readParams,
  query: z.object({
    plan: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'Id of a stored plan, instead of a plan in the body' }),
  }),
  body: {
    schema: readProposalRequestSchema,
    example: { take: 'suggested' },
    readBytes: (bytes) => bytes,
  },
  answers: { 200: { description: 'The differences', schema: netboxProposalSchema } },
  problems: [
    ...proposalProblems,
    ...readProblems,
    'netbox-read-unfinished',
    'plan-unknown',
    'store-unavailable',
    'store-damaged',
  ],
  handler: async ({ params: { id }, query, body }, context) => {
    const netbox = netboxOf(context);
    const report = netbox.reads.report(id);
    if (report.inventory === undefined || report.endedAt_ms === undefined) {
      throw new ModelError('netbox-read-unfinished', 'the read is not finished: wait for it, or resume it');
    }
    const stored = query.plan === undefined ? undefined : await plansOf(context).read(query.plan);
    const { inventory, endedAt_ms } = report;
    const origin = { address: netbox.address, readAt: momentOf(endedAt_ms), scope: scopeText(report.scope) };
    return {
      job: {
        operationId: 'compareNetbox',
        params: {},
        query: {},
        headers: {},
        body: splicedBody(body, { inventory, origin, plan: stored?.document }),
      },
    };
  },
});

/** Reading the NetBox of the server. */
export const netboxReadRoutes: readonly Route[] = [
  getNetbox,
  listNetboxPlaces,
  startNetboxRead,
  getNetboxRead,
  resumeNetboxRead,
  endNetboxRead,
  proposeFromNetboxRead,
];
