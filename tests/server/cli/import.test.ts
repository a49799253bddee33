import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlanText } from '../../../models/plan/document/parse.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { runPlenum } from './runPlenum.ts';

const folder = temporaryFolder();
const racks = 'site,location,name,status,rack_type\nNorth,Hall 1,A01,active,NetShelter SX AR3300\n';
const racksFile = (text = racks, name = 'racks.csv'): string => folder.write(name, text);

describe('plenum import netbox', () => {
  it('writes a plan that can be reported, and lists what to review', async () => {
    const out = folder.path('plan.json');
    const done = await runPlenum(['import', 'netbox', racksFile(), '-o', out]);
    expect({ exitCode: done.exitCode, err: done.err }).toEqual({ exitCode: 0, err: '' });
    expect(done.out).toContain('plan.json: 1 rack, 0 devices');
    expect(done.out).toContain('netbox-assumed');
    expect(parsePlanText(readFileSync(out, 'utf8')).racks['A01']).toMatchObject({ rackType: 'apc-ar3300' });
    expect((await runPlenum(['check', out])).exitCode).toBe(0);
  });

  it('prints the plan, and the review list on standard error, if no file is named', async () => {
    const { exitCode, out, err } = await runPlenum(['import', 'netbox', racksFile()]);
    expect(exitCode).toBe(0);
    expect(parsePlanText(out).racks).toHaveProperty('A01');
    expect(err).toContain('To review:');
  });

  it('reads semicolons, CRLF, byte-order marks and Windows-1252', async () => {
    const odd = `\u00EF\u00BB\u00BF${racks.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    const { out } = await runPlenum(['import', 'netbox', racksFile(odd, 'odd-racks.csv')]);
    expect(parsePlanText(out).racks).toHaveProperty('A01');
    const latin = racksFile(racks.replace('Hall 1', 'S\u00FCd'), 'latin-racks.csv');
    const read = await runPlenum(['import', 'netbox', latin]);
    expect(Object.values(parsePlanText(read.out).halls)).toEqual([{ name: 'S\u00FCd' }]);
    expect(read.err).toContain('Windows-1252');
  });

  it('reads folders with all their files, and restores the placement', async () => {
    const example = 'examples/mixed-hall.json';
    const made = folder.path('netbox');
    expect((await runPlenum(['export', 'netbox', example, '--option', 'air', '-o', made])).exitCode).toBe(0);
    const { exitCode, out } = await runPlenum(['import', 'netbox', made, '--json']);
    expect(exitCode).toBe(0);
    expect((JSON.parse(out) as { counts: unknown }).counts).toMatchObject({
      rackCount: 15,
      deviceCount: 86,
      feedCount: 46,
    });
  });

  it('counts devices out of service and estimates unknown draws if asked for', async () => {
    const devices = folder.write(
      'some-devices.csv',
      'name,role,manufacturer,device_type,status,site,location,rack,position,face\nx,Server,Acme,Box,offline,North,Hall 1,A01,1,front\n',
    );
    const box = folder.write(
      'box.yaml',
      'manufacturer: Acme\nmodel: Box\nslug: acme-box\nu_height: 1\nis_full_depth: true\n',
    );
    const run = async (...more: string[]): Promise<string> =>
      (await runPlenum(['import', 'netbox', racksFile(), devices, box, ...more])).err;
    expect(await run()).toMatch(/1 rack, 0 devices[^]*"x" has the status offline and was not\s+imported/);
    expect(await run('--every-status')).toContain('1 device, 1 device with an unknown draw');
    expect(await run('--every-status', '--estimate-draws')).toContain('netbox-power-estimated');
  });

  // The parser compared each key with all others: 20,000 keys took 3 s alone, and 70 s beside other requests.
  it('reads a YAML map of 20,000 keys in a moment, and rejects one with a key twice', async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${String(index)}:`).join('\n');
    const many = folder.write('many.yaml', `${keys}\n`);
    const start = performance.now();
    const { err } = await runPlenum(['import', 'netbox', many, racksFile()]);
    expect(err).toContain('many.yaml');
    expect(performance.now() - start).toBeLessThan(2500);
    const twice = folder.write(
      'twice.yaml',
      'model: a\npower-ports:\n  - name: x\n    type: a\n    name: y\n',
    );
    expect((await runPlenum(['import', 'netbox', twice, racksFile()])).err).toContain(
      'the key "name" occurs twice',
    );
  });

  it('merges files into a plan', async () => {
    const { out } = await runPlenum([
      'import',
      'netbox',
      racksFile(),
      '--into',
      'examples/air-vs-liquid.json',
    ]);
    const plan = parsePlanText(out);
    expect(Object.keys(plan.options ?? {})).toEqual(['air', 'liquid']);
    expect(plan.racks).toHaveProperty('A01');
  });

  it('exits 1 if a part was not read, and names the line; the rows before it are imported', async () => {
    const broken = racksFile(
      `${racks}North,"Hall 1,A02,active,\nNorth,Hall 1,A03,active,\n`,
      'broken-racks.csv',
    );
    const { exitCode, out, err } = await runPlenum(['import', 'netbox', broken]);
    expect(exitCode).toBe(1);
    expect(Object.keys(parsePlanText(out).racks)).toEqual(['A01']);
    expect(err).toContain('broken-racks.csv:3');
    expect(err).toContain('A quote in this row is not closed');
  });

  it.each([
    ['nested', `a: ${'['.repeat(20_000)}`, /not read/],
    [
      'multiplied',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map(
          (key, index) =>
            `${key}: &${key} [${Array(9)
              .fill(`*${'abcdefg'[index] ?? ''}`)
              .join(',')}]`,
        )
        .join('\n')}\n`,
      /aliases multiply/,
    ],
    ['too long', `a: "${'x'.repeat(1_100_000)}"\n`, /at most 1 MiB/],
    ['tagged', 'a: !!js/function "x"\nb: [\n', /not read/],
  ])('rejects YAML that is %s, and reads the rest', async (name, text, message) => {
    const bomb = folder.write(`${name.replace(' ', '-')}.yaml`, text);
    const { exitCode, out, err } = await runPlenum(['import', 'netbox', bomb, racksFile()]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(message);
    expect(parsePlanText(out).racks).toHaveProperty('A01');
  });

  it('rejects a file of 300 MB by its size, before it is read', async () => {
    const huge = folder.write('huge-racks.csv', '');
    truncateSync(huge, 300_000_000);
    const { exitCode, err } = await runPlenum(['import', 'netbox', huge]);
    expect(exitCode).toBe(2);
    expect(err).toContain('limited to 64 MiB');
  });

  it('rejects missing files, empty folders and files without NetBox data', async () => {
    mkdirSync(folder.path('empty'));
    writeFileSync(folder.path('empty.csv'), '');
    for (const name of ['missing.csv', 'empty', 'empty.csv']) {
      const { exitCode, out, err } = await runPlenum(['import', 'netbox', folder.path(name)]);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toContain('empty' === name ? 'has no .csv' : name);
    }
  });

  it.each([
    [['import']],
    [['import', 'nautobot', 'x']],
    [['import', 'netbox']],
    [['import', 'netbox', 'x', '--nonsense']],
  ])('reports invalid usage: %j', async (args) => {
    expect((await runPlenum(args)).exitCode).toBe(2);
  });
});
