import { z } from 'zod';

/**
 * Where IT energy is metered, by the categories of ISO/IEC 30134-2: 1 at the output of the UPS, 2 at the output of the power
 * distribution, 3 at the input of the IT equipment, which is the input of the rack: power shelves and power supplies are
 * inside it.
 */
export const meteringPointSchema = z.enum(['ups-output', 'pdu-output', 'rack-input']);
export type MeteringPoint = z.infer<typeof meteringPointSchema>;

/** Category of each metering point in ISO/IEC 30134-2, from the UPS to the racks. */
export const meteringCategories: Readonly<Record<MeteringPoint, '1' | '2' | '3'>> = {
  'ups-output': '1',
  'pdu-output': '2',
  'rack-input': '3',
};
