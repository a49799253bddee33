import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FileAnswer } from './Route.ts';

/** Sends a file at the pace of its reader, then removes it; a client that leaves is no error of ours. */
export async function sendFile(
  response: Response,
  { path, name, mediaType }: FileAnswer['file'],
): Promise<void> {
  response.status(200).set({
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    // It is compressed already, and may be too large for one piece of memory.
    'Cache-Control': 'no-store, no-transform',
  });
  try {
    await pipeline(createReadStream(path), response);
  } catch (error) {
    if (!response.destroyed) throw error;
  } finally {
    await rm(path, { force: true });
  }
}
