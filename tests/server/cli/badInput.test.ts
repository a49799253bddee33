import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../../server/http/problemSchema.ts';
import { badPlans } from '../badPlans.ts';
import { examplePath, exampleWith } from '../examplePlan.ts';
import { runPlenum } from './runPlenum.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileWith(text: string): string {
  const file = join(folder, 'plan.json');
  writeFileSync(file, text);
  return file;
}

describe.each(badPlans)('a plan with $what', ({ text, code, status, path, rule }) => {
  it.each(['report', 'compare', 'check'])(
    'makes %s exit 2 with path and rule, and print nothing else',
    async (command) => {
      const { exitCode, out, err } = await runPlenum([command, fileWith(text)]);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toMatch(/^plenum: /);
      expect(err).toContain(path);
      expect(err).toContain(rule);
      expect(err).not.toContain('    at ');
      expect(err.length).toBeLessThan(5000);
    },
  );

  it('is a problem object on standard error with --json', async () => {
    const { exitCode, out, err } = await runPlenum(['report', '--json', fileWith(text)]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    const problem = problemSchema.parse(JSON.parse(err));
    expect({ code: problem.code, status: problem.status }).toEqual({ code, status });
    if (rule !== '') {
      expect(problem.errors.some((issue) => issue.path.includes(path) && issue.rule.includes(rule))).toBe(
        true,
      );
    }
    expect(err).not.toContain('    at ');
  });

  it('is refused on standard input alike', async () => {
    const { exitCode, out, err } = await runPlenum(['check', '-', '--json'], { standardInput: text });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(problemSchema.parse(JSON.parse(err)).code).toBe(code);
  });
});

describe('a file that cannot be read', () => {
  it('is named where it does not exist', async () => {
    const { exitCode, out, err } = await runPlenum(['report', join(folder, 'none.json')]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toBe(`plenum: ${join(folder, 'none.json')}: there is no such file (file)\n`);
  });

  it('is named where it is a directory', async () => {
    const { exitCode, out, err } = await runPlenum(['report', folder]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toBe(`plenum: ${folder}: it is a directory; name a file (file)\n`);
  });

  it('is refused by its size before it is read', async () => {
    const file = join(folder, 'huge.json');
    writeFileSync(file, '');
    // Sparse: 4 GiB could not be read into one text at all.
    truncateSync(file, 4 * 1024 ** 3);
    const { exitCode, err } = await runPlenum(['report', file]);
    expect(exitCode).toBe(2);
    expect(err).toContain('at most 16 MiB');
  });

  it('is refused where it is not UTF-8', async () => {
    const file = join(folder, 'latin.json');
    writeFileSync(file, Buffer.from('{"name":"Zürich"}', 'latin1'));
    const { exitCode, err } = await runPlenum(['report', file]);
    expect(exitCode).toBe(2);
    expect(err).toContain('UTF-8');
  });
});

describe('a wrong command line', () => {
  it.each([
    { args: [], said: 'Usage: plenum COMMAND' },
    { args: ['frobnicate'], said: 'plenum: frobnicate: there is no such command; there are report, compare' },
    { args: ['report'], said: 'plenum: name a plan file' },
    { args: ['report', examplePath, examplePath], said: 'only one plan file is read at a time' },
    {
      args: ['report', examplePath, '--frobnicate'],
      said: "Unknown option '--frobnicate'; options are --json, --option",
    },
    { args: ['report', examplePath, '--option'], said: '--option <value>' },
    { args: ['serve', '--port', 'http'], said: 'plenum: --port: http is not a port; allowed are 0 to 65535' },
    { args: ['serve', '--port', '65536'], said: '65536 is not a port' },
    { args: ['serve', 'plan.json'], said: 'serve takes only --port and --host' },
  ])('exits 2 for $args', async ({ args, said }) => {
    const { exitCode, out, err } = await runPlenum(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(said);
    expect(err).not.toContain('    at ');
  });

  it.each(['', '-1', '4000.5', '0x10', ' 80'])('exits 2 where PORT is "%s"', async (port) => {
    const { exitCode, err } = await runPlenum(['serve'], { environment: { PORT: port } });
    expect(exitCode).toBe(2);
    expect(err).toContain('PORT: ');
  });
});

it('names each of several things that are wrong, in one line each', async () => {
  const plan = exampleWith(['cooling', 'pue'], 0.9);
  plan['energyBasis'] = 'mean';
  const { err } = await runPlenum(['report', '-'], { standardInput: JSON.stringify(plan) });
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines.map((line) => line.split(': ')[1])).toEqual(
    expect.arrayContaining(['cooling.pue', 'energyBasis']),
  );
});
