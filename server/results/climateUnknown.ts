import type { Library } from '../../models/catalogue/Library.ts';
import type { ModelError } from '../../models/problems/ModelError.ts';
import { closestMatches } from './closestMatches.ts';
import { parameterError } from './parameterError.ts';

interface ParameterContext {
  /** Name of the parameter. */
  readonly option: string;
  readonly library: Library;
  /** Text about what else the value could have been. */
  readonly nor?: string;
}

/**
 * An unknown climate id. The message lists similar ids, or all ids if none is similar.
 *
 * @param id - as stated
 */
export function climateUnknown(id: string, { option, library, nor = '' }: ParameterContext): ModelError {
  const ids = Object.keys(library.climates).sort();
  const close = closestMatches(id, ids);
  const known = close.length > 0 ? `similar: ${close.join(', ')}` : `available: ${ids.join(', ')}`;
  const neither = nor === '' ? 'is not' : 'is neither';
  return parameterError(
    option,
    `${JSON.stringify(id.slice(0, 200))} ${neither} a climate of the catalogue${nor}; ${known}`,
  );
}
