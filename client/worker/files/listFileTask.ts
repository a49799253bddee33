import { inflateSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import type { Edit } from '../../../models/edit/document/edit.ts';
import { orderedEdits } from '../../../models/edit/document/orderedEdits.ts';
import {
  MAX_LIST_bytes,
  readListFile,
  type ListReaders,
} from '../../../models/interchange/lists/listFile.ts';
import type { ListProposal } from '../../../models/interchange/lists/ListProposal.ts';
import { proposeList } from '../../../models/interchange/lists/proposeList.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import type { CallContext } from '../protocol/CallContext.ts';
import type { UploadedFile } from '../protocol/UploadedFile.ts';
import { planOf } from '../results/planOf.ts';

/** A list of racks or devices, and how it is read. */
export interface ListQuestion {
  readonly file: UploadedFile;
  /** Names of the sheets that are read; undefined: all lists of the file. */
  readonly sheets: readonly string[] | undefined;
  /** Takes the device of the catalogue whose name is like that of the list. */
  readonly isNearTaken: boolean;
  readonly year: number;
}

/** What a list would change, and the edits of the open plan that change it. */
export type ListAnswer = Omit<ListProposal, 'plan'> & { readonly edits: readonly Edit[] };

const readers: ListReaders = {
  inflate: (packed, size_bytes) => inflateSync(packed, { out: new Uint8Array(size_bytes) }),
  decoder: TextDecoder,
  // The library gets the parts that were checked, without compression.
  sheetsOf: (parts) => {
    const archive = zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 0 });
    return readSheets(archive.slice().buffer, { trim: false });
  },
};

/**
 * Reads a list of racks or devices, for review by the user: nothing is changed.
 *
 * @throws ModelError if the file is no list or too large, or the plan is not valid
 */
export async function listFileTask(
  { file, sheets, isNearTaken, year }: ListQuestion,
  { document, library }: CallContext,
): Promise<ListAnswer> {
  if (file.size > MAX_LIST_bytes) {
    const most = String(MAX_LIST_bytes / 1024 ** 2);
    throw new ModelError(
      'list-unreadable',
      `The file is larger than a list that is read: up to ${most} MiB.`,
    );
  }
  const plan = planOf(document);
  const list = await readListFile(file.name, new Uint8Array(await file.arrayBuffer()), readers);
  const { plan: wanted, ...proposal } = proposeList(list, { plan, library, sheets, isNearTaken, year });
  return { ...proposal, edits: wanted === plan ? [] : orderedEdits(document, wanted) };
}
