import { parseAllDocuments } from 'yaml';
import { importNetbox, type NetboxImport } from '../../../models/interchange/netbox/importNetbox.ts';
import type { ImportRequest } from '../../../models/interchange/netbox/readObjects.ts';
import type { Plan } from '../../../models/plan/document/planSchema.ts';
import type { Finding } from '../../../models/problems/Finding.ts';
import { netboxDocuments, type NamedText } from '../../../models/interchange/netbox/netboxDocuments.ts';
import { netboxExportResult } from '../../../server/results/netboxExportResult.ts';
import { library } from '../../support/library.ts';

/** Imports files passed as texts. */
export function imported(
  files: Readonly<Record<string, string>>,
  into?: Plan,
  choices: Pick<ImportRequest, 'isEstimated' | 'isEveryStatusCounted'> = {},
): NetboxImport {
  const named = Object.entries(files).map(([name, text]) => ({ name, text }));
  const { documents, findings } = netboxDocuments(named, parseAllDocuments);
  return importNetbox(documents, { library, into, year: 2026, findings, ...choices });
}

/** Files of a plan without options, as text. */
export function exported(plan: Plan, hasCooling = false): readonly NamedText[] {
  return netboxExportResult(plan, { library, option: undefined, parameter: 'option', hasCooling }).files;
}

/** One file of an export, as lines. */
export function linesOf(files: readonly NamedText[], name: string): string[] {
  return (files.find((file) => file.name === name)?.text ?? '').trimEnd().split('\n');
}

/** Files in the form that an import accepts. */
export const byName = (files: readonly NamedText[]): Record<string, string> =>
  Object.fromEntries(files.map(({ name, text }) => [name, text]));

/** Codes and paths of findings. */
export const reported = (findings: readonly Finding[], code: string): string[] =>
  findings.flatMap((one) => (one.code === code ? [`${one.path} ${one.message}`] : []));
