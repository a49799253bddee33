import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../store/stores.ts';
import { addressOf } from './servedAddress.ts';
import { ended, startPlenum } from './spawnPlenum.ts';

describe('plenum serve with PLENUM_AUTH=token', () => {
  it('lets in who has a token made before it started, and keeps who did what', async () => {
    const folder = await newFolder();
    const environment = { PLENUM_DATA: folder, PLENUM_AUTH: 'token', PORT: '0', LOG_LEVEL: 'info' };
    const run = (...args: string[]): ReturnType<typeof ended> => ended(startPlenum(args, environment));
    try {
      const token = (await run('token', 'create', 'Ada', '--role', 'owner')).out.trim();
      const server = startPlenum(['serve'], environment);
      const end = ended(server);
      const address = await addressOf(server);
      const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
        fetch(new URL(path, address), init);
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };

      expect((await ask('/api/v1/plans')).status).toBe(401);
      expect((await ask('/api/v1/plans', { headers })).status).toBe(200);
      const body = JSON.stringify({ name: 'job', role: 'viewer' });
      const made = await ask('/api/v1/tokens', { method: 'POST', headers, body });
      const { token: second } = (await made.json()) as { token: string };
      const viewer = { Authorization: `Bearer ${second}` };
      expect((await ask('/api/v1/climates', { headers: viewer })).status).toBe(200);
      expect((await ask('/api/v1/audit', { headers: viewer })).status).toBe(403);
      expect((await ask('/health')).status).toBe(200);

      server.kill('SIGTERM');
      const { err } = await end;
      for (const secret of [token, second, 'plenum_']) expect(err).not.toContain(secret);
      const { out, err: why } = await run('audit');
      expect(why).toBe('');
      expect(out).toMatch(/Ada +token +owner +createToken +\/api\/v1\/tokens\/.*\n.*createToken +Ada\n/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
