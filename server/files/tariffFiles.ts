import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelError } from '../../models/problems/ModelError.ts';
import { fileReason, unreadableFile } from './fileErrors.ts';
import { readBytes } from './readBytes.ts';

const MAX_SIZE_MiB = 64;

/** A record of a file, or the error of an unreadable file. */
export type TariffRecord =
  | { readonly tariff: string; readonly record: unknown }
  | { readonly tariff: string; readonly error: unknown };

/**
 * Records of tariff files, one at a time: of each named file, and of each `.json` file in the named folders, in the order of their
 * names. A file contains one record, a list of records, or a response of the database with its `items`.
 */
export async function* tariffRecords(names: readonly string[]): AsyncGenerator<TariffRecord> {
  for (const name of names) {
    const files = await filesOf(name).catch((error: unknown) => ({ error }));
    if ('error' in files) yield { tariff: name, error: files.error };
    else for (const file of files) yield* recordsOf(file);
  }
}

async function filesOf(name: string): Promise<readonly string[]> {
  const files = await filesIn(name).catch((error: unknown) => {
    throw unreadableFile(name, fileReason(error));
  });
  if (files.length === 0) throw unreadableFile(name, 'the folder has no .json file');
  return files;
}

async function filesIn(name: string): Promise<readonly string[]> {
  if (!(await stat(name)).isDirectory()) return [name];
  const inside = await readdir(name, { recursive: true, withFileTypes: true });
  return inside
    .filter((entry) => !entry.isDirectory() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function* recordsOf(file: string): AsyncGenerator<TariffRecord> {
  try {
    const content = await readJson(file);
    const list = listOf(content);
    if (list === undefined) yield { tariff: file, record: content };
    else if (list.length === 0) throw new ModelError('tariff-unreadable', 'The list contains no tariff.');
    else for (const [index, record] of list.entries()) yield { tariff: `${file}#${String(index)}`, record };
  } catch (error) {
    yield { tariff: file, error };
  }
}

async function readJson(file: string): Promise<unknown> {
  const bytes = await readBytes(file, {
    largest_bytes: MAX_SIZE_MiB * 1024 * 1024,
    tooLarge: (name) =>
      unreadableFile(name, `tariff files are limited to ${String(MAX_SIZE_MiB)} MiB; split it`),
  });
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw new ModelError('tariff-unreadable', `The file is not JSON: ${reason}.`);
  }
}

function listOf(content: unknown): readonly unknown[] | undefined {
  if (Array.isArray(content)) return content as readonly unknown[];
  if (typeof content !== 'object' || content === null || !('items' in content)) return undefined;
  return Array.isArray(content.items) ? (content.items as readonly unknown[]) : undefined;
}
