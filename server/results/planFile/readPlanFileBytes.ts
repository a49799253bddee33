import { createHash } from 'node:crypto';
import { inflateSync } from 'fflate';
import type { z } from 'zod';
import { applyEdits, type Edit } from '../../../models/edit/document/edit.ts';
import type { Json, JsonObject } from '../../../models/edit/document/json.ts';
import { unpackEntry, type Inflate } from '../../../models/interchange/zip/unpackEntry.ts';
import { zipEntries, type ZipEntry } from '../../../models/interchange/zip/zipEntries.ts';
import { guardJson } from '../../../models/plan/document/guardJson.ts';
import { planLimits } from '../../../models/plan/document/limits.ts';
import { CURRENT_SCHEMA_VERSION } from '../../../models/plan/document/planSchema.ts';
import { ModelError } from '../../../models/problems/ModelError.ts';
import { editSchema } from '../editSchema.ts';
import { fileReading } from '../fileReading.ts';
import {
  badPlanFile,
  manifestSchema,
  PLAN_FILE_VERSION,
  planFileNames,
  revisionsSchema,
  type PlanFileManifest,
} from './planFileFormat.ts';

/** A revision of a plan file; times are texts. */
interface NoteOfFile {
  readonly at: string;
  readonly who: string;
  readonly label: string;
}

/** What a plan file contains, checked. */
export interface PlanFileContent {
  readonly document: JsonObject;
  /** null if the file has no revisions. */
  readonly history: {
    readonly first: NoteOfFile & { readonly document: JsonObject };
    readonly changes: readonly (NoteOfFile & { readonly edits: readonly Edit[] })[];
  } | null;
  readonly files: PlanFileManifest['files'];
  readonly missing: readonly string[];
}

const MiB = 1024 ** 2;
/** Everything unpacked; an archive that says more, or has more, is not unpacked. */
const MAX_UNPACKED_bytes = 128 * MiB;

/**
 * Reads a plan file: every entry must be named in the manifest and be as its hash says, and nothing else may be in it.
 *
 * @throws ModelError `plan-file-invalid`, or the error of a file in it
 */
export function readPlanFileBytes(bytes: Uint8Array): PlanFileContent {
  const contents = unpacked(bytes);
  const manifest = manifestOf(contents);
  requireListed(contents, manifest);
  const document = objectIn(contents, planFileNames.plan);
  if (document['schemaVersion'] !== CURRENT_SCHEMA_VERSION) {
    throw badPlanFile(
      planFileNames.plan,
      `its plan must have the schema version ${String(CURRENT_SCHEMA_VERSION)}`,
    );
  }
  for (const file of manifest.files) requireKind(contents, file);
  const history = contents.has(planFileNames.revisions) ? historyOf(contents, document) : null;
  return { document, history, files: manifest.files, missing: manifest.missing };
}

const inflate: Inflate = (packed, size_bytes) => inflateSync(packed, { out: new Uint8Array(size_bytes) });

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    const entries = zipEntries(bytes);
    requireUsual(entries);
    return new Map(
      entries.map((entry) => [
        entry.name,
        // What is stored again is memory of its own, not a part of the archive.
        Uint8Array.from(unpackEntry(bytes, entry, { inflate, limit_MiB: MAX_UNPACKED_bytes / MiB })),
      ]),
    );
  } catch (error) {
    if (!(error instanceof ModelError) || error.code !== 'zip-unreadable') throw error;
    throw badPlanFile('', error.message);
  }
}

const knownName = /^(manifest[.]json|plan[.]json|revisions[.]json|files\/[0-9a-f]{64})$/;

function requireUsual(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  let size_bytes = 0;
  for (const entry of entries) {
    const shown = entry.name.slice(0, 100);
    if (!knownName.test(entry.name))
      throw badPlanFile(shown, `it has an entry ${shown}, which plan files do not have`);
    if (names.has(entry.name)) throw badPlanFile(shown, `it has the entry ${shown} twice`);
    names.add(entry.name);
    size_bytes += entry.size_bytes;
  }
  if (size_bytes > MAX_UNPACKED_bytes) {
    throw badPlanFile('', `unpacked it would have more than ${String(MAX_UNPACKED_bytes / MiB)} MiB`);
  }
}

function manifestOf(contents: ReadonlyMap<string, Uint8Array>): PlanFileManifest {
  const json = objectIn(contents, planFileNames.manifest);
  const { format, version } = json;
  if (format === 'plenum-plan' && typeof version === 'number' && version !== PLAN_FILE_VERSION) {
    const known = String(PLAN_FILE_VERSION);
    throw badPlanFile(
      planFileNames.manifest,
      `it has version ${String(version)}; this Plenum reads version ${known}`,
    );
  }
  return checked(manifestSchema, json, planFileNames.manifest);
}

/** Every file is of its kind, as those that are sent one by one. */
function requireKind(
  contents: ReadonlyMap<string, Uint8Array>,
  { hash, kind, name }: PlanFileManifest['files'][number],
): void {
  const entry = planFileNames.files + hash;
  try {
    fileReading({ kind, name, bytes: contents.get(entry) ?? new Uint8Array() });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    throw badPlanFile(entry, `${name} is no file of the kind ${kind}: ${error.message}`);
  }
}

function requireListed(
  contents: ReadonlyMap<string, Uint8Array>,
  { entries, files }: PlanFileManifest,
): void {
  for (const [name, bytes] of contents) {
    if (name === planFileNames.manifest) continue;
    const hash = createHash('sha256').update(bytes).digest('hex');
    const isNamedAfter = !name.startsWith(planFileNames.files) || name === planFileNames.files + hash;
    if (entries[name] !== hash || !isNamedAfter) {
      throw badPlanFile(name, `${name} is not as its manifest or its name says: the file was altered`);
    }
  }
  const listed = [...Object.keys(entries), ...files.map(({ hash }) => planFileNames.files + hash)];
  const absent = listed.find((name) => !contents.has(name));
  if (absent !== undefined) throw badPlanFile(absent, `${absent} is missing`);
  const described = new Set(files.map(({ hash }) => planFileNames.files + hash));
  const extra = [...contents.keys()].find(
    (name) => name.startsWith(planFileNames.files) && !described.has(name),
  );
  if (extra !== undefined) throw badPlanFile(extra, `${extra} is not described in its manifest`);
}

function historyOf(
  contents: ReadonlyMap<string, Uint8Array>,
  document: JsonObject,
): NonNullable<PlanFileContent['history']> {
  const name = planFileNames.revisions;
  const { first, changes } = checked(revisionsSchema, objectIn(contents, name), name);
  guardJson(first.document);
  let last = first.document as JsonObject;
  const read = changes.map(({ edits, ...note }) => {
    const known = edits.map((edit) => checked(editSchema, edit, name) as Edit);
    last = applyEdits(last, known).document;
    return { ...note, edits: known };
  });
  if (JSON.stringify(last) !== JSON.stringify(document)) {
    throw badPlanFile(name, 'its revisions do not lead to its plan');
  }
  return { first: { ...first, document: first.document as JsonObject }, changes: read };
}

function objectIn(contents: ReadonlyMap<string, Uint8Array>, name: string): JsonObject {
  const bytes = contents.get(name);
  if (bytes === undefined) throw badPlanFile(name, `${name} is missing`);
  if (name !== planFileNames.revisions && bytes.byteLength > planLimits.bytes) {
    throw badPlanFile(name, `${name} is larger than ${String(planLimits.bytes / MiB)} MiB`);
  }
  let json: Json;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    throw badPlanFile(name, `${name} is not JSON`);
  }
  if (name === planFileNames.plan) guardJson(json);
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as JsonObject;
  throw badPlanFile(name, `${name} is not a JSON object`);
}

function checked<Value>(schema: z.ZodType<Value>, json: unknown, name: string): Value {
  const { data, error } = schema.safeParse(json);
  if (data !== undefined) return data;
  const [issue] = error?.issues ?? [];
  throw badPlanFile(
    name,
    `${[name, ...(issue?.path ?? [])].join(', ')}: ${issue?.message ?? 'not readable'}`,
  );
}
