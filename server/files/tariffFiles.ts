import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from '../../models/index.ts';
import { fileReason, unreadableFile } from './fileErrors.ts';
import { readBytes } from './readBytes.ts';

const LARGEST_bytes = 64 * 2 ** 20;

/** A record of a file, or why the file has none. */
export type TariffRecord =
  | { readonly tariff: string; readonly record: unknown }
  | { readonly tariff: string; readonly error: unknown };

/**
 * Records of tariff files, one after the other: of each file named, and of each `.json` file in folders named, in the order of their
 * names. A file holds one record, a list of them, or the answer of the database with its `items`.
 */
export async function* tariffRecords(names: readonly string[]): AsyncGenerator<TariffRecord> {
  for (const name of names) {
    const files = await filesOf(name).catch((error: unknown) => ({ error }));
    if ('error' in files) yield { tariff: name, error: files.error };
    else for (const file of files) yield* recordsOf(file);
  }
}

async function filesOf(name: string): Promise<readonly string[]> {
  try {
    const status = await stat(name);
    if (!status.isDirectory()) return [name];
    const inside = await readdir(name, { recursive: true, withFileTypes: true });
    return inside
      .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw unreadableFile(name, fileReason(error));
  }
}

async function* recordsOf(file: string): AsyncGenerator<TariffRecord> {
  try {
    const content = await readJson(file);
    const many = listOf(content);
    if (many === undefined) yield { tariff: file, record: content };
    else for (const [index, record] of many.entries()) yield { tariff: `${file}#${String(index)}`, record };
  } catch (error) {
    yield { tariff: file, error };
  }
}

async function readJson(file: string): Promise<unknown> {
  const tooLarge = (name: string): ModelError => unreadableFile(name, 'a file of tariffs has at most 64 MiB');
  const bytes = await readBytes(file, { largest_bytes: LARGEST_bytes, tooLarge });
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch {
    throw new ModelError('tariff-unreadable', 'The file is not JSON.');
  }
}

function listOf(content: unknown): readonly unknown[] | undefined {
  if (Array.isArray(content)) return content as readonly unknown[];
  if (typeof content !== 'object' || content === null || !('items' in content)) return undefined;
  return Array.isArray(content.items) ? (content.items as readonly unknown[]) : undefined;
}
