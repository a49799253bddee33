import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ModelError, planLimits } from '../../models/index.ts';

/**
 * Reads the text of a plan from a file, or from standard input where the name is `-`.
 * A regular file over the limit is refused by its size, before it is read.
 *
 * @param name - path of a file, or `-`
 * @param standardInput - what `-` stands for
 * @returns the text, without a byte-order mark
 * @throws ModelError `file-unreadable`, `json-too-large`, or `json-invalid` where the bytes are not UTF-8
 */
export async function readPlanFile(name: string, standardInput: AsyncIterable<Uint8Array>): Promise<string> {
  if (name === '-') return decodePlanText(await readLimited(standardInput));
  try {
    const status = await stat(name);
    if (status.isDirectory()) throw unreadable(name, 'it is a directory; name a file');
    if (status.size > planLimits.bytes) throw tooLarge();
    return decodePlanText(await readLimited(createReadStream(name)));
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw unreadable(name, reasonOf(error));
  }
}

/**
 * Decodes the bytes of a plan. JSON between programs is UTF-8 (RFC 8259, 8.1); a byte-order mark is passed over.
 *
 * @throws ModelError `json-invalid` where the bytes are not UTF-8
 */
export function decodePlanText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'the bytes are not UTF-8 text; save the plan as UTF-8';
    throw new ModelError('json-invalid', message, [{ path: '', rule: 'utf-8', message }]);
  }
}

async function readLimited(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size_bytes = 0;
  for await (const chunk of chunks) {
    size_bytes += chunk.byteLength;
    if (size_bytes > planLimits.bytes) throw tooLarge();
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function tooLarge(): ModelError {
  const message = `a plan may have at most ${String(planLimits.bytes / 1024 / 1024)} MiB of JSON text`;
  return new ModelError('json-too-large', message, [{ path: '', rule: 'bytes', message }]);
}

function unreadable(name: string, reason: string): ModelError {
  const message = `cannot read ${name}: ${reason}`;
  return new ModelError('file-unreadable', message, [{ path: name, rule: 'file', message: reason }]);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return reasons[code] ?? `the system answered ${code}`;
}
