import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, quickPlace } from '../store/stores.ts';
import { runPlenum } from './runPlenum.ts';

let folder = '';
beforeAll(async () => {
  folder = await newFolder(quickPlace());
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const plenum = (...args: string[]): ReturnType<typeof runPlenum> =>
  runPlenum(args, { environment: { PLENUM_DATA: folder } });

describe('plenum token', () => {
  it('makes a token that only standard output has, lists it, revokes it, and leaves a trace', async () => {
    const made = await plenum('token', 'create', 'night job', '--role', 'editor');
    expect(made.exitCode).toBe(0);
    expect(made.out).toMatch(/^plenum_[\w-]{43}\n$/);
    expect(made.err).toBe('The token night job has the role editor. It is not shown again.\n');

    const listed = await plenum('token', 'list');
    expect(listed.out).toMatch(/night job\s+editor\s+[\d-]{10} [\d:]{5}\s+command line\s+–\s+–/);
    expect(listed.out).not.toContain(made.out.trim());

    expect((await plenum('token', 'revoke', 'night job')).out).toBe('The token night job is revoked.\n');
    const audit = await plenum('audit');
    expect(audit.out).toMatch(/revokeToken\s+night job\n.*createToken\s+night job\n/);
  }, 120_000);

  it.each([
    [['token'], 'token is followed by create, list or revoke'],
    [['token', 'make'], 'make: token is followed by create, list or revoke'],
    [['token', 'create'], 'create needs the name of a token'],
    [['token', 'list', 'all'], 'all: list takes no name'],
    [['token', 'revoke', 'a', '--role', 'owner'], '--role: only create takes it'],
    [['audit', 'all'], 'all: audit accepts only --limit, --before and --json'],
    [['audit', '--limit', '0'], '--limit: must be a whole number from 1 to 10000; given: 0'],
  ])('%j is a wrong usage', async (args, message) => {
    const { exitCode, err } = await plenum(...args);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('names the roles where one is missing or unknown', async () => {
    for (const role of [[], ['--role', 'admin']]) {
      const { exitCode, err } = await plenum('token', 'create', 'a', ...role);
      expect([exitCode, err]).toEqual([2, expect.stringContaining('--role: must be viewer, editor, owner')]);
    }
  }, 60_000);
});
