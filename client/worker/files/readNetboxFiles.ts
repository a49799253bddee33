import { parseAllDocuments } from 'yaml';
import type { Library } from '../../../models/catalogue/Library.ts';
import { importNetbox } from '../../../models/interchange/netbox/importNetbox.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { type Finding, finding } from '../../../models/problems/Finding.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { netboxDocuments } from '../../../models/interchange/netbox/netboxDocuments.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { ReadingOf, TaskOf } from '../taskProtocol.ts';
import { givenText } from './givenText.ts';

const MiB = 1024 * 1024;
const LARGEST_MiB = 64;
const LARGEST_TOGETHER_MiB = 128;
const FILES_AT_MOST = 5_000;

type Task = TaskOf<'read-netbox'>;

/**
 * Makes a plan of files of NetBox, or lays them over the plan on the desk, for somebody to look at.
 *
 * @param document - the plan as it lies on the desk
 */
export async function readNetboxFiles(
  { ticket, files, isIntoPlan, year }: Task,
  document: JsonObject,
  library: Library,
): Promise<ReadingOf<'read-netbox'>> {
  const refused = (message: string, review: readonly Finding[] = []): ReadingOf<'read-netbox'> => ({
    kind: 'netbox-read',
    ticket,
    proposal: null,
    message,
    review,
  });
  const tooLarge = sizeRefusal(files);
  if (tooLarge !== undefined) return refused(tooLarge);
  const texts: { name: string; text: string }[] = [];
  const found: Finding[] = [];
  for (const file of files) {
    const { text, isGuessed } = givenText(new Uint8Array(await file.arrayBuffer()));
    texts.push({ name: file.name, text });
    if (!isGuessed) continue;
    const message = 'The file is not UTF-8 and was read as Windows-1252; look at its accents.';
    found.push(finding('netbox-assumed', file.name, message));
  }
  const { documents, findings: broken } = netboxDocuments(texts, parseAllDocuments);
  const findings = [...found, ...broken];
  try {
    const into = isIntoPlan ? parsePlan(document) : undefined;
    const { plan, review, counts } = importNetbox(documents, { library, into, year, findings });
    // What the model leaves undefined is no JSON.
    const json = JSON.parse(JSON.stringify(plan)) as JsonObject;
    return { kind: 'netbox-read', ticket, proposal: { plan: json, counts }, message: '', review };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const isOwn = isIntoPlan && error.code === 'plan-invalid' && !isPlan(document);
    if (isOwn) return refused('The plan on the page breaks rules: mend it first, or import as a new plan.');
    return refused(error.message, findings);
  }
}

function isPlan(document: JsonObject): boolean {
  try {
    parsePlan(document);
    return true;
  } catch {
    return false;
  }
}

/** Looked at before any byte is read. */
function sizeRefusal(files: Task['files']): string | undefined {
  if (files.length > FILES_AT_MOST) {
    return `These are ${files.length.toLocaleString('en-US')} files; at most ${FILES_AT_MOST.toLocaleString('en-US')} are read at once.`;
  }
  const large = files.find(({ size }) => size > LARGEST_MiB * MiB);
  if (large !== undefined) {
    return `${large.name} has more than ${String(LARGEST_MiB)} MiB; export it in parts.`;
  }
  const together = files.reduce((sum, { size }) => sum + size, 0);
  if (together <= LARGEST_TOGETHER_MiB * MiB) return undefined;
  return `The files have more than ${String(LARGEST_TOGETHER_MiB)} MiB together; import them in parts.`;
}
