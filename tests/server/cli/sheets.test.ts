import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dxfFaults, dxfStructure } from '../../support/dxfStructure.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();
const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/${name}.json`, import.meta.url));

describe('plenum sheets', () => {
  it('writes each sheet as SVG and DXF, and lists them', async () => {
    const out = folder.path('sheets');
    const args = ['--out', out, '--paper', 'a2', '--revision', 'C', '--date', '2026-11-30'];
    const run = await runPlenum(['sheets', example('hall-1mw'), ...args]);
    expect({ exitCode: run.exitCode, err: run.err }).toEqual({ exitCode: 0, err: '' });
    expect(run.out).toBe(
      [
        'floor-hall-1: Floor plan, Hall 1, 1:50',
        'elevations-1: Rack elevations, DGX A100 rack, 1:10',
        'one-line-1: Power one-line diagram, Air, PUE 1.6, Not to scale',
        '',
      ].join('\n'),
    );
    const stems = ['elevations-1', 'floor-hall-1', 'one-line-1'];
    expect(readdirSync(out)).toEqual(stems.flatMap((stem) => [`${stem}.dxf`, `${stem}.svg`]));
    const svg = readFileSync(join(out, 'floor-hall-1.svg'), 'utf8');
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="594mm" height="420mm"/);
    expect(svg).toContain('>2026-11-30<');
    expect(dxfFaults(dxfStructure(readFileSync(join(out, 'one-line-1.dxf'), 'utf8')))).toEqual([]);
  });

  it('writes the sheets, the format and the hall that are asked for', async () => {
    const out = folder.path('one');
    const args = [
      '--out',
      out,
      '--contents',
      'floor',
      '--format',
      'svg',
      '--hall',
      'core',
      '--scale',
      '1:100',
    ];
    const run = await runPlenum(['sheets', example('mixed-hall'), ...args]);
    expect(run.out).toBe('floor-core: Floor plan, Core room, 1:100\n');
    expect(readdirSync(out)).toEqual(['floor-core.svg']);
  });

  it('writes sheets that stand upright', async () => {
    const out = folder.path('upright');
    const args = ['--out', out, '--contents', 'floor', '--paper', 'A3', '--orientation', 'portrait'];
    const run = await runPlenum(['sheets', example('hall-1mw'), ...args]);
    expect({ exitCode: run.exitCode, err: run.err }).toEqual({ exitCode: 0, err: '' });
    const svg = readFileSync(join(out, 'floor-hall-1.svg'), 'utf8');
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="297mm" height="420mm"/);
    expect(dxfFaults(dxfStructure(readFileSync(join(out, 'floor-hall-1.dxf'), 'utf8')))).toEqual([]);
  });

  it.each([
    [[], '--out: name a folder to write to'],
    [['--out', 'x', '--paper', 'a7'], '--paper: "a7" is unknown; allowed are a4,'],
    [['--out', 'x', '--orientation', 'upright'], '--orientation: "upright" is unknown'],
    [['--out', 'x', '--scale', '1:7'], '--scale: must be fit or one of 1:10,'],
    [
      ['--out', 'x', '--contents', 'roof'],
      '--contents: "roof" is unknown; allowed are floor, elevations, one-line',
    ],
    [['--out', 'x', '--hall', 'attic'], '--hall: Unknown hall "attic"; the plan has hall-1.'],
  ])('refuses %j in words', async (args, message) => {
    const { exitCode, err } = await runPlenum(['sheets', example('hall-1mw'), ...args]);
    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });
});
