import { Agent, request } from 'node:http';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { listen } from '../../../server/http/listen.ts';

describe('listen', () => {
  it('finishes requests in flight, accepts no new ones, and does not wait for idle connections', async () => {
    const app = express();
    let finish: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      app.get('/', (_request, response) => {
        finish = () => response.send('done');
        resolve();
      });
    });
    const listening = await listen(app, { port: 0, host: '127.0.0.1' });
    const address = { host: '127.0.0.1', port: listening.port, agent: new Agent({ keepAlive: true }) };
    const answered = new Promise<string>((resolve, reject) => {
      const sent = request(address, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.once('end', () => {
          resolve(text);
        });
      });
      sent.once('error', reject);
      sent.end();
    });
    await begun;
    const start_ms = performance.now();
    let stopped = false;
    const stopping = listening.stop().then(() => {
      stopped = true;
    });
    await expect(fetch(`http://127.0.0.1:${String(listening.port)}/`)).rejects.toThrow();
    expect(stopped).toBe(false);
    finish();
    expect(await answered).toBe('done');
    await stopping;
    // A keep-alive connection lasts 5 s if it is not closed.
    expect(performance.now() - start_ms).toBeLessThan(3000);
    address.agent.destroy();
  });

  it('throws if the port is in use', async () => {
    const first = await listen(express(), { port: 0, host: '127.0.0.1' });
    await expect(listen(express(), { port: first.port, host: '127.0.0.1' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await first.stop();
  });
});
