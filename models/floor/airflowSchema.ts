import { z } from 'zod';
import { fraction, quantity } from '../units/quantity.ts';

/** How the airflow of a hall is computed. */
export const airflowSchema = z
  .strictObject({
    isComputed: z
      .boolean()
      .optional()
      .meta({ label: 'Compute inlet temperatures', description: 'Default: true' }),
    supplyAir_C: quantity('C', {
      label: 'Supply air temperature',
      min: 5,
      max: 45,
      description: 'Of all cooling units. Default: that of the cooling system',
    }).optional(),
    supplyRatio: quantity('ratio', {
      label: 'Supply ratio',
      min: 0.05,
      max: 10,
      description:
        'Air that all cooling units supply over the air that all racks draw; scales the airflow of the units. Default: as the units state',
    }).optional(),
    deviceRise_K: quantity('K', {
      label: 'Air temperature rise of devices',
      min: 2,
      max: 60,
      description: 'Of devices without a stated airflow. Default: 15 K',
    }).optional(),
    rackLeakageFraction: fraction(
      'Rack leakage',
      'Share of the air of the devices that comes from the rear of their own rack, through gaps. Default: 0.1',
    ).optional(),
    containmentGapFraction: fraction(
      'Gaps of containments',
      'Open area of the gaps of containment panels over their area. Default: 0.02',
    ).optional(),
  })
  .meta({ id: 'HallAirflow', description: 'How the airflow of a hall is computed' });

export type HallAirflow = Readonly<z.infer<typeof airflowSchema>>;
