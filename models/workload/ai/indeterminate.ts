import { ModelError } from '../../problems/ModelError.ts';

/** The error for a statement that does not determine an answer, or determines it twice. */
export function indeterminate(field: string, message: string): ModelError {
  return new ModelError('ai-workload-indeterminate', `${field}: ${message}.`, [
    { path: field, rule: 'determined', message },
  ]);
}
