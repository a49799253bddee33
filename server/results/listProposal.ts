import type { Library } from '../../models/catalogue/Library.ts';
import type { Edit } from '../../models/edit/document/edit.ts';
import type { JsonObject } from '../../models/edit/document/json.ts';
import { orderedEdits } from '../../models/edit/document/orderedEdits.ts';
import { readListFile } from '../../models/interchange/lists/listFile.ts';
import type { ListProposal } from '../../models/interchange/lists/ListProposal.ts';
import { proposeList } from '../../models/interchange/lists/proposeList.ts';
import { parsePlan } from '../../models/plan/document/parse.ts';
import { listReaders } from '../files/listReaders.ts';

/** A list of racks or devices, the plan that it is read into, and how. */
export interface ListProposalInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The plan as it was stated. */
  readonly plan: JsonObject;
  readonly sheets?: readonly string[] | undefined;
  readonly isNearTaken?: boolean | undefined;
  readonly year: number;
}

/** What a list would change, and the edits of the stated plan that change it. */
export type ListProposalResult = Omit<ListProposal, 'plan'> & { readonly edits: readonly Edit[] };

/**
 * Reads a list of racks or devices into a plan, for review.
 *
 * @throws ModelError as `parsePlan`, `readListFile` and `proposeList` do
 */
export async function listProposal(
  { name, bytes, plan: stated, sheets, isNearTaken, year }: ListProposalInput,
  library: Library,
): Promise<ListProposalResult> {
  const plan = parsePlan(stated);
  const file = await readListFile(name, bytes, listReaders);
  const { plan: wanted, ...proposal } = proposeList(file, { plan, library, sheets, isNearTaken, year });
  return { ...proposal, edits: wanted === plan ? [] : orderedEdits(stated, wanted) };
}
