import { z } from 'zod';
import { fileHashSchema } from '../../../models/catalogue/fileHash.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { storedFileKinds } from '../fileKinds.ts';

/** Version of the form of plan files. */
export const PLAN_FILE_VERSION = 1;

/** Names in a plan file; those of files are below `files/`, by their hash. */
export const planFileNames = {
  manifest: 'manifest.json',
  plan: 'plan.json',
  revisions: 'revisions.json',
  files: 'files/',
} as const;

/** More revisions are not imported. */
const MAX_REVISIONS = 20_000;

const textOf = (length: number): z.ZodString => z.string().max(length);

/** What a plan file says of itself: its version, the hash of each entry, and the files that the plan refers to. */
export const manifestSchema = z.strictObject({
  format: z.literal('plenum-plan'),
  version: z.literal(PLAN_FILE_VERSION),
  entries: z.record(textOf(200), fileHashSchema),
  files: z
    .array(
      z.strictObject({
        hash: fileHashSchema,
        kind: z.enum(storedFileKinds),
        name: textOf(200),
        mediaType: textOf(100),
      }),
    )
    .max(1000),
  /** Hashes of files that the plan refers to and the server did not have. */
  missing: z.array(fileHashSchema).max(1000),
});
export type PlanFileManifest = z.output<typeof manifestSchema>;

const note = {
  at: z.iso.datetime(),
  who: textOf(1000),
  label: textOf(10_000),
};

/** All revisions of a plan: the first document, and the edits of each that follows. */
export const revisionsSchema = z.strictObject({
  first: z.strictObject({ ...note, document: z.record(z.string(), z.unknown()) }),
  changes: z.array(z.strictObject({ ...note, edits: z.array(z.unknown()).max(100_000) })).max(MAX_REVISIONS),
});

/** A plan file that is not whole, or not one. */
export function badPlanFile(entry: string, reason: string): ModelError {
  return new ModelError('plan-file-invalid', `the file is not a whole plan file: ${reason}`, [
    { path: entry, rule: 'plan file', message: reason },
  ]);
}
