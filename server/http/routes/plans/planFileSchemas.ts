import { z } from 'zod';
import { editSchema } from '../../../results/editSchema.ts';
import { storedFileKinds } from '../../../results/fileKinds.ts';

const note = { at: z.iso.datetime(), who: z.string(), label: z.string() };
const document = z.looseObject({}).meta({ description: 'A plan, which may be a draft that is not valid' });

export const planFileContentSchema = z
  .strictObject({
    document,
    history: z
      .strictObject({
        first: z.strictObject({ ...note, document }),
        changes: z.array(z.strictObject({ ...note, edits: z.array(editSchema) })),
      })
      .nullable()
      .meta({
        description: 'All revisions: the first document and the edits of each that follows; null without',
      }),
    files: z.array(
      z.strictObject({
        hash: z.string(),
        kind: z.enum(storedFileKinds),
        name: z.string(),
        mediaType: z.string(),
      }),
    ),
    missing: z
      .array(z.string())
      .meta({ description: 'Hashes of files that the plan refers to and the file lacks' }),
  })
  .meta({ id: 'PlanFileContent', description: 'What a plan file contains' });
