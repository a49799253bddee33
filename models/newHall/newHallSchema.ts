import { z } from 'zod';
import { planSchema } from '../plan/document/planSchema.ts';
import { findingSchema } from '../problems/Finding.ts';
import { wholeQuantity } from '../units/quantity.ts';

/** A value that the answers do not state; the plan states it, so that it can be changed there. */
export const hallAssumptionSchema = z
  .strictObject({
    path: z.string().meta({ description: 'Where the plan states it' }),
    label: z.string(),
    value: z.string().meta({ description: 'As text, with its unit' }),
    source: z.string().meta({ description: 'Reason or source' }),
  })
  .meta({ id: 'HallAssumption', description: 'A value that the answers do not state' });
export type HallAssumption = Readonly<z.infer<typeof hallAssumptionSchema>>;

/** What limits the number of racks. */
export const hallLimitSchema = z.enum(['floor-area', 'floor-load', 'power', 'clear-height']);
export type HallLimit = z.infer<typeof hallLimitSchema>;

/** Racks that were asked for and are not in the plan. */
export const hallShortfallSchema = z
  .strictObject({
    askedRackCount: wholeQuantity('count', { label: 'Racks asked for', min: 0 }),
    placedRackCount: wholeQuantity('count', { label: 'Racks placed', min: 0 }),
    limit: hallLimitSchema,
    text: z.string().meta({ description: 'The limit and what would lift it' }),
  })
  .meta({ id: 'HallShortfall', description: 'Fewer racks than asked for, and the limit that stops more' });
export type HallShortfall = Readonly<z.infer<typeof hallShortfallSchema>>;

/** A proposed hall. */
export const newHallSchema = z
  .strictObject({
    plan: planSchema,
    rackCount: wholeQuantity('count', { label: 'Racks', min: 0 }),
    assumptions: z.array(hallAssumptionSchema),
    shortfall: hallShortfallSchema.nullable().meta({ description: 'Null if all racks are placed' }),
    findings: z.array(findingSchema).meta({ description: 'What the answers contradict or leave open' }),
  })
  .meta({ id: 'NewHall', description: 'A plan of a hall from a few answers' });
export type NewHall = Readonly<z.infer<typeof newHallSchema>>;
