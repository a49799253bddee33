import { z } from 'zod';
import { fraction } from '../units/quantity.ts';

/** The same utilisation in every hour. */
const constantSchema = z.strictObject({
  kind: z.literal('constant'),
  utilisationFraction: fraction('Utilisation', '0 is idle, 1 is the whole energy basis'),
});

/** How hard the devices work over the year, by kind. */
export const workloadSchema = z.discriminatedUnion('kind', [constantSchema]).meta({ id: 'Workload' });
export type Workload = Readonly<z.infer<typeof workloadSchema>>;
