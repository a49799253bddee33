import { connect } from 'node:net';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epwRows, epwText } from '../../support/epwText.ts';
import { exampleText } from '../examplePlan.ts';
import { plainRate } from '../rates.ts';
import { problemOf } from './problemOf.ts';
import { runningApp } from './runningApp.ts';
import { runningStore } from './runningStore.ts';

const app = runningApp({ store: runningStore() });
const files = '/api/v1/files';
const weather = epwText(epwRows());
const rate = JSON.stringify(plainRate);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const dxf = '0\nSECTION\n2\nENTITIES\n0\nLINE\n8\nwalls\n10\n0\n20\n0\n11\n5\n21\n0\n0\nENDSEC\n0\nEOF\n';

const send = (kind: string, name: string, bytes: BodyInit, path = files): Promise<Response> =>
  app.ask(`${path}?kind=${kind}&name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: bytes,
    headers: { 'Content-Type': 'application/octet-stream' },
  });

const hashes = async (): Promise<readonly string[]> =>
  ((await (await app.ask(`${files}?limit=500`)).json()) as { files: { hash: string }[] }).files.map(
    ({ hash }) => hash,
  );

describe('a file', () => {
  it.each([
    ['weather', 'Köln "1".epw', weather, 'text/plain'],
    [
      'weather',
      'packed.zip',
      zipSync({ 'a/station.epw': Buffer.from(weather, 'latin1') }),
      'application/zip',
    ],
    ['tariff', 'plain.json', rate, 'application/json'],
    ['image', 'plan.png', new Uint8Array(png), 'image/png'],
    ['drawing', 'walls.dxf', dxf, 'image/vnd.dxf'],
  ])(
    'of %s named %s is stored, listed, and read as it was sent, as a download',
    async (kind, name, bytes, type) => {
      const response = await send(kind, name, bytes as BodyInit);
      expect(response.status).toBe(201);
      const file = (await response.json()) as { hash: string };
      expect(file).toMatchObject({ kind, name, mediaType: type });
      expect(response.headers.get('location')).toBe(`${files}/${file.hash}`);
      expect(await hashes()).toContain(file.hash);
      const read = await app.ask(`${files}/${file.hash}`);
      expect(Buffer.from(await read.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
      expect(read.headers.get('content-type')).toBe('application/octet-stream');
      expect(read.headers.get('x-content-type-options')).toBe('nosniff');
      expect(read.headers.get('content-disposition')).toContain('attachment');
      expect(read.headers.get('content-disposition')).toContain(encodeURIComponent(name));
    },
  );

  it('is stored once, and listed a page at a time', async () => {
    await send('tariff', 'a.json', rate);
    const second = await send('tariff', 'b.json', rate);
    expect(await second.json()).toMatchObject({ name: 'plain.json' });
    const pages: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const after = next === '' ? '' : `&after=${next}`;
      const page = (await (await app.ask(`${files}?limit=2${after}`)).json()) as {
        files: { hash: string }[];
        next: string | null;
      };
      pages.push(...page.files.map(({ hash }) => hash));
      next = page.next;
    }
    expect(pages).toEqual(await hashes());
    expect(new Set(pages).size).toBe(pages.length);
  });

  it.each([
    ['weather', 'text.epw', 'no weather', 'weather-unreadable'],
    ['weather', 'short.epw', weather.slice(0, weather.length / 2), 'weather-incomplete'],
    ['weather', 'packed.zip', zipSync({ 'readme.txt': Buffer.from('no') }), 'zip-unreadable'],
    ['tariff', 'list.json', JSON.stringify([plainRate, plainRate]), 'tariff-unreadable'],
    ['tariff', 'page.json', '<html></html>', 'tariff-unreadable'],
    ['image', 'page.png', '<html><script>alert(1)</script></html>', 'file-not-of-kind'],
    ['image', 'half.png', new Uint8Array(png.subarray(0, 40)), 'file-not-of-kind'],
    ['image', 'vector.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file-not-of-kind'],
    ['drawing', 'picture.dxf', new Uint8Array(png), 'file-not-of-kind'],
    ['drawing', 'text.dxf', 'no drawing', 'file-unreadable'],
    ['video', 'a.mp4', 'x', 'parameter-invalid'],
    ['weather', '../a.epw', weather, 'parameter-invalid'],
    ['weather', 'a\u0007.epw', weather, 'parameter-invalid'],
  ])('of %s named %s is refused if it is none', async (kind, name, bytes, code) => {
    const before = await hashes();
    expect((await problemOf(await send(kind, name, bytes as BodyInit))).code).toBe(code);
    expect(await hashes()).toEqual(before);
  });

  it('is not found under an unknown hash', async () => {
    for (const method of ['GET', 'DELETE']) {
      const response = await app.ask(`${files}/${'0'.repeat(64)}`, { method });
      expect((await problemOf(response)).code).toBe('file-unknown');
    }
    expect((await problemOf(await app.ask(`${files}?after=none`))).code).toBe('file-unknown');
  });

  it('that breaks off leaves nothing', async () => {
    const before = await hashes();
    const socket = connect(app.port(), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST ${files}?kind=weather&name=half.epw HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: half\r\n` +
        `Content-Type: application/octet-stream\r\nContent-Length: ${String(Buffer.byteLength(weather, 'latin1'))}\r\n\r\n`,
    );
    socket.write(weather.slice(0, 200_000), 'latin1', () => socket.destroy());
    await expect.poll(() => app.log.find(({ id }) => id === 'half'), { timeout: 20_000 }).toBeDefined();
    expect(await hashes()).toEqual(before);
  });
});

describe('the limits of files', () => {
  const fileLimits = { weather: 1000, tariff: 1000, image: 20, drawing: 1000, planFile: 1000 };
  const limited = runningApp({ store: runningStore(), fileLimits });
  it('are those of the kind', async () => {
    const post = (kind: string, bytes: BodyInit): Promise<Response> =>
      limited.post(`${files}?kind=${kind}&name=a`, bytes, { 'Content-Type': 'application/octet-stream' });
    expect((await post('tariff', rate)).status).toBe(201);
    const refused = await post('image', new Uint8Array(png));
    expect(refused.status).toBe(413);
    expect((await problemOf(refused)).code).toBe('body-too-large');
  });
});

describe('a plan that refers to a file', () => {
  it('is made by the edits of its reading, is computed with it, and keeps it from being removed', async () => {
    const made = await app.post('/api/v1/plans', exampleText);
    const address = made.headers.get('location') ?? '';
    const { hash } = (await (await send('weather', 'site.epw', weather)).json()) as { hash: string };
    const { hash: rateHash } = (await (await send('tariff', 'site.json', rate)).json()) as { hash: string };
    let etag = made.headers.get('etag') ?? '';
    for (const file of [hash, rateHash]) {
      const reading = (await (await app.ask(`${files}/${file}/reading`)).json()) as { edits: unknown[] };
      const changed = await app.post(
        `${address}/changes`,
        JSON.stringify({ label: '', edits: reading.edits }),
        { 'If-Match': etag },
      );
      expect(changed.status).toBe(200);
      etag = changed.headers.get('etag') ?? '';
    }
    const document = (await (await app.ask(address)).json()) as Record<string, never>;
    expect(document).toMatchObject({
      site: { climate: { kind: 'hourly', file: hash } },
      tariff: { kind: 'urdb', file: rateHash },
    });
    const report = await app.ask(`${address}/report`);
    expect(report.status).toBe(200);
    const posted = await app.post('/api/v1/reports', JSON.stringify(document));
    expect(await posted.json()).toEqual(await report.json());

    const refused = await app.ask(`${files}/${hash}`, { method: 'DELETE' });
    expect(refused.status).toBe(409);
    expect((await problemOf(refused)).errors).toEqual([
      { path: address, rule: 'file-in-use', message: expect.any(String) as string },
    ]);
    expect((await app.ask(`${files}/${hash}`)).status).toBe(200);
    const other = (await (await send('image', 'spare.png', new Uint8Array(png))).json()) as { hash: string };
    expect((await app.ask(`${files}/${other.hash}`, { method: 'DELETE' })).status).toBe(204);
    expect((await app.ask(`${files}/${other.hash}`)).status).toBe(404);
  });
});
