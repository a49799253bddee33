import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();
const example = 'examples/mixed-hall.json';

describe('plenum export netbox', () => {
  it('writes a folder of files, and lists what they do not contain', async () => {
    const made = folder.path('out');
    const { exitCode, out, err } = await runPlenum([
      'export',
      'netbox',
      example,
      '--option',
      'air',
      '-o',
      made,
    ]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('netbox-not-carried');
    expect(readFileSync(join(made, 'racks.csv'), 'utf8')).toMatch(/^site,location,name,status,rack_type\n/);
    expect(existsSync(join(made, 'device-types', 'dgx-h100.yaml'))).toBe(true);
  });

  it('writes cooling for 4.7', async () => {
    const args = ['export', 'netbox', example, '--option', 'rear-door', '--json', '--netbox', '4.7'];
    const { files } = JSON.parse((await runPlenum(args)).out) as { files: { name: string; text: string }[] };
    expect(files.find(({ name }) => name === 'racks.csv')?.text).toContain('air-only');
  });

  it.each([
    [['export', 'netbox', example, '-o', 'x'], /name one of the plan’s options/],
    [['export', 'netbox', example, '--option', 'air'], /--output/],
    [['export', 'netbox', example, '--option', 'no', '-o', 'x'], /has no "no"/],
    [['export', 'netbox', example, '--option', 'air', '-o', 'x', '--netbox', 'new'], /--netbox/],
    [['export', 'csv', example], /netbox/],
  ])('reports invalid usage: %j', async (args, message) => {
    const { exitCode, err } = await runPlenum(args);
    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
  });
});
