import { expect } from 'vitest';
import type { z } from 'zod';
import { problemSchema } from '../../../server/http/problemSchema.ts';

/** The problem of a response. Checks that media type, status and request id agree, and that no stack trace is shown. */
export async function problemOf(response: Response): Promise<z.infer<typeof problemSchema>> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  const text = await response.text();
  expect(text).not.toContain('    at ');
  const problem = problemSchema.parse(JSON.parse(text));
  expect(problem.status).toBe(response.status);
  expect(problem.instance).toBe(response.headers.get('x-request-id'));
  expect(problem.type).toBe(`/api/docs#errors-${problem.code}`);
  return problem;
}
