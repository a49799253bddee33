import { z } from 'zod';
import { findingSchema } from '../../../../models/problems/Finding.ts';
import { storedFileKinds } from '../../../results/fileKinds.ts';
import type { KeptFile } from '../../../store/Store.ts';
import { editSchema } from '../../../results/editSchema.ts';

const byteCount = z.int().min(0).meta({ unit: 'count', description: 'Size in bytes' });
const hash = z.string().meta({ description: 'SHA-256 of the bytes, in hexadecimal' });
const kind = z.enum(storedFileKinds);
const mediaType = z.string().meta({ description: 'Of its content' });

export const storedFileSchema = z
  .strictObject({
    hash,
    kind,
    name: z.string(),
    mediaType,
    byteCount,
    added: z.iso.datetime().meta({ description: 'When it was added' }),
    addedBy: z.string().meta({ description: 'Who added it' }),
  })
  .meta({ id: 'StoredFile', description: 'A file that the server keeps beside plans' });

export const fileListSchema = z
  .strictObject({
    files: z.array(storedFileSchema),
    next: z.string().nullable().meta({ description: 'Value of `after` for the next files; null at the end' }),
  })
  .meta({ id: 'FileList', description: 'Files of the store, the last added first' });

export const fileReadingSchema = z
  .strictObject({
    kind,
    hash,
    mediaType,
    byteCount,
    summary: z.string().meta({ description: 'What the file is, in words' }),
    edits: z.array(editSchema).meta({
      description:
        'Put the content into a plan, with the hash of the file, as edits for `POST /api/v1/plans/{id}/changes`; empty for images and drawings, which plans do not contain',
    }),
    findings: z.array(findingSchema).meta({ description: 'What was filled in, skipped or is questionable' }),
  })
  .meta({ id: 'FileReading', description: 'What a file says' });

/** A file in an answer. */
export function storedFile({ addedAt_ms, ...file }: KeptFile): z.output<typeof storedFileSchema> {
  const { hash: fileHash, kind: fileKind, name, mediaType: type, addedBy } = file;
  const added = new Date(addedAt_ms).toISOString();
  return {
    hash: fileHash,
    kind: fileKind,
    name,
    mediaType: type,
    byteCount: file.size_bytes,
    added,
    addedBy,
  };
}
