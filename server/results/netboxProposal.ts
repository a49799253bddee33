import { parseAllDocuments } from 'yaml';
import type { Library } from '../../models/catalogue/Library.ts';
import type { Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { orderedEdits } from '../../models/edit/document/orderedEdits.ts';
import { compareNetbox, type ReadOrigin } from '../../models/interchange/netbox/compare/compareNetbox.ts';
import type { NetboxDifference } from '../../models/interchange/netbox/compare/NetboxDifference.ts';
import type { ImportCounts } from '../../models/interchange/netbox/importNetbox.ts';
import { netboxDocuments, type NamedText } from '../../models/interchange/netbox/netboxDocuments.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import type { Plan } from '../../models/plan/document/planSchema.ts';
import { finding, type Finding } from '../../models/problems/Finding.ts';

/** A plan and objects of NetBox to compare. */
export interface NetboxProposalInput {
  readonly files: readonly NamedText[];
  /** The plan as it was stated; undefined for a new one. */
  readonly plan: JsonObject | undefined;
  readonly origin: (ReadOrigin & { readonly notRead: readonly { what: string; why: string }[] }) | undefined;
  readonly take: 'all' | 'suggested' | readonly string[] | undefined;
  readonly year: number;
  readonly isEveryStatusCounted: boolean;
  readonly isEstimated: boolean;
}

/** What differs, and what taking some of it changes. */
export interface NetboxProposalResult {
  readonly differences: readonly NetboxDifference[];
  readonly review: readonly Finding[];
  readonly counts: ImportCounts;
  /** Edits of the stated plan; null if there is none or nothing was to be taken. */
  readonly edits: readonly Edit[] | null;
  /** The new plan, if none was stated; null if nothing was to be taken. */
  readonly plan: Plan | null;
}

/**
 * Compares a plan with NetBox, and takes some of the differences.
 *
 * @throws ModelError as `parsePlan` and `compareNetbox` do
 */
export function netboxProposal(input: NetboxProposalInput, library: Library): NetboxProposalResult {
  const { files, plan: stated, origin, take, year, isEveryStatusCounted, isEstimated } = input;
  const { documents, findings } = netboxDocuments(files, parseAllDocuments);
  const notRead = (origin?.notRead ?? []).map(({ what, why }) =>
    finding('netbox-not-read', '', `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${why}.`),
  );
  const comparison = compareNetbox(documents, {
    plan: stated === undefined ? undefined : parsePlan(stated),
    library,
    origin,
    year,
    isEveryStatusCounted,
    isEstimated,
    findings: [...notRead, ...findings],
  });
  const { differences, review, counts } = comparison;
  const found = { differences, review, counts };
  if (take === undefined) return { ...found, edits: null, plan: null };
  const ids = Array.isArray(take) ? new Set(take as readonly string[]) : undefined;
  const taken = comparison.take(({ id, isSuggested }) => ids?.has(id) ?? (take === 'all' || isSuggested));
  if (stated === undefined) return { ...found, edits: null, plan: taken };
  return { ...found, edits: orderedEdits(stated, taken), plan: null };
}
