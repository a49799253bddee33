import { z } from 'zod';
import type { ErrorCode } from '../../../../models/problems/errorCodes.ts';
import { fileParameters, storedFileKinds } from '../../../results/fileKinds.ts';
import { computingProblems } from '../../computingProblems.ts';
import { route } from '../../Route.ts';
import { nameOf, storeOf, storeProblems } from '../plans/planParts.ts';
import { contentDisposition } from './contentDisposition.ts';
import { exampleFileQuery, fileBody, fileProblems } from './readings.ts';
import { fileListSchema, fileReadingSchema, storedFile, storedFileSchema } from './fileSchemas.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;
const FILE_PATH = '/api/v1/files/{hash}';

const fileParams = z.object({ hash: z.string().max(200).meta({ description: 'SHA-256 of the file' }) });
const oneFileProblems: readonly ErrorCode[] = [...storeProblems, 'file-unknown'];

export const addFileToStore = route({
  operationId: 'addFile',
  method: 'post',
  path: '/api/v1/files',
  tag: 'Files',
  summary: 'Store a file',
  description:
    'Reads a file as `POST /api/v1/readings` does, and stores it if it is what it was sent as. The same bytes are stored once.',
  query: fileParameters,
  exampleQuery: exampleFileQuery,
  body: fileBody,
  answers: {
    201: {
      description: 'The file is stored',
      schema: storedFileSchema,
      headers: { Location: 'Address of the file' },
    },
  },
  problems: [...fileProblems, ...storeProblems, ...computingProblems, 'files-full'],
  handler: ({ query, body: bytes }, context) => {
    const { files } = storeOf(context);
    return {
      // The bytes of a job are handed over to the thread that computes.
      job: { operationId: 'createFileReading', params: {}, query, headers: {}, body: Uint8Array.from(bytes) },
      finish: async (answer) => {
        const { mediaType } = fileReadingSchema
          .pick({ mediaType: true })
          .strip()
          .parse(jsonOfAnswer(answer.body));
        const file = await files.add({ ...query, mediaType, addedBy: nameOf(context) }, bytes);
        return {
          status: 201,
          headers: { Location: `/api/v1/files/${file.hash}` },
          body: storedFile(file),
        };
      },
    };
  },
});

const jsonOfAnswer = (body: Uint8Array | undefined): unknown =>
  JSON.parse(new TextDecoder().decode(body)) as unknown;

export const listStoredFiles = route({
  operationId: 'listFiles',
  method: 'get',
  path: '/api/v1/files',
  tag: 'Files',
  summary: 'List stored files',
  description: 'Returns the files that are stored beside plans, the last added first, a page at a time.',
  query: z.object({
    kind: z.enum(storedFileKinds).optional().meta({ description: 'Default: all kinds' }),
    limit: z
      .int()
      .min(1)
      .max(MAX_LIMIT)
      .optional()
      .meta({ unit: 'count', description: `Number of files at most; default: ${String(DEFAULT_LIMIT)}` }),
    after: z.string().max(200).optional().meta({ description: '`next` of the answer before' }),
  }),
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'The files', schema: fileListSchema } },
  problems: oneFileProblems,
  handler: async ({ query: { kind, limit = DEFAULT_LIMIT, after } }, context) => {
    const files = await storeOf(context).files.list({ kind, limit, after });
    const next = files.length === limit ? (files.at(-1)?.hash ?? null) : null;
    return { status: 200, body: { files: files.map(storedFile), next } };
  },
});

export const readStoredFile = route({
  operationId: 'readFile',
  method: 'get',
  path: FILE_PATH,
  tag: 'Files',
  summary: 'Read a stored file',
  description: 'Returns the bytes of a file as they were sent, as a download that browsers do not show.',
  params: fileParams,
  isConditional: true,
  cacheControl: 'private, max-age=31536000, immutable',
  answers: {
    200: {
      description: 'The bytes',
      mediaType: 'application/octet-stream',
      headers: { ETag: 'The hash of the file', 'Content-Disposition': 'The name of the file' },
    },
  },
  problems: oneFileProblems,
  handler: async ({ params: { hash } }, context) => {
    const { file, bytes } = await storeOf(context).files.read(hash);
    return {
      status: 200,
      headers: { ETag: `"${file.hash}"`, 'Content-Disposition': contentDisposition(file.name) },
      body: bytes,
    };
  },
});

export const readingOfStoredFile = route({
  operationId: 'readingOfFile',
  method: 'get',
  path: `${FILE_PATH}/reading`,
  tag: 'Files',
  summary: 'Read what a stored file says',
  description: 'Returns for a stored file what `POST /api/v1/readings` returns for one in a request.',
  params: fileParams,
  cacheControl: 'private, no-cache',
  answers: { 200: { description: 'What the file says', schema: fileReadingSchema } },
  problems: [...oneFileProblems, ...fileProblems, ...computingProblems],
  handler: async ({ params: { hash } }, context) => {
    const { file, bytes } = await storeOf(context).files.read(hash);
    const query = { kind: file.kind, name: file.name };
    return {
      job: { operationId: 'createFileReading', params: {}, query, headers: {}, body: Uint8Array.from(bytes) },
    };
  },
});

export const removeStoredFile = route({
  operationId: 'removeFile',
  method: 'delete',
  path: FILE_PATH,
  tag: 'Files',
  summary: 'Remove a stored file',
  description:
    'Removes a file for good. It is refused while a plan refers to the file by its hash, also a deleted one that can be restored.',
  params: fileParams,
  answers: { 204: { description: 'The file is removed' } },
  problems: [...oneFileProblems, 'file-in-use'],
  handler: async ({ params: { hash } }, context) => {
    await storeOf(context).files.remove(hash);
    return { status: 204 };
  },
});

/** Operations on files beside plans. */
export const fileRoutes = [
  addFileToStore,
  listStoredFiles,
  readStoredFile,
  readingOfStoredFile,
  removeStoredFile,
] as const;
