import { request, type Agent } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { FuzzedRequest } from './anyRequest.ts';
import type { FuzzAnswer } from './checkAnswer.ts';

/** What placeholders of requests stand for, as of now. */
export interface Known {
  planId: string;
  otherId: string;
  deletedId: string;
  revision: number;
  fileHash: string;
  studyId: string;
  jobId: string;
}

/** Longer answers are cut off. */
const MAX_ANSWER = 100 * 1024 * 1024;

/** Sends a request as it is, however strange, and reads the answer; events are read until the first. */
export function sendFuzzed(
  port: number,
  agent: Agent,
  fuzzed: FuzzedRequest,
  known: Known,
): Promise<FuzzAnswer> {
  const fill = (text: string): string =>
    text
      .replaceAll('{planId}', known.planId)
      .replaceAll('{deletedId}', known.deletedId)
      .replaceAll('{fileHash}', known.fileHash)
      .replaceAll('{studyId}', known.studyId)
      .replaceAll('{jobId}', known.jobId)
      .replaceAll('{etag}', `"${known.planId}-${String(known.revision)}"`)
      .replaceAll('{otherEtag}', `"${known.otherId}-1"`);
  const headers = Object.fromEntries(
    Object.entries(fuzzed.headers)
      .filter(([name, value]) => !(name === 'Content-Type' && value === ''))
      .map(([name, value]) => [name, fill(value)]),
  );
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        agent,
        method: fuzzed.method,
        path: fill(fuzzed.path),
        headers: {
          ...headers,
          ...(fuzzed.body === undefined ? {} : { 'Content-Length': String(fuzzed.body.length) }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        const contentType = response.headers['content-type'] ?? '';
        const end = (): void => {
          const encoding = response.headers['content-encoding'] ?? '';
          const text = decoded(Buffer.concat(chunks), encoding).toString('utf8');
          resolve({ status: response.statusCode ?? 0, contentType, text });
        };
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (contentType.startsWith('text/event-stream') || size > MAX_ANSWER) {
            end();
            sent.destroy();
          }
        });
        response.once('end', () => {
          try {
            end();
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
        response.once('error', reject);
      },
    );
    sent.once('error', reject);
    // For a status of a request that is refused before its body is read.
    sent.end(fuzzed.body);
  });
}

function decoded(bytes: Buffer, encoding: string): Buffer {
  if (encoding === 'br') return brotliDecompressSync(bytes);
  if (encoding === 'gzip') return gunzipSync(bytes);
  return encoding === 'deflate' ? inflateSync(bytes) : bytes;
}
