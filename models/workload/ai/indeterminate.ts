import { ModelError } from '../../problems/ModelError.ts';

/** The error for inputs that under- or over-determine a result. */
export function indeterminate(field: string, message: string): ModelError {
  return new ModelError('ai-workload-indeterminate', `${field}: ${message}.`, [
    { path: field, rule: 'determined', message },
  ]);
}
