import { z } from 'zod';
import { differenceEdits } from '../../../../models/edit/document/differenceEdits.ts';
import type { Edit } from '../../../../models/edit/document/edit.ts';
import { editsLabel } from '../../../../models/edit/document/editsLabel.ts';
import { valueAt, type Json, type JsonObject } from '../../../../models/edit/document/json.ts';
import { pathKey } from '../../../../models/edit/document/path.ts';
import type { KeptPlan } from '../../../store/Store.ts';

const anyValue = z.unknown().optional();

export const revisionDifferenceSchema = z
  .strictObject({
    id: z.string().meta({ description: 'Id of the plan' }),
    from: z.int().min(1).meta({ unit: 'count', description: 'Number of the first revision' }),
    to: z.int().min(1).meta({ unit: 'count', description: 'Number of the other revision' }),
    label: z.string().meta({ description: 'The differences in words; empty if there are none' }),
    changes: z.array(
      z
        .strictObject({
          path: z.string().meta({ description: 'Path of the value in the plan' }),
          kind: z
            .enum(['added', 'changed', 'removed', 'reordered'])
            .meta({ description: 'What happened to the value' }),
          before: anyValue.meta({ description: 'Value in the first revision; absent if it was added' }),
          after: anyValue.meta({ description: 'Value in the other revision; absent if it was removed' }),
        })
        .meta({ id: 'RevisionChange' }),
    ),
  })
  .meta({ id: 'RevisionDifference', description: 'What differs between two revisions of a plan' });

type Difference = z.output<typeof revisionDifferenceSchema>;

/** What differs from one revision to another, each value as deep in the plan as possible. */
export function revisionDifference(from: KeptPlan, to: KeptPlan): Difference {
  const edits = differenceEdits(from.document, to.document);
  return {
    id: from.id,
    from: from.revision,
    to: to.revision,
    label: editsLabel(from.document, edits),
    changes: edits.map((edit) => changeOf(from.document, edit)),
  };
}

function changeOf(document: JsonObject, edit: Edit): Difference['changes'][number] {
  const path = pathKey(edit.path);
  const before: Json | undefined = valueAt(document, edit.path);
  switch (edit.kind) {
    case 'set':
      return before === undefined
        ? { path, kind: 'added', after: edit.value }
        : { path, kind: 'changed', before, after: edit.value };
    case 'remove':
      return { path, kind: 'removed', before };
    case 'order':
      return { path, kind: 'reordered', before: keysOf(before), after: edit.keys };
  }
}

const keysOf = (value: Json | undefined): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];
