import { describe, expect, it } from 'vitest';
import { importIntoPlan } from '../../../models/edit/commands/importNetbox.ts';
import { applyEdits } from '../../../models/edit/document/edit.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { UploadedFile } from '../../../client/worker/protocol/UploadedFile.ts';
import { netboxExport } from '../../../client/worker/files/netboxExport.ts';
import { decodeNetboxFiles, type NetboxReading } from '../../../client/worker/files/decodeNetboxFiles.ts';
import { library } from '../../support/library.ts';
import { examplePlan } from '../../support/plans.ts';
import { callWorker } from './callWorker.ts';

const given = (name: string, text: string | Uint8Array, size?: number): UploadedFile => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    name,
    size: size ?? bytes.byteLength,
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
  };
};

function read(files: readonly UploadedFile[], into?: JsonObject): Promise<NetboxReading> {
  const context = { document: into ?? {}, library };
  return decodeNetboxFiles({ files, isIntoPlan: into !== undefined, year: 2026 }, context);
}

const plan = JSON.parse(JSON.stringify(examplePlan('air-vs-liquid'))) as JsonObject;

const rackTypes = [
  'manufacturer,model,slug,form_factor,width,u_height,starting_unit',
  'Acme,Frame 44,acme-frame-44,4-post-cabinet,19,44,1',
  '',
].join('\n');
const racks = ['site,location,name,status,rack_type', 'North,Hall 1,A01,active,Frame 44', ''].join('\n');

/** Nine levels of nine references each: 3.9 × 10^8 values of a few hundred bytes. */
const bomb = [
  'a: &a ["x","x","x","x","x","x","x","x","x"]',
  ...'bcdefghi'.split('').map((name, index) => {
    const before = 'abcdefghi'[index] ?? 'a';
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
  }),
].join('\n');

describe('NetBox files on the page', () => {
  it('become a plan for review, with any line ends, byte-order marks and delimiters', async () => {
    const plain = await read([given('rack-types.csv', rackTypes), given('racks.csv', racks)]);
    expect(plain.proposal?.counts).toMatchObject({ rackCount: 1, rackTypeCount: 1 });
    const odd = (text: string): string => `\uFEFF${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
    const other = await read([given('rack-types.csv', odd(rackTypes)), given('racks.csv', odd(racks))]);
    expect(other.proposal).toEqual(plain.proposal);
  });

  it('are merged into the plan of the page, which is not changed until the user confirms', async () => {
    const before = JSON.stringify(plan);
    const { proposal, message } = await read(
      [given('rack-types.csv', rackTypes), given('racks.csv', racks)],
      plan,
    );
    expect(message).toBe('');
    expect(JSON.stringify(plan)).toBe(before);
    const command = importIntoPlan(plan, proposal?.plan ?? {});
    const { document, inverse } = applyEdits(plan, command.edits);
    expect(document).toEqual(proposal?.plan);
    expect(Object.keys(document['racks'] as JsonObject)).toHaveLength(
      Object.keys(plan['racks'] as JsonObject).length + 1,
    );
    expect(applyEdits(document, inverse).document).toEqual(plan);
  });

  it('are not merged into an invalid plan, which is reported', async () => {
    const { proposal, message } = await read([given('racks.csv', racks)], { ...plan, halls: 7 });
    expect(proposal).toBeNull();
    expect(message).toMatch(/correct them first/);
  });

  it.each([
    ['a bomb of aliases', 'bomb.yaml', bomb, /aliases multiply/],
    ['deep nesting', 'deep.yaml', '['.repeat(200_000), /nested too deep/],
    ['a long YAML', 'long.yaml', `a: ${'x'.repeat(1024 * 1024)}`, /at most 1 MiB/],
    ['broken YAML', 'broken.yaml', 'a: [1, 2', /not read/],
    ['broken JSON', 'broken.json', '{"results": [', /not JSON/],
    ['no text', 'empty.csv', ' \n', /is empty/],
  ])('with %s do not affect the others', async (_name, name, text, reason) => {
    const { proposal, review } = await read([
      given(name, text),
      given('rack-types.csv', rackTypes),
      given('racks.csv', racks),
    ]);
    expect(proposal?.counts.rackCount).toBe(1);
    const own = review.filter(({ code }) => code === 'netbox-file-unread');
    expect(own.map(({ path }) => path.replace(/:\d+$/, ''))).toEqual([name]);
    expect(own[0]?.message).toMatch(reason);
  });

  it('of which nothing is imported state why', async () => {
    const { proposal, message } = await read([given('broken.json', '{')]);
    expect(proposal).toBeNull();
    expect(message).toMatch(/^No NetBox data was read: broken\.json/);
  });

  it('that are too large are rejected before they are read', async () => {
    const unread: UploadedFile = {
      name: 'racks.csv',
      size: 65 * 1024 * 1024,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    expect((await read([unread])).message).toMatch(/racks\.csv exceeds 64 MiB/);
    const half = { ...unread, size: 60 * 1024 * 1024 };
    expect((await read([half, half, half])).message).toMatch(/exceed 128 MiB in total/);
  });

  it('in Windows-1252 are read as such, which is reported', async () => {
    const bytes = Uint8Array.from(racks.replace('North', 'Köln'), (letter) => letter.charCodeAt(0));
    const { proposal, review } = await read([given('rack-types.csv', rackTypes), given('racks.csv', bytes)]);
    expect(proposal?.plan).toMatchObject({ site: { name: 'Köln' } });
    expect(review.map(({ message }) => message)).toContainEqual(expect.stringContaining('Windows-1252'));
  });
});

describe('files for NetBox', () => {
  it('are imported again as the same racks', async () => {
    const written = netboxExport({ optionId: 'air', hasCooling: true }, { document: plan, library });
    const names = written.files.map(({ name }) => name);
    expect(names).toContain('racks.csv');
    expect(names.some((name) => name.startsWith('device-type-') && name.endsWith('.yaml'))).toBe(true);
    const back = await read(written.files.map(({ name, text }) => given(name, text)));
    expect(back.proposal?.counts.rackCount).toBeGreaterThan(0);
  });

  it('of an unknown option are rejected with a message', async () => {
    const outcome = await callWorker('writeNetbox', { optionId: 'gone', hasCooling: false }, plan);
    expect(outcome).toMatchObject({
      isDone: false,
      message: expect.stringContaining('gone'),
    });
  });
});
