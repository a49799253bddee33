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

const LARGEST_MiB = 64;
const LARGEST_TOGETHER_MiB = 256;
const FILES_AT_MOST = 20_000;

/**
 * Reads files of NetBox: those named, and all CSV, YAML and JSON files in folders named, in the order of their names.
 *
 * @throws ModelError `file-unreadable` for what does not exist or is too large, by its size, before it is read
 */
export async function readNetboxFiles(names: readonly string[]): Promise<DecodedNetbox> {
  const texts: NamedText[] = [];
  const findings: Finding[] = [];
  let together_bytes = 0;
  for (const { path, shown } of await filesOf(names)) {
    const bytes = await readBytes(path, {
      largest_bytes: LARGEST_MiB * 1024 * 1024,
      tooLarge: (name) =>
        unreadableFile(
          name,
          `a file of NetBox may have at most ${String(LARGEST_MiB)} MiB; export it in parts`,
        ),
    });
    together_bytes += bytes.byteLength;
    if (together_bytes > LARGEST_TOGETHER_MiB * 1024 * 1024) {
      throw unreadableFile(
        path,
        `the files have more than ${String(LARGEST_TOGETHER_MiB)} MiB together; import them in parts`,
      );
    }
    const { text, isGuessed } = decodeText(bytes, TextDecoder);
    if (isGuessed) {
      const message = 'The file is not UTF-8 and was read as Windows-1252; look at its accents.';
      findings.push(finding('netbox-assumed', shown, message));
    }
    texts.push({ name: shown, text });
  }
  const decoded = netboxDocuments(texts, parseAllDocuments);
  return { documents: decoded.documents, findings: [...findings, ...decoded.findings] };
}

interface FoundFile {
  readonly path: string;
  /** As findings name it. */
  readonly shown: string;
}

async function filesOf(names: readonly string[]): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (const name of names) {
    try {
      files.push(...(await filesIn(name)));
    } catch (error) {
      if (error instanceof ModelError) throw error;
      throw unreadableFile(name, fileReason(error));
    }
    if (files.length > FILES_AT_MOST) {
      throw unreadableFile(
        name,
        `more than ${String(FILES_AT_MOST)} files; name the folders that are needed`,
      );
    }
  }
  return files;
}

async function filesIn(name: string): Promise<FoundFile[]> {
  if (!(await stat(name)).isDirectory()) return [{ path: name, shown: basename(name) }];
  const inside = await readdir(name, { recursive: true, withFileTypes: true });
  const files = inside
    .filter((entry) => entry.isFile() && /\.(csv|tsv|ya?ml|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw unreadableFile(name, 'the folder has no .csv, .yaml or .json file');
  return files.map((path) => ({ path, shown: relative(name, path) }));
}
