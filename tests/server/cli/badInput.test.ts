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
    'makes %s exit 2 with path and rule, and print only these',
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

  it('is rejected on standard input as well', async () => {
    const { exitCode, out, err } = await runPlenum(['check', '-', '--json'], { standardInput: text });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(problemSchema.parse(JSON.parse(err)).code).toBe(code);
  });
});

describe('a file that cannot be read', () => {
  it('is named if it does not exist', async () => {
    const { exitCode, out, err } = await runPlenum(['report', join(folder, 'none.json')]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toBe(`plenum: ${join(folder, 'none.json')}: no such file (file)\n`);
  });

  it('is named if it is a directory', async () => {
    const { exitCode, out, err } = await runPlenum(['report', folder]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toBe(`plenum: ${folder}: it is a directory; name a file (file)\n`);
  });

  it('is rejected by its size before it is read', async () => {
    const file = join(folder, 'huge.json');
    writeFileSync(file, '');
    // A sparse file: 4 GiB could not be read into one text.
    truncateSync(file, 4 * 1024 ** 3);
    const { exitCode, err } = await runPlenum(['report', file]);
    expect(exitCode).toBe(2);
    expect(err).toContain('limited to 16 MiB');
  });

  it('is rejected if it is not UTF-8', async () => {
    const file = join(folder, 'latin.json');
    writeFileSync(file, Buffer.from('{"name":"Zürich"}', 'latin1'));
    const { exitCode, err } = await runPlenum(['report', file]);
    expect(exitCode).toBe(2);
    expect(err).toContain('UTF-8');
  });
});

describe('an invalid command line', () => {
  it.each([
    { args: [], message: 'Usage: plenum COMMAND' },
    { args: ['frobnicate'], message: 'plenum: frobnicate: unknown command; commands are report, compare' },
    { args: ['report'], message: 'plenum: name a plan file' },
    { args: ['report', examplePath, examplePath], message: 'only one plan file is allowed' },
    {
      args: ['report', examplePath, '--frobnicate'],
      message: "Unknown option '--frobnicate'; options are --json, --option",
    },
    { args: ['report', examplePath, '--option'], message: '--option <value>' },
    {
      args: ['serve', '--port', 'http'],
      message: 'plenum: --port: http is not a port; allowed are 0 to 65535',
    },
    { args: ['serve', '--port', '65536'], message: '65536 is not a port' },
    { args: ['serve', 'plan.json'], message: 'serve accepts only --port, --host and --insecure' },
  ])('exits 2 for $args', async ({ args, message }) => {
    const { exitCode, out, err } = await runPlenum(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toContain('    at ');
  });

  it.each(['', '-1', '4000.5', '0x10', ' 80'])('exits 2 if PORT is "%s"', async (port) => {
    const { exitCode, err } = await runPlenum(['serve'], { environment: { PORT: port } });
    expect(exitCode).toBe(2);
    expect(err).toContain('PORT: ');
  });
});

it('names each of several errors, on one line each', async () => {
  const plan = exampleWith(['cooling', 'pue'], 0.9);
  plan['energyBasis'] = 'mean';
  const { err } = await runPlenum(['report', '-'], { standardInput: JSON.stringify(plan) });
  const lines = err.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines.map((line) => line.split(': ')[1])).toEqual(
    expect.arrayContaining(['cooling.pue', 'energyBasis']),
  );
});
