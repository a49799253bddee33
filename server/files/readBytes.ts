import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ModelError } from '../../models/problems/ModelError.ts';
import { fileReason, unreadableFile } from './fileErrors.ts';

/** The maximum size that is read, and the error above it. */
export interface ReadLimit {
  readonly largest_bytes: number;
  readonly tooLarge: (name: string) => ModelError;
}

/**
 * Reads a file. A regular file above the limit is rejected by its size, before it is read.
 *
 * @throws ModelError `file-unreadable`, or the error of the limit
 */
export async function readBytes(name: string, limit: ReadLimit): Promise<Buffer> {
  try {
    const status = await stat(name);
    if (status.isDirectory()) throw unreadableFile(name, 'it is a directory; name a file');
    if (status.size > limit.largest_bytes) throw limit.tooLarge(name);
    return await readLimited(createReadStream(name), limit, name);
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw unreadableFile(name, fileReason(error));
  }
}

/** Reads a stream to its end, or to the limit. */
export async function readLimited(
  chunks: AsyncIterable<Uint8Array>,
  limit: ReadLimit,
  name: string,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size_bytes = 0;
  for await (const chunk of chunks) {
    size_bytes += chunk.byteLength;
    if (size_bytes > limit.largest_bytes) throw limit.tooLarge(name);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
