import { z } from 'zod';
import { fraction } from '../units/quantity.ts';
import { hourlySchema } from './hourlySchema.ts';
import { inferenceSchema } from './inferenceSchema.ts';
import { scheduleSchema } from './scheduleSchema.ts';
import { trainingSchema } from './trainingSchema.ts';

/** The same utilisation in every hour. */
const constantSchema = z.strictObject({
  kind: z.literal('constant'),
  utilisationFraction: fraction('Utilisation', '0 is idle, 1 is full energy-basis draw'),
});

/** Utilisation of the devices over the year, by kind. */
export const workloadSchema = z
  .discriminatedUnion('kind', [constantSchema, scheduleSchema, trainingSchema, inferenceSchema, hourlySchema])
  .meta({ id: 'Workload' });
export type Workload = Readonly<z.infer<typeof workloadSchema>>;

/** A workload of one kind, as a plan states it. */
export type WorkloadOf<Kind extends Workload['kind']> = Extract<Workload, { readonly kind: Kind }>;
