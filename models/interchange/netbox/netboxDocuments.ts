import { finding, type Finding } from '../../problems/Finding.ts';
import { csvRows } from '../csvRows.ts';
import { UnreadableFile } from './UnreadableFile.ts';
import type { NetboxDocument } from './NetboxDocument.ts';
import { yamlValues, type YamlParser } from './yamlValues.ts';

/** Decoded NetBox files, with findings on unreadable content. */
export interface DecodedNetbox {
  readonly documents: readonly NetboxDocument[];
  readonly findings: readonly Finding[];
}

/** A file as text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Decodes NetBox files by their file extensions, or by their first characters. An unreadable file does not affect the others.
 *
 * @param parseYaml - YAML parser of the caller
 */
export function netboxDocuments(files: readonly NamedText[], parseYaml: YamlParser): DecodedNetbox {
  const documents: NetboxDocument[] = [];
  const findings: Finding[] = [];
  for (const { name, text } of files) {
    const plain = text.replace(/^\uFEFF/, '');
    try {
      if (plain.trim() === '') throw new UnreadableFile('The file is empty.');
      documents.push(...documentsOf({ name, text: plain }, parseYaml, findings));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      const at = error.line === undefined ? name : `${name}:${String(error.line)}`;
      findings.push(finding('netbox-file-unread', at, error.message));
    }
  }
  return { documents, findings };
}

function documentsOf(
  { name: file, text }: NamedText,
  parseYaml: YamlParser,
  findings: Finding[],
): NetboxDocument[] {
  switch (formatOf(file, text)) {
    case 'json':
      return [jsonDocument(file, jsonValue(text))];
    case 'yaml':
      return yamlValues(text, parseYaml).map((value) => ({ kind: 'yaml', file, value }));
    case 'csv':
      return [csvDocument(file, text, findings)];
  }
}

/** Name of a page of the REST API: `api/devices/3.json`. */
const PAGE = /^api\/([a-z-]{1,40})\/\d{1,6}\.json$/;

function jsonDocument(file: string, value: unknown): NetboxDocument {
  const endpoint = PAGE.exec(file)?.[1];
  return endpoint === undefined
    ? { kind: 'json', file, value }
    : { kind: 'json', file: endpoint, value, isPage: true };
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
    throw new UnreadableFile(
      `The file is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
    );
  }
}

function csvDocument(file: string, text: string, findings: Finding[]): NetboxDocument {
  const { rows, lines, brokenLine } = csvRows(text);
  if (brokenLine !== undefined) {
    const message =
      'A quote in this row is not closed, or closed too early: this and all following rows were not read.';
    findings.push(finding('netbox-file-unread', `${file}:${String(brokenLine)}`, message));
  }
  return { kind: 'table', file, rows, lines };
}
