import type { z } from 'zod';
import { parameterSchemas } from '../../results/readParameters.ts';
import type { Route } from '../Route.ts';
import { mayBeJob } from '../requestJobs/mayBeJob.ts';
import type { DescribedParameter } from './OpenApiDescription.ts';

const ifNoneMatch: DescribedParameter = {
  name: 'If-None-Match',
  in: 'header',
  description: 'ETag of an earlier response; the status is 304 if that response is still current',
  schema: { type: 'string' },
};

const prefer: DescribedParameter = {
  name: 'Prefer',
  in: 'header',
  description:
    'respond-async (RFC 7240): the request is computed as a job, for longer than an answer may wait; the status is 202',
  schema: { type: 'string' },
};

/** The parameters and headers of a route. */
export function describedParameters(route: Route): DescribedParameter[] {
  const { params, query, headers, isConditional } = route;
  return [
    ...parametersIn('path', params),
    ...parametersIn('query', query),
    ...parametersIn('header', headers),
    ...(isConditional === undefined ? [] : [ifNoneMatch]),
    ...(mayBeJob(route) ? [prefer] : []),
  ];
}

function parametersIn(
  location: DescribedParameter['in'],
  schema: z.ZodObject | undefined,
): DescribedParameter[] {
  if (schema === undefined) return [];
  const { properties, required } = parameterSchemas(schema);
  return Object.entries(properties).map(([name, { description = '', ...type }]) => ({
    name,
    in: location,
    ...(required.includes(name) && { required: true }),
    description,
    schema: type,
  }));
}
