import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const text = (name: string): string =>
  readFileSync(new URL(`../../../../deploy/studies/${name}`, import.meta.url), 'utf8');

// Fields of the Kubernetes API, as its reference has them: Job (batch/v1), PodSpec and PersistentVolumeClaim (v1). Strict, so that a
// misspelled or misplaced field fails here and not on a cluster.
const dnsLabel = z.string().regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
const quantity = z.string().regex(/^\d+(\.\d+)?(m|[kMGTPE]i?)?$/);
const resources = z.strictObject({ cpu: quantity, memory: quantity });
const volume = z.union([
  z.strictObject({ name: dnsLabel, configMap: z.strictObject({ name: dnsLabel }) }),
  z.strictObject({ name: dnsLabel, persistentVolumeClaim: z.strictObject({ claimName: dnsLabel }) }),
]);
const container = z.strictObject({
  name: dnsLabel,
  image: z.string().min(1),
  command: z.array(z.string()),
  args: z.array(z.string()),
  resources: z.strictObject({ requests: resources, limits: resources }),
  volumeMounts: z.array(
    z.strictObject({
      name: dnsLabel,
      mountPath: z.string().startsWith('/'),
      readOnly: z.boolean().optional(),
    }),
  ),
});
const podSpec = z.strictObject({
  // A Job allows no other.
  restartPolicy: z.enum(['Never', 'OnFailure']),
  securityContext: z.strictObject({ runAsUser: z.int(), runAsGroup: z.int(), fsGroup: z.int() }),
  containers: z.array(container).length(1),
  volumes: z.array(volume),
});
const job = z.strictObject({
  apiVersion: z.literal('batch/v1'),
  kind: z.literal('Job'),
  metadata: z.strictObject({ name: dnsLabel }),
  spec: z.strictObject({
    completionMode: z.enum(['Indexed', 'NonIndexed']).optional(),
    completions: z.int().min(1).optional(),
    parallelism: z.int().min(1).optional(),
    backoffLimit: z.int().min(0),
    template: z.strictObject({ spec: podSpec }),
  }),
});
const claim = z.strictObject({
  apiVersion: z.literal('v1'),
  kind: z.literal('PersistentVolumeClaim'),
  metadata: z.strictObject({ name: dnsLabel }),
  spec: z.strictObject({
    accessModes: z.array(z.enum(['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'])),
    resources: z.strictObject({ requests: z.strictObject({ storage: quantity }) }),
  }),
});

const documentsOf = (name: string): (z.output<typeof job> | z.output<typeof claim>)[] =>
  parseAllDocuments(text(name)).map((document) => {
    expect(document.errors).toEqual([]);
    return z.union([job, claim]).parse(document.toJS());
  });

describe('the examples for clusters', () => {
  const documents = ['kubernetes.yaml', 'kubernetes-merge.yaml'].flatMap(documentsOf);
  const jobs = documents.filter((one) => one.kind === 'Job');
  const claims = documents.filter((one) => one.kind === 'PersistentVolumeClaim');

  it('have the fields of the Kubernetes API, and name what exists', () => {
    expect(jobs.map(({ metadata: { name } }) => name)).toEqual(['study-parts', 'study-merge']);
    for (const { spec } of jobs) {
      const { containers, volumes } = spec.template.spec;
      const mounted = containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name));
      expect(mounted.toSorted()).toEqual(volumes.map(({ name }) => name).toSorted());
      const claimed = volumes.flatMap((one) =>
        'persistentVolumeClaim' in one ? [one.persistentVolumeClaim.claimName] : [],
      );
      expect(claimed).toEqual(claims.map(({ metadata: { name } }) => name));
    }
    // Pods of several machines write to it at a time.
    expect(claims[0]?.spec.accessModes).toEqual(['ReadWriteMany']);
  });

  it('count as many parts as the merge expects', () => {
    const { completionMode, completions = 0, parallelism = 0 } = jobs[0]?.spec ?? {};
    expect(completionMode).toBe('Indexed');
    expect(parallelism).toBeLessThanOrEqual(completions);
    const of = String(completions);
    expect(jobs[0]?.spec.template.spec.containers[0]?.args.join(' ')).toContain(`+ 1\`/${of} `);
    expect(jobs[1]?.spec.template.spec.containers[0]?.args.join(' ')).toContain(`-of-${of}.parquet`);
    expect(text('slurm.sh')).toContain(`#SBATCH --array=1-${of}\n`);
    expect(text('slurm.sh')).toContain(`parts/*-of-${of}.parquet`);
  });

  it('state options of sbatch with values that it takes, before the first command', () => {
    // Of the manual of sbatch.
    const options: Readonly<Record<string, RegExp | null>> = {
      'job-name': /^[\w-]+$/,
      array: /^\d+-\d+(%\d+)?$/,
      'cpus-per-task': /^\d+$/,
      mem: /^\d+[KMGT]?$/,
      time: /^(\d+-)?\d{2}:\d{2}:\d{2}$/,
      requeue: null,
    };
    const lines = text('slurm.sh').split('\n');
    const firstCommand = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
    const stated = lines.flatMap((line, place) => {
      const [, name = '', value] = /^#SBATCH --([a-z-]+)(?:=(.*))?$/.exec(line) ?? [];
      if (!line.startsWith('#SBATCH')) return [];
      expect(place).toBeLessThan(firstCommand);
      expect(options).toHaveProperty(name);
      const pattern = options[name];
      if (pattern === null || pattern === undefined) expect(value).toBeUndefined();
      else expect(value).toMatch(pattern);
      return [name];
    });
    expect(stated.toSorted()).toEqual(Object.keys(options).toSorted());
  });
});
