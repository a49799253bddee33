import type { Library } from '../../models/catalogue/Library.ts';
import type { ModelError } from '../../models/problems/ModelError.ts';
import { closestWords } from './closestWords.ts';
import { parameterError } from './parameterError.ts';

interface Asked {
  /** Name of the parameter. */
  readonly option: string;
  readonly library: Library;
  /** What else it could have been. */
  readonly nor?: string;
}

/**
 * An id that is no climate of the catalogue. The message names ids that are near it, or all where none is.
 *
 * @param id - as it was given
 */
export function climateUnknown(id: string, { option, library, nor = '' }: Asked): ModelError {
  const ids = Object.keys(library.climates).sort();
  const close = closestWords(id, ids);
  const known = close.length > 0 ? `near it are ${close.join(', ')}` : `there are ${ids.join(', ')}`;
  const neither = nor === '' ? 'is not' : 'is neither';
  return parameterError(
    option,
    `${JSON.stringify(id.slice(0, 200))} ${neither} a climate of the catalogue${nor}; ${known}`,
  );
}
