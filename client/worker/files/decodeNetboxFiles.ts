import { parseAllDocuments } from 'yaml';
import { importNetbox, type ImportCounts } from '../../../models/interchange/netbox/importNetbox.ts';
import { parsePlan } from '../../../models/plan/document/parse.ts';
import { type Finding, finding } from '../../../models/problems/Finding.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { netboxDocuments } from '../../../models/interchange/netbox/netboxDocuments.ts';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import { decodeText } from '../../../models/interchange/decodeText.ts';
import type { PlanContext } from '../protocol/CallContext.ts';
import type { UploadedFile } from '../protocol/UploadedFile.ts';

const MiB = 1024 * 1024;
const MAX_FILE_MiB = 64;
const MAX_TOTAL_MiB = 128;
const MAX_FILES = 5_000;

/** NetBox files and their destination. */
export interface NetboxFiles {
  readonly files: readonly UploadedFile[];
  /** Whether they are merged into the plan on the page. */
  readonly isIntoPlan: boolean;
  /** The year of the import. */
  readonly year: number;
  /** Whether devices that are out of service are imported as well. */
  readonly isEveryStatusCounted?: boolean;
  /** Whether device types without a draw get an estimate. */
  readonly isEstimated?: boolean;
}

/** The plan with the import; nothing has been changed yet. */
export interface NetboxProposal {
  readonly plan: JsonObject;
  readonly counts: ImportCounts;
}

/** NetBox files that were read. */
export interface NetboxReading {
  /** null if nothing can be imported. */
  readonly proposal: NetboxProposal | null;
  readonly message: string;
  /** What is ignored, assumed, skipped or questionable. */
  readonly review: readonly Finding[];
}

/**
 * Imports NetBox files as a new plan, or merges them into the current plan, for review by the user.
 */
export async function decodeNetboxFiles(
  { files, isIntoPlan, ...choices }: NetboxFiles,
  { document, library }: PlanContext,
): Promise<NetboxReading> {
  const refused = (message: string, review: readonly Finding[] = []): NetboxReading => ({
    proposal: null,
    message,
    review,
  });
  const tooLarge = sizeRefusal(files);
  if (tooLarge !== undefined) return refused(tooLarge);
  const texts: { name: string; text: string }[] = [];
  const encodingFindings: Finding[] = [];
  for (const file of files) {
    const { text, isGuessed } = decodeText(new Uint8Array(await file.arrayBuffer()), TextDecoder);
    texts.push({ name: file.name, text });
    if (!isGuessed) continue;
    const message = 'The file is not UTF-8 and was read as Windows-1252; check accented characters.';
    encodingFindings.push(finding('netbox-assumed', file.name, message));
  }
  const { documents, findings: broken } = netboxDocuments(texts, parseAllDocuments);
  const findings = [...encodingFindings, ...broken];
  try {
    const into = isIntoPlan ? parsePlan(document) : undefined;
    const { plan, review, counts } = importNetbox(documents, { library, into, ...choices, findings });
    // Removes undefined properties, which are not JSON.
    const json = JSON.parse(JSON.stringify(plan)) as JsonObject;
    return { proposal: { plan: json, counts }, message: '', review };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const isPagePlanInvalid = isIntoPlan && error.code === 'plan-invalid' && !isPlan(document);
    if (isPagePlanInvalid)
      return refused('The plan on the page has invalid values: correct them first, or import as a new plan.');
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

/** Checked before any byte is read. */
function sizeRefusal(files: NetboxFiles['files']): string | undefined {
  if (files.length > MAX_FILES) {
    return `These are ${files.length.toLocaleString('en-US')} files; an import is limited to ${MAX_FILES.toLocaleString('en-US')} files.`;
  }
  const large = files.find(({ size }) => size > MAX_FILE_MiB * MiB);
  if (large !== undefined) {
    return `${large.name} exceeds ${String(MAX_FILE_MiB)} MiB; export it in parts.`;
  }
  const together = files.reduce((sum, { size }) => sum + size, 0);
  if (together <= MAX_TOTAL_MiB * MiB) return undefined;
  return `The files exceed ${String(MAX_TOTAL_MiB)} MiB in total; import them in parts.`;
}
