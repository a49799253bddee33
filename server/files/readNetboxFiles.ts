import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { type Finding, finding } from '../../models/problems/Finding.ts';
import { ModelError } from '../../models/problems/ModelError.ts';
import {
  netboxDocuments,
  type DecodedNetbox,
  type NamedText,
} from '../../models/interchange/netbox/netboxDocuments.ts';
import { decodeText } from '../../models/interchange/decodeText.ts';
import { fileReason, unreadableFile } from './fileErrors.ts';
import { readBytes } from './readBytes.ts';

const MAX_SIZE_MiB = 64;
const MAX_TOTAL_MiB = 256;
const MAX_FILES = 20_000;

/**
 * Reads NetBox files: the named files, and all CSV, YAML and JSON files in the named folders, in the order of their names.
 *
 * @throws ModelError `file-unreadable` if a file does not exist, or its size is too large, before it is read
 */
export async function readNetboxFiles(names: readonly string[]): Promise<DecodedNetbox> {
  const texts: NamedText[] = [];
  const findings: Finding[] = [];
  let total_bytes = 0;
  for (const { path, shown } of await filesOf(names)) {
    const bytes = await readBytes(path, {
      largest_bytes: MAX_SIZE_MiB * 1024 * 1024,
      tooLarge: (name) =>
        unreadableFile(name, `NetBox files are limited to ${String(MAX_SIZE_MiB)} MiB; export it in parts`),
    });
    total_bytes += bytes.byteLength;
    if (total_bytes > MAX_TOTAL_MiB * 1024 * 1024) {
      throw unreadableFile(
        path,
        `the files exceed ${String(MAX_TOTAL_MiB)} MiB in total; import them in parts`,
      );
    }
    const { text, isGuessed } = decodeText(bytes, TextDecoder);
    if (isGuessed) {
      const message = 'The file is not UTF-8 and was read as Windows-1252; check its accented characters.';
      findings.push(finding('netbox-assumed', shown, message));
    }
    texts.push({ name: shown, text });
  }
  const decoded = netboxDocuments(texts, parseAllDocuments);
  return { documents: decoded.documents, findings: [...findings, ...decoded.findings] };
}

interface ListedFile {
  readonly path: string;
  /** Its name in findings. */
  readonly shown: string;
}

async function filesOf(names: readonly string[]): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const name of names) {
    try {
      files.push(...(await filesIn(name)));
    } catch (error) {
      if (error instanceof ModelError) throw error;
      throw unreadableFile(name, fileReason(error));
    }
    if (files.length > MAX_FILES) {
      throw unreadableFile(name, `more than ${String(MAX_FILES)} files; name only the required folders`);
    }
  }
  return files;
}

async function filesIn(name: string): Promise<ListedFile[]> {
  if (!(await stat(name)).isDirectory()) return [{ path: name, shown: basename(name) }];
  const inside = await readdir(name, { recursive: true, withFileTypes: true });
  const files = inside
    .filter((entry) => entry.isFile() && /\.(csv|tsv|ya?ml|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw unreadableFile(name, 'the folder has no .csv, .yaml or .json file');
  return files.map((path) => ({ path, shown: relative(name, path) }));
}
