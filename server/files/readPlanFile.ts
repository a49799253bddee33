import { planLimits } from '../../models/plan/document/limits.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { readBytes, readLimited, type ReadLimit } from './readBytes.ts';

/**
 * Reads the text of a plan from a file, or from standard input if the name is `-`.
 *
 * @param name - path of a file, or `-`
 * @param standardInput - the input that `-` reads
 * @returns the text, without a byte-order mark
 * @throws ModelError `file-unreadable`, `json-too-large`, or `json-invalid` if the bytes are not UTF-8
 */
export async function readPlanFile(name: string, standardInput: AsyncIterable<Uint8Array>): Promise<string> {
  const bytes =
    name === '-' ? await readLimited(standardInput, planLimit, name) : await readBytes(name, planLimit);
  return decodePlanText(bytes);
}

/**
 * Decodes the bytes of a plan. JSON between programs is UTF-8 (RFC 8259, 8.1); a byte-order mark is removed.
 *
 * @throws ModelError `json-invalid` if the bytes are not UTF-8
 */
export function decodePlanText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'the bytes are not UTF-8 text; save the plan as UTF-8';
    throw new ModelError('json-invalid', message, [{ path: '', rule: 'utf-8', message }]);
  }
}

const planLimit: ReadLimit = {
  largest_bytes: planLimits.bytes,
  tooLarge: () => {
    const message = `a plan is limited to ${String(planLimits.bytes / 1024 / 1024)} MiB of JSON text`;
    return new ModelError('json-too-large', message, [{ path: '', rule: 'bytes', message }]);
  },
};
