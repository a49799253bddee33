import { z } from 'zod';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import type { ErrorCode } from '../../../../models/problems/errorCodes.ts';
import type { JsonObject } from '../../../../models/edit/document/json.ts';
import { filesOfPlanFile } from '../../../results/planFile/filesOfPlanFile.ts';
import { readPlanFileBytes } from '../../../results/planFile/readPlanFileBytes.ts';
import { writePlanFile } from '../../../results/planFile/writePlanFile.ts';
import type { ImportedPlan, RevisionNote, Store } from '../../../store/Store.ts';
import { computingProblems } from '../../computingProblems.ts';
import { route, type Body } from '../../Route.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import { fileBytesSchema } from '../files/fileBytes.ts';
import { fileProblems } from '../files/readings.ts';
import { planEtag } from './planEtag.ts';
import { planFileContentSchema } from './planFileSchemas.ts';
import { nameOf, onePlanProblems, PLAN_PATH, planParams, storeOf, storeProblems } from './planParts.ts';
import { planRevision, planRevisionSchema } from './planSchemas.ts';

const planFileBody: Body<Uint8Array> = {
  schema: fileBytesSchema,
  mediaTypes: ['application/zip', 'application/octet-stream'],
  example: undefined,
  exampleFile: 'hall.plenum.zip',
  limit_bytes: ({ planFile }) => planFile,
  readBytes: (bytes) => bytes,
};

const planFileProblems: readonly ErrorCode[] = [
  ...fileProblems,
  'plan-file-invalid',
  'json-too-deep',
  'json-too-many-values',
  'key-forbidden',
];

export const readExportedPlan = route({
  operationId: 'readExportedPlan',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/plan-files',
  tag: 'Stored plans',
  role: 'viewer',
  summary: 'Read a plan file',
  description:
    'Checks the export of a plan, every entry by its hash, and returns what it contains, without the bytes of its files. Nothing is stored.',
  body: planFileBody,
  answers: { 200: { description: 'What the file contains', schema: planFileContentSchema } },
  problems: planFileProblems,
  handler: ({ body }) => ({
    status: 200,
    body: readPlanFileBytes(body) as unknown as z.output<typeof planFileContentSchema>,
  }),
});

export const exportStoredPlan = route({
  operationId: 'exportPlan',
  method: 'get',
  path: `${PLAN_PATH}/export`,
  tag: 'Stored plans',
  summary: 'Export a stored plan',
  description:
    'Returns a plan with the files that it refers to, and all of its revisions if wanted, as one zip file, which `POST /api/v1/plans/import` reads. The same content gives the same bytes.',
  params: planParams,
  query: z.object({
    revisions: z
      .enum(['none', 'all'])
      .optional()
      .meta({ description: 'Whether the revisions are in it, with who made them and when. Default: none' }),
  }),
  exampleQuery: '?revisions=all',
  cacheControl: 'private, no-cache',
  answers: {
    200: {
      description: 'The plan file',
      mediaType: 'application/zip',
      headers: { 'Content-Disposition': 'A name for the file' },
    },
  },
  problems: [...onePlanProblems, 'answer-too-large'],
  handler: async ({ params: { id }, query: { revisions } }, context) => {
    const store = storeOf(context);
    const { document, name } = await store.plans.read(id);
    const history = revisions === 'all' ? { history: await historyOf(store, id) } : {};
    const referred = await referredFiles(store, document);
    const bytes = await writePlanFile({ document, ...history, ...referred }, MAX_EXPORT_bytes);
    return {
      status: 200,
      headers: { 'Content-Disposition': contentDisposition(`${name === '' ? 'plan' : name}.plenum.zip`) },
      body: bytes,
    };
  },
});

/** Of everything in a plan file, unpacked; import refuses more. */
const MAX_EXPORT_bytes = 128 * 1024 ** 2;

async function historyOf(
  { plans }: Pick<Store, 'plans'>,
  id: string,
): Promise<Pick<ImportedPlan, 'first' | 'changes'>> {
  const [first, changes, [note]] = await Promise.all([
    plans.readRevision(id, 1),
    plans.editsSince(id, 1),
    plans.revisions(id, { before: 2, limit: 1 }),
  ]);
  const { changedAt_ms: at_ms, changedBy: who, document } = first;
  return { first: { at_ms, who, label: note?.label ?? '', document }, changes };
}

async function referredFiles(
  { files }: Pick<Store, 'files'>,
  document: JsonObject,
): Promise<Pick<Parameters<typeof writePlanFile>[0], 'files' | 'missing'>> {
  const found = JSON.stringify(document).matchAll(/"file":"([0-9a-f]{64})"/g);
  const hashes = [...new Set(Array.from(found, ([, hash = '']) => hash))];
  const known = await Promise.all(
    hashes.map((hash) =>
      files.read(hash).catch((error: unknown) => {
        if (error instanceof ModelError && error.code === 'file-unknown') return null;
        throw error;
      }),
    ),
  );
  return {
    files: known.filter((file) => file !== null),
    missing: hashes.filter((_hash, index) => known[index] === null),
  };
}

export const importStoredPlan = route({
  operationId: 'importPlan',
  method: 'post',
  path: '/api/v1/plans/import',
  tag: 'Stored plans',
  summary: 'Import a plan',
  description:
    'Stores the export of a plan as a new plan, with its files and the revisions that are in it: all of it, or nothing. Names and times of revisions are those of the file; the audit log has who imported it.',
  body: planFileBody,
  answers: {
    201: {
      description: 'The plan is stored',
      schema: planRevisionSchema,
      headers: { Location: 'Address of the plan', ETag: 'Of its last revision' },
    },
  },
  problems: [...planFileProblems, ...storeProblems, ...computingProblems, 'files-full'],
  handler: ({ body: bytes }, context) => {
    const store = storeOf(context);
    return {
      // The bytes of a job are handed over to the thread that computes.
      job: {
        operationId: 'readExportedPlan',
        params: {},
        query: {},
        headers: {},
        body: Uint8Array.from(bytes),
      },
      finish: async ({ body }) => {
        const content = JSON.parse(new TextDecoder().decode(body)) as ContentOfFile;
        const unpacked = await filesOfPlanFile(bytes);
        const plan = await store.importPlan(importedPlan(content, { unpacked, who: nameOf(context) }));
        return {
          status: 201,
          headers: { Location: `/api/v1/plans/${plan.id}`, ETag: planEtag(plan) },
          body: planRevision(plan),
        };
      },
    };
  },
});

type ContentOfFile = ReturnType<typeof readPlanFileBytes>;
type NoteOfFile = Omit<RevisionNote, 'at_ms'> & { readonly at: string };

const noteOf = ({ at, who, label }: NoteOfFile): RevisionNote => ({ at_ms: Date.parse(at), who, label });

function importedPlan(
  { document, history, files }: ContentOfFile,
  { unpacked, who }: { readonly unpacked: ReadonlyMap<string, Uint8Array>; readonly who: string },
): ImportedPlan {
  const first =
    history === null
      ? { at_ms: Date.now(), who, label: 'import the plan', document }
      : { ...noteOf(history.first), document: history.first.document };
  return {
    first,
    changes: (history?.changes ?? []).map((change) => ({ ...noteOf(change), edits: change.edits })),
    files: files.map((file) => ({
      file: { ...file, addedBy: who },
      bytes: unpacked.get(file.hash) ?? new Uint8Array(),
    })),
  };
}
