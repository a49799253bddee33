import { createHash } from 'node:crypto';
import { zip, type AsyncZippable } from 'fflate';
import type { JsonObject } from '../../../models/edit/document/json.ts';
import type { Edit } from '../../../models/edit/document/edit.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { PLAN_FILE_VERSION, planFileNames, type PlanFileManifest } from './planFileFormat.ts';

interface ExportedNote {
  readonly at_ms: number;
  readonly who: string;
  readonly label: string;
}

/** A plan with what it refers to. */
export interface ExportedPlan {
  readonly document: JsonObject;
  /** All revisions; undefined if they are left out. */
  readonly history?: {
    readonly first: ExportedNote & { readonly document: JsonObject };
    readonly changes: readonly (ExportedNote & { readonly edits: readonly Edit[] })[];
  };
  readonly files: readonly {
    readonly file: PlanFileManifest['files'][number];
    readonly bytes: Uint8Array;
  }[];
  /** Hashes that the plan refers to and the store does not have. */
  readonly missing: readonly string[];
}

const encoder = new TextEncoder();
const jsonBytes = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));

/** The time of every entry, so that the same content gives the same file: the first that zip files can have. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs a plan with all that it refers to into one zip file. The same content gives the same bytes.
 *
 * @param limit_bytes - of everything unpacked
 * @throws ModelError `answer-too-large`
 */
export async function writePlanFile(exported: ExportedPlan, limit_bytes: number): Promise<Uint8Array> {
  const { document, history, files, missing } = exported;
  const sorted = files.toSorted((one, other) => (one.file.hash < other.file.hash ? -1 : 1));
  const contents = new Map([[planFileNames.plan as string, jsonBytes(document)]]);
  if (history !== undefined) contents.set(planFileNames.revisions, jsonBytes(historyJson(history)));
  for (const { file, bytes } of sorted) contents.set(planFileNames.files + file.hash, bytes);
  const total_bytes = [...contents.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (total_bytes > limit_bytes) {
    const limit = `${String(Math.floor(limit_bytes / 1024 ** 2))} MiB`;
    const message = `the plan with its revisions and files is larger than ${limit}; export it without revisions`;
    throw new ModelError('answer-too-large', message);
  }
  const manifest: PlanFileManifest = {
    format: 'plenum-plan',
    version: PLAN_FILE_VERSION,
    entries: Object.fromEntries([...contents].map(([name, bytes]) => [name, hashOf(bytes)])),
    files: sorted.map(({ file: { hash, kind, name, mediaType } }) => ({ hash, kind, name, mediaType })),
    missing: [...missing].sort(),
  };
  return packed({ [planFileNames.manifest]: jsonBytes(manifest), ...Object.fromEntries(contents) });
}

const historyJson = ({ first, changes }: NonNullable<ExportedPlan['history']>): unknown => ({
  first: { ...noteJson(first), document: first.document },
  changes: changes.map((change) => ({ ...noteJson(change), edits: change.edits })),
});

const noteJson = ({ at_ms, who, label }: ExportedNote): Record<string, string> => ({
  at: new Date(at_ms).toISOString(),
  who,
  label,
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function packed(contents: AsyncZippable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip(contents, { level: 6, mtime: NO_TIME }, (error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });
}
