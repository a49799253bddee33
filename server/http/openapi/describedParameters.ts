import type { z } from 'zod';
import { parameterSchemas } from '../../results/readParameters.ts';
import type { Route } from '../Route.ts';
import type { DescribedParameter } from './OpenApiDescription.ts';

const ifNoneMatch: DescribedParameter = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The ETag of an earlier answer; 304 says that it still holds',
  schema: { type: 'string' },
};

/** What a route takes beside its body. */
export function describedParameters({ params, query, headers, isConditional }: Route): DescribedParameter[] {
  return [
    ...parametersIn('path', params),
    ...parametersIn('query', query),
    ...parametersIn('header', headers),
    ...(isConditional === undefined ? [] : [ifNoneMatch]),
  ];
}

function parametersIn(
  place: DescribedParameter['in'],
  schema: z.ZodObject | undefined,
): DescribedParameter[] {
  if (schema === undefined) return [];
  const { properties, required } = parameterSchemas(schema);
  return Object.entries(properties).map(([name, { description = '', ...type }]) => ({
    name,
    in: place,
    ...(required.includes(name) && { required: true }),
    description,
    schema: type,
  }));
}
