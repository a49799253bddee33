import { describe, expect, it } from 'vitest';
import { settings } from '../../../server/config/configSchema.ts';
import { runPlenum } from './runPlenum.ts';

describe('plenum config', () => {
  it('shows each variable with its value and its origin, but no secret', async () => {
    const environment = {
      LOG_LEVEL: 'warn',
      DATABASE_URL: 'postgres://plenum:hidden@db/plenum',
      PLENUM_METRICS_TOKEN: 'hidden-hidden-hidden',
    };
    const { exitCode, out, err } = await runPlenum(['config', '--port', '8080'], { environment });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^ {2}PORT +8080 +command line$/m);
    expect(out).toMatch(/^ {2}LOG_LEVEL +warn +environment$/m);
    expect(out).toMatch(/^ {2}DATABASE_URL +\(set, not shown\) +environment$/m);
    expect(out).toMatch(/^ {2}PLENUM_PUBLIC_URL +\(not set\) +default$/m);
    expect(out).not.toContain('hidden');
  });

  it('is JSON for programs', async () => {
    const { out } = await runPlenum(['config', '--json'], {
      environment: { NETBOX_URL: 'https://n.example', NETBOX_TOKEN: 'hidden' },
    });
    const shown = JSON.parse(out) as { variable: string; value: string | null }[];
    expect(shown.map(({ variable }) => variable)).toEqual(
      [...settings.values()].map(({ variable }) => variable),
    );
    expect(shown.find(({ variable }) => variable === 'NETBOX_TOKEN')?.value).toBe('(set, not shown)');
    expect(shown.find(({ variable }) => variable === 'DATABASE_URL')?.value).toBeNull();
  });

  it.each(['config', 'serve'])('makes %s exit 2 with every mistake on its own line', async (command) => {
    const environment = { PORT: '', PLENUM_AUHT: 'token', PLENUM_INSECURE: 'yes' };
    const { exitCode, out, err } = await runPlenum([command], { environment });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines.map((line) => line.split(':').slice(0, 2).join())).toEqual([
      'plenum, PLENUM_AUHT',
      'plenum, PORT',
      'plenum, PLENUM_INSECURE',
    ]);
  });

  it.each(['config', 'serve'])('makes %s refuse an open address, and say what to do', async (command) => {
    const { exitCode, err } = await runPlenum([command], { environment: { HOST: '0.0.0.0' } });
    expect(exitCode).toBe(2);
    expect(err).toContain('PLENUM_AUTH=token');
    expect((await runPlenum(['config', '--host', '0.0.0.0', '--insecure'])).exitCode).toBe(0);
  });
});
