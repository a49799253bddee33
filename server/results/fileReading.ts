import { createHash } from 'node:crypto';
import { inflateSync } from 'fflate';
import type { Edit } from '../../models/edit/document/edit.ts';
import type { Json } from '../../models/edit/document/json.ts';
import { decodeText } from '../../models/interchange/decodeText.ts';
import { readDxf } from '../../models/interchange/dxf/readDxf.ts';
import { recogniseBytes } from '../../models/interchange/files/recogniseBytes.ts';
import { weatherInZip } from '../../models/interchange/zip/weatherInZip.ts';
import { isZip } from '../../models/interchange/zip/zipEntries.ts';
import { guardJson } from '../../models/plan/document/guardJson.ts';
import { guardText } from '../../models/plan/document/guardText.ts';
import { finding, type Finding } from '../../models/problems/Finding.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import { readUrdb } from '../../models/tariff/urdb/readUrdb.ts';
import { countText } from '../../models/units/text.ts';
import { readWeather } from '../../models/weather/readWeather.ts';
import type { StoredFileKind } from './fileKinds.ts';
import { statedClimate } from './statedClimate.ts';

/** A file in a request. */
export interface SentFile {
  readonly kind: StoredFileKind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file says. */
export interface FileReading {
  readonly kind: StoredFileKind;
  /** SHA-256 of the bytes. */
  readonly hash: string;
  /** Of the content. */
  readonly mediaType: string;
  readonly byteCount: number;
  /** What it is, in words. */
  readonly summary: string;
  /** Put the content into a plan, with the hash of the file; empty for what plans do not contain. */
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

type Content = Pick<FileReading, 'mediaType' | 'summary' | 'edits' | 'findings'>;

/**
 * Reads a file as its kind.
 *
 * @throws ModelError `file-not-of-kind`, or as the reader of weather, tariffs or drawings does, if the content is not of the kind
 */
export function fileReading(file: SentFile): FileReading {
  const { kind, bytes } = file;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { kind, hash, byteCount: bytes.byteLength, ...contentOf(file, hash) };
}

function contentOf({ kind, name, bytes }: SentFile, hash: string): Content {
  switch (kind) {
    case 'weather':
      return weatherContent(bytes, name, hash);
    case 'tariff':
      return tariffContent(bytes, hash);
    case 'image':
      return imageContent(bytes);
    case 'drawing':
      return drawingContent(bytes);
  }
}

function weatherContent(bytes: Uint8Array, name: string, hash: string): Content {
  const isPacked = isZip(bytes);
  const inside = isPacked
    ? weatherInZip(bytes, (packed, size_bytes) => inflateSync(packed, { out: new Uint8Array(size_bytes) }))
        .bytes
    : bytes;
  const text = Buffer.from(inside.buffer, inside.byteOffset, inside.byteLength).toString('latin1');
  const climate = readWeather(text, name.replace(/[.][^.]*$/, '') || name);
  const { stated, findings } = statedClimate({ kind: 'file', text, climate });
  return {
    mediaType: isPacked ? 'application/zip' : 'text/plain',
    summary: `${stated.kind === 'hourly' ? 'an hourly weather year' : 'monthly normals'} of ${climate.name}`,
    edits: [set(['site', 'climate'], { ...stated, file: hash })],
    findings,
  };
}

const set = (path: readonly string[], value: object): Edit => ({ kind: 'set', path, value: value as Json });

function tariffContent(bytes: Uint8Array, hash: string): Content {
  const record = onlyRecord(jsonIn(bytes));
  guardJson(record);
  const { tariff, findings } = readUrdb(record);
  return {
    mediaType: 'application/json',
    summary: `the rate ${tariff.name}`,
    edits: [set(['tariff'], { kind: 'urdb', record, file: hash })],
    findings,
  };
}

function jsonIn(bytes: Uint8Array): unknown {
  const { text } = decodeText(bytes, TextDecoder);
  guardText(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ModelError('tariff-unreadable', 'The file is not JSON.');
  }
}

/** The record of a file with one, or of a response of the database with one item. */
function onlyRecord(content: unknown): unknown {
  const items = Array.isArray(content) ? content : (content as { readonly items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return content;
  const records: readonly unknown[] = items;
  if (records.length === 1) return records[0];
  throw new ModelError(
    'tariff-unreadable',
    `The file has ${String(records.length)} tariffs; send each one as a file.`,
  );
}

function imageContent(bytes: Uint8Array): Content {
  const recognition = recogniseBytes({ bytes });
  if (recognition?.kind !== 'recognised' || recognition.file.kind !== 'image') {
    throw notOfKind(
      recognition?.kind === 'refused' ? recognition.message : 'The file is not a PNG or JPEG picture.',
    );
  }
  const isPng = bytes[0] === 0x89;
  if (!isWhole(bytes, isPng)) throw notOfKind('The picture is cut off: its end is missing.');
  return {
    mediaType: isPng ? 'image/png' : 'image/jpeg',
    summary: recognition.file.reason,
    edits: [],
    findings: [],
  };
}

/** The last chunk of a PNG is IEND; a JPEG ends with the marker FF D9, after which some cameras append data. */
function isWhole(bytes: Uint8Array, isPng: boolean): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isPng ? content.lastIndexOf('IEND') >= content.length - 8 : content.lastIndexOf(JPEG_END) > 0;
}

const JPEG_END = new Uint8Array([0xff, 0xd9]);

function drawingContent(bytes: Uint8Array): Content {
  const recognition = recogniseBytes({ bytes });
  if (recognition !== undefined) {
    throw notOfKind(
      recognition.kind === 'refused' ? recognition.message : 'The file is not an ASCII DXF drawing.',
    );
  }
  const { paths, remarks } = readDxf(decodeText(bytes, TextDecoder).text);
  return {
    mediaType: 'image/vnd.dxf',
    summary: `a DXF drawing with ${countText(paths.length, 'line')}`,
    edits: [],
    findings: remarks.map((remark) => finding('drawing-remark', '', remark)),
  };
}

const notOfKind = (message: string): ModelError => new ModelError('file-not-of-kind', message);
