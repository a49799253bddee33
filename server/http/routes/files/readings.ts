import type { z } from 'zod';
import type { ErrorCode } from '../../../../models/problems/errorCodes.ts';
import { fileParameters, storedFileKinds, type StoredFileKind } from '../../../results/fileKinds.ts';
import { fileReading } from '../../../results/fileReading.ts';
import { route, type Body } from '../../Route.ts';
import { fileReadingSchema } from './fileSchemas.ts';
import { fileBytesSchema } from './fileBytes.ts';

const isKind = (kind: unknown): kind is StoredFileKind => storedFileKinds.some((known) => known === kind);

/** The bytes of a file, whatever they are. */
export const fileBody: Body<Uint8Array> = {
  schema: fileBytesSchema,
  mediaTypes: ['application/octet-stream', '*/*'],
  example: { name: 'Plain', fixedchargefirstmeter: 100, fixedchargeunits: '$/month' },
  // An unknown kind is refused when the parameters are read, after the body.
  limit_bytes: (limits, { kind }) => (isKind(kind) ? limits[kind] : limits.tariff),
  readBytes: (bytes) => bytes,
};

/** Errors of a file that is read. */
export const fileProblems: readonly ErrorCode[] = [
  'parameter-invalid',
  'body-unreadable',
  'body-too-large',
  'media-type',
  'file-not-of-kind',
  'file-unreadable',
  'zip-unreadable',
  'weather-unreadable',
  'weather-not-hourly',
  'weather-incomplete',
  'out-of-range',
  'tariff-unreadable',
  'tariff-invalid',
  'tariff-ambiguous',
  'json-too-large',
  'json-too-deep',
  'json-too-many-values',
  'key-forbidden',
];

export const exampleFileQuery = '?kind=tariff&name=plain.json';

export const createFileReading = route({
  operationId: 'createFileReading',
  computes: 'from-request',
  method: 'post',
  path: '/api/v1/readings',
  tag: 'Files',
  role: 'viewer',
  summary: 'Read a file',
  description:
    'Reads a weather file, a tariff, an image or a drawing, and returns what it is, its findings, and the edits that put its content into a plan. Nothing is stored.',
  query: fileParameters,
  exampleQuery: exampleFileQuery,
  body: fileBody,
  answers: { 200: { description: 'What the file says', schema: fileReadingSchema } },
  problems: fileProblems,
  handler: ({ query: { kind, name }, body: bytes }) => ({
    status: 200,
    body: fileReading({ kind, name, bytes }) as z.output<typeof fileReadingSchema>,
  }),
});
