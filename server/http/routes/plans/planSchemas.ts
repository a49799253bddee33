import { z } from 'zod';
import { planSchema } from '../../../../models/plan/document/planSchema.ts';
import type { KeptPlan, PlanEntry, RevisionEntry } from '../../../store/Store.ts';

/** A plan as it was sent: without the defaults that reading it fills in. */
export const planDocumentSchema = planSchema as z.ZodType as z.ZodType<Readonly<Record<string, unknown>>>;

const idField = z.string().meta({ description: 'Id of the plan' });
const revisionField = z.int().min(1).meta({ unit: 'count', description: 'Number of the revision, from 1' });
const timeField = (description: string): z.ZodISODateTime => z.iso.datetime().meta({ description });

/** A revision of a plan that a request has made or found. */
export const planRevisionSchema = z
  .strictObject({ id: idField, revision: revisionField })
  .meta({ id: 'PlanRevision', description: 'A plan of the store, at one of its revisions' });

const listedPlanSchema = z
  .strictObject({
    id: idField,
    name: z.string().meta({ description: 'Name in the plan; empty where it has none' }),
    revision: revisionField,
    created: timeField('When it was created'),
    changed: timeField('When its last revision was made'),
    changedBy: z.string().meta({ description: 'Who made its last revision' }),
    deleted: timeField('When it was deleted').optional(),
  })
  .meta({ id: 'ListedPlan' });

export const planListSchema = z
  .strictObject({
    plans: z.array(listedPlanSchema),
    next: z.string().nullable().meta({ description: 'Value of `after` for the next plans; null at the end' }),
  })
  .meta({ id: 'PlanList', description: 'Plans of the store' });

export const listedRevisionSchema = z
  .strictObject({
    revision: revisionField,
    at: timeField('When it was made'),
    who: z.string().meta({ description: 'Who made it' }),
    label: z.string().meta({ description: 'What it changed' }),
    edits: z.int().min(0).meta({ unit: 'count', description: 'Number of changed values' }),
  })
  .meta({ id: 'ListedRevision' });

export const revisionListSchema = z
  .strictObject({
    revisions: z.array(listedRevisionSchema),
    next: z.int().meta({ unit: 'count' }).nullable().meta({
      description: 'Value of `before` for the revisions before; null at the first one',
    }),
  })
  .meta({ id: 'RevisionList', description: 'Revisions of a plan, the newest first' });

const durationLeftText = (time_ms: number): string => new Date(time_ms).toISOString();

export function listedPlan(plan: PlanEntry): z.output<typeof listedPlanSchema> {
  const { id, name, revision, changedBy, deletedAt_ms } = plan;
  return {
    ...{ id, name, revision, changedBy },
    created: durationLeftText(plan.createdAt_ms),
    changed: durationLeftText(plan.changedAt_ms),
    ...(deletedAt_ms === null ? {} : { deleted: durationLeftText(deletedAt_ms) }),
  };
}

export function listedRevision(entry: RevisionEntry): z.output<typeof listedRevisionSchema> {
  const { number, at_ms, who, label, editCount } = entry;
  return { revision: number, at: durationLeftText(at_ms), who, label, edits: editCount };
}

/** Id and number of a revision, as an answer has them. */
export const planRevision = ({ id, revision }: KeptPlan): z.output<typeof planRevisionSchema> => ({
  id,
  revision,
});
