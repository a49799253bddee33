import { parseAllDocuments } from 'yaml';
import { importNetbox, type ImportCounts } from '../../../models/interchange/netbox/importNetbox.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { type Finding, finding } from '../../../models/problems/Finding.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { netboxDocuments } from '../../../models/interchange/netbox/netboxDocuments.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { decodeText } from '../../../models/interchange/decodeText.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import type { UploadedFile } from '../protocol/UploadedFile.ts';

const MiB = 1024 * 1024;
const LARGEST_MiB = 64;
const LARGEST_TOGETHER_MiB = 128;
const MAX_FILES = 5_000;

/** Files of NetBox, and where they go. */
export interface NetboxFiles {
  readonly files: readonly UploadedFile[];
  /** Whether they are merged into the plan on the page. */
  readonly isIntoPlan: boolean;
  /** The year of the import. */
  readonly year: number;
}

/** What an import would make of the plan; nothing has been changed yet. */
export interface NetboxProposal {
  readonly plan: JsonObject;
  readonly counts: ImportCounts;
}

/** Files of NetBox as they were read. */
export interface NetboxReading {
  /** null where nothing can be imported. */
  readonly proposal: NetboxProposal | null;
  readonly message: string;
  /** What is ignored, assumed, left out or questionable. */
  readonly review: readonly Finding[];
}

/**
 * Makes a plan of files of NetBox, or lays them over the plan on the desk, for somebody to look at.
 */
export async function decodeNetboxFiles(
  { files, isIntoPlan, year }: NetboxFiles,
  { document, library }: CallContext,
): Promise<NetboxReading> {
  const refused = (message: string, review: readonly Finding[] = []): NetboxReading => ({
    proposal: null,
    message,
    review,
  });
  const tooLarge = sizeRefusal(files);
  if (tooLarge !== undefined) return refused(tooLarge);
  const texts: { name: string; text: string }[] = [];
  const found: Finding[] = [];
  for (const file of files) {
    const { text, isGuessed } = decodeText(new Uint8Array(await file.arrayBuffer()), TextDecoder);
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
    return { proposal: { plan: json, counts }, message: '', review };
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
function sizeRefusal(files: NetboxFiles['files']): string | undefined {
  if (files.length > MAX_FILES) {
    return `These are ${files.length.toLocaleString('en-US')} files; at most ${MAX_FILES.toLocaleString('en-US')} are read at once.`;
  }
  const large = files.find(({ size }) => size > LARGEST_MiB * MiB);
  if (large !== undefined) {
    return `${large.name} has more than ${String(LARGEST_MiB)} MiB; export it in parts.`;
  }
  const together = files.reduce((sum, { size }) => sum + size, 0);
  if (together <= LARGEST_TOGETHER_MiB * MiB) return undefined;
  return `The files have more than ${String(LARGEST_TOGETHER_MiB)} MiB together; import them in parts.`;
}
