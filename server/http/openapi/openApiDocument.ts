import type { Route } from '../Route.ts';
import { problemSchema } from '../problemSchema.ts';
import { neededRole } from '../people/neededRole.ts';
import { tags } from '../tags.ts';
import { componentsOf, referenceTo } from './components.ts';
import { describedAnswers, describedProblems } from './describedAnswers.ts';
import { describedParameters } from './describedParameters.ts';
import type { DescribedOperation, OpenApiDescription } from './OpenApiDescription.ts';
import { shellSample } from './shellSample.ts';

/**
 * Describes the API in OpenAPI 3.1, from the schemas that its requests are checked with.
 *
 * @param routes - operations, in the order of the description
 * @param version - version of Plenum
 */
export function openApiDocument(routes: readonly Route[], version: string): OpenApiDescription {
  const paths: Record<string, Record<string, DescribedOperation>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: described(route) };
  }
  const answers = routes.flatMap((route) => Object.values(route.answers));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plenum',
      version,
      description:
        'Plans AI datacenters: computes energy, bills, carbon and exceeded limits from racks, power and cooling. The keyword `unit` states the unit of each number; `currency` is the currency of the plan.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes,
      schemas: componentsOf([
        ...routes.flatMap(({ body }) =>
          body === undefined ? [] : [{ schema: body.schema, io: 'input' as const }],
        ),
        ...[...answers, { schema: problemSchema }].flatMap(({ schema }) =>
          schema === undefined ? [] : [{ schema, io: 'output' as const }],
        ),
      ]),
    },
  };
}

const securitySchemes = {
  token: { type: 'http', scheme: 'bearer', description: 'A token of `plenum token create`' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'plenum-session',
    description: 'The session of the page; `__Host-plenum-session` by https',
  },
} as const;

function described(route: Route): DescribedOperation {
  const { operationId, tag, summary, description, body } = route;
  const role = neededRole(route);
  const parameters = describedParameters(route);
  const { mediaTypes: [mediaType = 'application/json'] = [], schema, example } = body ?? {};
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    'x-role': role,
    security: role === 'anyone' ? [] : [{ token: [] }, { session: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(schema !== undefined && {
      requestBody: { required: true, content: { [mediaType]: { schema: referenceTo(schema), example } } },
    }),
    responses: { ...describedAnswers(route), ...describedProblems(route) },
    'x-codeSamples': [{ lang: 'Shell', source: shellSample(route) }],
  };
}
