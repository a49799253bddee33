import type { Finding, NetboxDocument } from '../../models/index.ts';
import { finding } from '../../models/problems/Finding.ts';
import { csvTable } from './csvTable.ts';
import { yamlValues } from './yamlValues.ts';

/** A file as text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Files of NetBox, decoded, and what in them is broken. */
export interface DecodedNetbox {
  readonly documents: readonly NetboxDocument[];
  readonly findings: readonly Finding[];
}

/** Decodes files of NetBox by the ends of their names, or by how they begin. A broken file leaves the others whole. */
export function netboxDocuments(files: readonly NamedText[]): DecodedNetbox {
  const documents: NetboxDocument[] = [];
  const findings: Finding[] = [];
  const refuse = (at: string, message: string): void => {
    findings.push(finding('netbox-file-unread', at, message));
  };
  for (const { name: file, text } of files) {
    if (text.trim() === '') {
      refuse(file, 'The file is empty.');
      continue;
    }
    switch (formatOf(file, text)) {
      case 'json':
        try {
          documents.push({ kind: 'json', file, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown });
        } catch (error) {
          refuse(
            file,
            `The file is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
          );
        }
        break;
      case 'yaml': {
        const read = yamlValues(text);
        if ('message' in read)
          refuse(`${file}:${String(read.line)}`, `The file is not read: ${read.message}.`);
        else for (const value of read.values) documents.push({ kind: 'yaml', file, value });
        break;
      }
      case 'csv': {
        const { rows, lines, broken } = csvTable(text);
        documents.push({ kind: 'table', file, rows, lines });
        if (broken !== undefined) {
          const message = `In this row ${broken.message}: it and all rows after it were not read.`;
          refuse(`${file}:${String(broken.line)}`, message);
        }
      }
    }
  }
  return { documents, findings };
}

function formatOf(name: string, text: string): 'json' | 'yaml' | 'csv' {
  const ending = /\.(json|ya?ml|csv|tsv)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending === 'json' ? 'json' : ending.startsWith('y') ? 'yaml' : 'csv';
  const begin = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[[{]/.test(begin)) return 'json';
  return /^(---|#|[a-z_]+:( |\n))/.test(begin) ? 'yaml' : 'csv';
}
