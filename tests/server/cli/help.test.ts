import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../server/cli/commandList.ts';
import { runPlenum } from './runPlenum.ts';

describe('help', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists every command', async (argument) => {
    const { exitCode, out } = await runPlenum([argument]);
    expect(exitCode).toBe(0);
    for (const name of commands.keys()) expect(out).toContain(`  ${name} `);
  });

  it.each([...commands.keys()])('%s --help shows its usage', async (name) => {
    const { exitCode, out, err } = await runPlenum([name, '--help']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(new RegExp(`^plenum ${name} `));
    expect(await runPlenum(['help', name])).toEqual({ exitCode, out, err });
  });

  it('--version is the version of the package', async () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as {
      version: string;
    };
    expect(await runPlenum(['--version'])).toEqual({ exitCode: 0, out: `${version}\n`, err: '' });
  });
});
