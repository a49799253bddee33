import fc from 'fast-check';
import { inflateSync, zipSync } from 'fflate';
import { crc32 as nodeCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weatherInZip } from '../../../../models/interchange/zip/weatherInZip.ts';
import { isZip, zipEntries } from '../../../../models/interchange/zip/zipEntries.ts';
import { crc32 } from '../../../../models/math/crc32.ts';
import { ModelError } from '../../../../models/problems/ModelError.ts';
import { runs } from '../../../support/runs.ts';
import { zipOf } from '../../../support/zipOf.ts';

const inflate = (packed: Uint8Array, size_bytes: number): Uint8Array =>
  inflateSync(packed, { out: new Uint8Array(size_bytes) });
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The message of the refusal of an archive. */
function refusal(archive: Uint8Array): string {
  try {
    weatherInZip(archive, inflate);
  } catch (error) {
    if (error instanceof ModelError && error.code === 'zip-unreadable') return error.message;
    throw error;
  }
  return 'was read';
}

const station = {
  'DEU_Zürich.epw': 'LOCATION,Zürich\n'.repeat(500),
  'DEU_Zürich.ddy': 'x',
  'DEU_Zürich.stat': 'y',
};

/** An archive with a 16 or 32 bit number of its first central directory entry replaced. */
function altered(archive: Uint8Array, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  if (size === 2) view.setUint16(directory + offset, value, true);
  else view.setUint32(directory + offset, value, true);
  return copy;
}

describe('a zip file of a weather station', () => {
  it('gives its EPW file, among others', () => {
    const { name, bytes } = weatherInZip(zipOf(station), inflate);
    expect(name).toMatch(/^DEU_.*[.]epw$/);
    expect(textOf(bytes)).toBe(station['DEU_Zürich.epw']);
  });

  it('may have its EPW file in a folder, and hidden files of macOS', () => {
    const archive = zipOf({ 'a/b/x.EPW': 'hours', '__MACOSX/a/._x.epw': 'no', '.hidden.epw': 'no' });
    expect(weatherInZip(archive, inflate)).toMatchObject({ name: 'x.EPW' });
  });

  it('is recognised by its first bytes', () => {
    expect(isZip(zipOf(station))).toBe(true);
    expect(isZip(zipOf({}))).toBe(true);
    expect(isZip(Buffer.from('LOCATION,PK'))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });
});

describe('a zip file is refused', () => {
  it('without an EPW file, and says what it contains', () => {
    expect(refusal(zipOf({ 'a.ddy': '', 'b.stat': '' }))).toContain('no EPW file, but a.ddy and b.stat');
    expect(refusal(zipOf({}))).toContain('no EPW file, but no file at all');
  });

  it('with several EPW files, and names them', () => {
    expect(refusal(zipOf({ 'a.epw': '1', 'b/b.epw': '2' }))).toContain(
      '2 EPW files, a.epw and b.epw; unpack it',
    );
  });

  it('when it is encrypted', () => {
    const archive = zipOf({ 'a.epw': 'hours' });
    expect(refusal(altered(archive, 8, 1, 2))).toContain('a.epw is encrypted');
  });

  it('when it is packed by another method than deflate', () => {
    expect(refusal(altered(zipOf({ 'a.epw': 'hours' }), 10, 14, 2))).toContain('a method other than deflate');
  });

  it('when its file is larger than 64 MiB, before it is unpacked', () => {
    const huge = zipSync({ 'a.epw': [Buffer.alloc(65 * 1024 * 1024, '0'), { level: 1 }] });
    expect(huge.length).toBeLessThan(1_000_000);
    expect(refusal(huge)).toContain('a.epw has 65 MiB; up to 64 MiB are unpacked');
  });

  it('when its file is larger than it says, without unpacking more than that', () => {
    const archive = altered(zipOf({ 'a.epw': '0'.repeat(10_000_000) }), 24, 1000, 4);
    const sizes: number[] = [];
    const watched = (packed: Uint8Array, size_bytes: number): Uint8Array => {
      const bytes = inflate(packed, size_bytes);
      sizes.push(bytes.length, bytes.buffer.byteLength);
      return bytes;
    };
    expect(() => weatherInZip(archive, watched)).toThrow('a.epw in it is damaged');
    expect(sizes.every((size) => size <= 1000)).toBe(true);
  });

  it('when it is in the Zip64 format', () => {
    const archive = zipOf({ 'a.epw': 'hours' });
    new DataView(archive.buffer).setUint32(archive.length - 6, 0xffffffff, true);
    expect(refusal(archive)).toContain('Zip64');
  });

  it('when it is cut off anywhere, or another byte gives its EPW file another text', () => {
    const text = 'LOCATION,Somewhere\n'.repeat(40);
    const archive = zipOf({ 'a.epw': text });
    fc.assert(
      fc.property(fc.nat(archive.length - 1), (length) => {
        expect(refusal(archive.slice(0, length))).toMatch(/cut off|damaged/);
      }),
      { numRuns: runs(200) },
    );
    const [entry] = zipEntries(archive);
    const end = 30 + 'a.epw'.length + (entry?.packedSize_bytes ?? 0);
    fc.assert(
      fc.property(fc.integer({ min: 35, max: end - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = archive.slice();
        other[at] = (other[at] ?? 0) ^ change;
        // The last bits of deflated bytes are not used.
        const message = refusal(other);
        if (message === 'was read') expect(textOf(weatherInZip(other, inflate).bytes)).toBe(text);
        else expect(message).toContain('damaged');
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('CRC-32', () => {
  it('of "123456789" is the check value of the standard', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  });

  it('is that of zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(nodeCrc32(bytes));
      }),
      { numRuns: runs(200) },
    );
  });
});
