import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { runPlenum } from '../runPlenum.ts';
import { ended } from '../spawnPlenum.ts';
import { inAscii, studyText } from './studyFile.ts';

const folder = temporaryFolder();
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const text = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

interface Job {
  readonly kind: string;
  readonly spec: {
    readonly completions?: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly { readonly command: string[]; readonly args: string[] }[];
      };
    };
  };
}

const jobOf = (file: string): Job => {
  const jobs = parseAllDocuments(text(file)).map((document) => document.toJS() as Job);
  const job = jobs.find(({ kind }) => kind === 'Job');
  if (job === undefined) throw new Error(`${file} has no Job`);
  return job;
};

/** Runs the command of a pod in the checkout, with folders of this test in the place of those that it mounts. */
async function runPod(file: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const { command = [], args = [] } = jobOf(file).spec.template.spec.containers[0] ?? {};
  const [program = '', ...rest] = [...command, ...args].map((part) =>
    part.replaceAll(' /study/', ` ${folder.path('')}/`).replaceAll(' /parts', ` ${folder.path('parts')}`),
  );
  const child = spawn(program, rest, { cwd: root, env: { ...process.env, ...environment } });
  const { exitCode, out, err } = await ended(child);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return out;
}

describe('the examples for clusters', () => {
  const { plan, ...question } = JSON.parse(studyText()) as Record<string, unknown>;
  const write = (): void => {
    folder.write('study.json', inAscii(question));
    folder.write('plan.json', inAscii(plan));
    mkdirSync(folder.path('parts'), { recursive: true });
  };

  it('compute the first and the last shard in the first and the last pod of Kubernetes, and put all together', async () => {
    write();
    const file = 'deploy/studies/kubernetes.yaml';
    const { completions = 0 } = jobOf(file).spec;
    for (const index of [0, completions - 1]) await runPod(file, { JOB_COMPLETION_INDEX: String(index) });
    const suffix = `-of-${String(completions)}.parquet`;
    const names = readdirSync(folder.path('parts')).map((name) => name.slice(16));
    expect(names.toSorted()).toEqual([`-01${suffix}`, `-${String(completions)}${suffix}`]);
    for (let number = 2; number < completions; number += 1) {
      const shard = `${String(number)}/${String(completions)}`;
      const study = ['study', 'run', folder.path('study.json'), '--plan', folder.path('plan.json')];
      const { exitCode } = await runPlenum([...study, '--shard', shard, '--out', folder.path('parts')]);
      expect(exitCode).toBe(0);
    }
    // More parts than rows: most are empty.
    const merged = await runPod('deploy/studies/kubernetes-merge.yaml', {});
    expect(merged).toContain(`12 rows of ${String(completions)} parts`);
  });

  it('compute a shard in a task of an array of Slurm, as many as the array has', async () => {
    write();
    const script = 'deploy/studies/slurm.sh';
    expect(text(script)).toContain('#SBATCH --array=1-40\n');
    const parts = folder.path('slurm');
    const args = [`${root}${script}`, folder.path('study.json'), folder.path('plan.json'), parts];
    for (const number of ['1', '2']) {
      const array = { PLENUM_HOME: root, SLURM_ARRAY_TASK_ID: number, SLURM_ARRAY_TASK_COUNT: '2' };
      const { exitCode } = await ended(spawn('bash', args, { env: { ...process.env, ...array } }));
      expect(exitCode).toBe(0);
    }
    const files = readdirSync(parts).map((name) => `${parts}/${name}`);
    const { out } = await runPlenum(['study', 'merge', ...files, '--out', folder.path('array.parquet')]);
    expect(out).toContain('12 rows of 2 parts');
  });
});
