import { errorCodes, type ErrorCode } from '../../../models/problems/errorCodes.ts';
import { problemSchema } from './answerSchemas.ts';
import { componentsOf, referenceTo } from './components.ts';
import type { JsonSchema } from './JsonSchema.ts';
import type { Operation } from './Operation.ts';
import { operations } from './operations.ts';
import { searchParameters, type Parameter } from './parameters.ts';

interface Content {
  readonly [mediaType: string]: { readonly schema: JsonSchema; readonly example?: unknown };
}

export interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Content;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, Answer>>;
  readonly 'x-codeSamples': readonly { readonly lang: string; readonly source: string }[];
}

/** The part of OpenAPI 3.1 that this API needs. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/**
 * Describes the API in OpenAPI 3.1, from the schemas that the models check with.
 *
 * @param version - of Plenum
 */
export function openApiDocument(version: string): OpenApiDocument {
  const paths: Record<string, Record<string, DescribedOperation>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plenum',
      version,
      description:
        'Plans AI datacenters: racks, power and cooling in; energy, bills, carbon and broken limits out. Each number has a unit, in the keyword `unit`; `currency` is the currency of the plan.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Plans', description: 'A plan goes in, an answer comes out; nothing is stored' },
      { name: 'Bills', description: 'A load and published rates go in, bills come out; nothing is stored' },
      { name: 'Cooling', description: 'Cooling systems and the climates they work in' },
      { name: 'Workloads', description: 'AI workloads: a statement goes in, an answer comes out' },
      { name: 'Claims', description: 'Figures of articles on AI computing, held against the models' },
      { name: 'NetBox', description: 'Racks, devices and feeds from NetBox, and back to it' },
      { name: 'Catalogue', description: 'What a plan can name, with sources' },
      { name: 'Server', description: 'The server itself' },
    ],
    paths,
    components: {
      schemas: componentsOf([
        ...operations.flatMap(({ body }) =>
          body === undefined ? [] : [{ schema: body, io: 'input' as const }],
        ),
        ...operations.flatMap(({ answer }) =>
          answer === undefined ? [] : [{ schema: answer, io: 'output' as const }],
        ),
        { schema: problemSchema, io: 'output' },
      ]),
    },
  };
}

function described(operation: Operation): DescribedOperation {
  const { operationId, tag, summary, description, body, bodyExample, searchable, curl } = operation;
  const parameters = [...(operation.parameters ?? []), ...(searchable === undefined ? [] : searchParameters)];
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true as const,
            content: { 'application/json': { schema: referenceTo(body), example: bodyExample } },
          },
        }),
    responses: answersOf(operation),
    'x-codeSamples': [{ lang: 'Shell', source: `curl ${curl}` }],
  };
}

function answersOf({
  answer,
  answerDescription,
  searchable,
  problems,
  path,
}: Operation): Record<string, Answer> {
  const anywhere: readonly ErrorCode[] = path.startsWith('/api/')
    ? ['rate-limited', 'internal']
    : ['internal'];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...problems, ...anywhere]) {
    const { status } = errorCodes[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return {
    '200': {
      description: answerDescription,
      ...(searchable === undefined
        ? {}
        : { headers: { ETag: { description: 'Changes with the catalogue', schema: { type: 'string' } } } }),
      content:
        answer === undefined
          ? { 'text/csv': { schema: { type: 'string' } } }
          : { 'application/json': { schema: referenceTo(answer) } },
    },
    ...(searchable === undefined
      ? {}
      : { '304': { description: 'The answer that the caller has still holds' } }),
    ...Object.fromEntries(
      [...byStatus].map(([status, codes]) => [
        String(status),
        {
          description: codes.map((code) => `${code}: ${errorCodes[code].title}`).join('; '),
          content: { 'application/problem+json': { schema: referenceTo(problemSchema) } },
        },
      ]),
    ),
  };
}
