import { get, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { runningApp } from './runningApp.ts';

const app = runningApp();

/** The headers of the description of the API, which is long enough to be compressed. */
async function headersFor(headers: Readonly<Record<string, string>>): Promise<IncomingHttpHeaders> {
  const { url } = await app.ask('/api/v1/openapi.json');
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      response.resume();
      response.once('end', () => {
        resolve(response.headers);
      });
    }).once('error', reject);
  });
}

describe('a long answer', () => {
  it('is compressed for a client that says that it accepts it', async () => {
    expect(await headersFor({ 'Accept-Encoding': 'gzip' })).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
    });
  });

  it('is not for one that says nothing, and caches are told that this makes the difference', async () => {
    const headers = await headersFor({});
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
  });
});
