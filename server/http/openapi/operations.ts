import type { z } from 'zod';
import type { ErrorCode } from '../../../models/index.ts';
import { planSchema, reportSchema } from '../../../models/index.ts';
import {
  checksSchema,
  devicesSchema,
  gridsSchema,
  healthSchema,
  pricesSchema,
  rackTypesSchema,
} from './answerSchemas.ts';

/** One address and method of the API, from which its description is made. */
export interface Operation {
  readonly operationId: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly tag: 'Plans' | 'Catalogue' | 'Server';
  readonly summary: string;
  readonly description: string;
  /** The request body; none for GET. */
  readonly body?: z.ZodType;
  /** True where `?search=` filters the answer, and If-None-Match saves it. */
  readonly searchable?: true;
  readonly answer: z.ZodType;
  readonly answerDescription: string;
  readonly problems: readonly ErrorCode[];
  /** What follows `curl`. */
  readonly curl: string;
}

const planProblems: readonly ErrorCode[] = [
  'body-unreadable',
  'json-invalid',
  'json-too-large',
  'media-type',
  'json-too-deep',
  'json-too-many-values',
  'key-forbidden',
  'plan-invalid',
  'schema-version-unsupported',
  'plan-not-computable',
];

const SERVER = 'http://localhost:4000';

const post = `\\
  -H 'Content-Type: application/json' \\
  --data-binary @examples/air-vs-liquid.json`;

interface Table {
  /** Its word in the address. */
  readonly word: string;
  readonly operationId: string;
  readonly rows: string;
  readonly search: string;
  readonly answer: z.ZodType;
}

const table = ({ word, operationId, rows, search, answer }: Table): Operation => ({
  operationId,
  method: 'get',
  path: `/api/v1/catalogue/${word}`,
  tag: 'Catalogue',
  summary: `List ${rows}`,
  description: `The ${rows} that a plan can name, each with its year, its sources and how well its figures are known. What no source gives is absent.`,
  searchable: true,
  answer,
  answerDescription: `The ${rows}, and the sources that they name`,
  problems: [],
  curl: `'${SERVER}/api/v1/catalogue/${word}?search=${search}'`,
});

/** Every operation that programs use, in the order that the API page shows them. */
export const operations: readonly Operation[] = [
  {
    operationId: 'createReport',
    method: 'post',
    path: '/api/v1/reports',
    tag: 'Plans',
    summary: 'Report a plan',
    description:
      'Simulates each option of the plan hour by hour and answers energy, electricity cost, carbon, racks, findings, the inputs with their sources, and what each option saves against the first. Nothing is stored.',
    body: planSchema,
    answer: reportSchema,
    answerDescription: 'The report',
    problems: planProblems,
    curl: `${SERVER}/api/v1/reports ${post}`,
  },
  {
    operationId: 'createCheck',
    method: 'post',
    path: '/api/v1/checks',
    tag: 'Plans',
    summary: 'Check a plan',
    description:
      'Answers what is wrong, risky or worth knowing in each option of the plan. Nothing is stored.',
    body: planSchema,
    answer: checksSchema,
    answerDescription: 'The findings of each option',
    problems: planProblems,
    curl: `${SERVER}/api/v1/checks ${post}`,
  },
  table({
    word: 'devices',
    operationId: 'listDevices',
    rows: 'devices',
    search: 'dgx+h100',
    answer: devicesSchema,
  }),
  table({
    word: 'rack-types',
    operationId: 'listRackTypes',
    rows: 'rack types',
    search: '42u',
    answer: rackTypesSchema,
  }),
  table({
    word: 'grids',
    operationId: 'listGrids',
    rows: 'grid factors',
    search: 'SRVC',
    answer: gridsSchema,
  }),
  table({
    word: 'prices',
    operationId: 'listPrices',
    rows: 'electricity prices',
    search: 'virginia',
    answer: pricesSchema,
  }),
  {
    operationId: 'getHealth',
    method: 'get',
    path: '/health',
    tag: 'Server',
    summary: 'Ask whether the server answers',
    description: 'For a supervisor or a load balancer. It is not counted by the rate limit.',
    answer: healthSchema,
    answerDescription: 'It answers',
    problems: [],
    curl: `${SERVER}/health`,
  },
];
