import { parseAllDocuments } from 'yaml';
import type { Finding, NetboxDocument } from '../../models/index.ts';
import { finding } from '../../models/problems/Finding.ts';
import { csvRows } from './csvRows.ts';

/** Files of NetBox, decoded, and what in them is broken. */
export interface DecodedNetbox {
  readonly documents: readonly NetboxDocument[];
  readonly findings: readonly Finding[];
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The largest file of a device type has a few hundred kilobytes. */
const LONGEST_YAML = 1024 * 1024;
/** Files of types have no aliases at all; more than these are an attack. */
const ALIASES_AT_MOST = 50;

/** Decodes files of NetBox by the ends of their names, or by how they begin. A broken file leaves the others whole. */
export function netboxDocuments(files: readonly NamedText[]): DecodedNetbox {
  const documents: NetboxDocument[] = [];
  const findings: Finding[] = [];
  for (const { name, text } of files) {
    const plain = text.replace(/^\uFEFF/, '');
    try {
      if (plain.trim() === '') throw new BrokenFile('The file is empty.');
      documents.push(...documentsOf(name, plain, findings));
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      const at = error.line === undefined ? name : `${name}:${String(error.line)}`;
      findings.push(finding('netbox-file-unread', at, error.message));
    }
  }
  return { documents, findings };
}

/** A file that nothing can be read of. */
class BrokenFile extends Error {
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

function documentsOf(file: string, text: string, findings: Finding[]): NetboxDocument[] {
  switch (formatOf(file, text)) {
    case 'json':
      return [{ kind: 'json', file, value: jsonValue(text) }];
    case 'yaml':
      return yamlValues(text).map((value) => ({ kind: 'yaml', file, value }));
    case 'csv':
      return [csvDocument(file, text, findings)];
  }
}

function formatOf(name: string, text: string): 'json' | 'yaml' | 'csv' {
  const ending = /\.(json|ya?ml|[ct]sv)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending === 'json' ? 'json' : ending.startsWith('y') ? 'yaml' : 'csv';
  if (/^\s*[[{]/.test(text)) return 'json';
  return /^(---|#|[a-z_]+:( |\r?\n))/.test(text.trimStart()) ? 'yaml' : 'csv';
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new BrokenFile(
      `The file is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
    );
  }
}

function yamlValues(text: string): unknown[] {
  if (text.length > LONGEST_YAML) {
    throw new BrokenFile(
      'The file is not read: a YAML file may have at most 1 MiB; split it into one file for each type.',
    );
  }
  try {
    return parseAllDocuments(text, { prettyErrors: true }).flatMap((document): unknown[] => {
      const [error] = document.errors;
      if (error !== undefined) {
        const [message = 'it is not YAML'] = error.message.split(' at line ');
        // The reader says of itself that its stack overflowed.
        if (message.includes('call stack')) throw new RangeError(message);
        throw new BrokenFile(`The file is not read: ${message}.`, error.linePos?.[0].line);
      }
      const value: unknown = document.toJS({ maxAliasCount: ALIASES_AT_MOST });
      return value === null ? [] : [value];
    });
  } catch (error) {
    if (error instanceof RangeError) throw new BrokenFile('The file is not read: it is nested too deep.', 1);
    if (error instanceof ReferenceError) {
      throw new BrokenFile(
        'The file is not read: its aliases multiply or name nothing; write the values out.',
        1,
      );
    }
    throw error;
  }
}

function csvDocument(file: string, text: string, findings: Finding[]): NetboxDocument {
  const { rows, lines, brokenLine } = csvRows(text);
  if (brokenLine !== undefined) {
    const message =
      'In this row a quote is not closed, or closed too early: it and all rows after it were not read.';
    findings.push(finding('netbox-file-unread', `${file}:${String(brokenLine)}`, message));
  }
  return { kind: 'table', file, rows, lines };
}
