import { z } from 'zod';
import { placeSchema } from '../../floor/placeSchema.ts';
import { roomSchema } from '../../floor/roomSchema.ts';

/** Where racks stand and how halls are drawn, by the names that they have in NetBox, which keeps neither. */
export const placementSchema = z.strictObject({
  plenum: z.literal('netbox-placement'),
  halls: z.array(z.strictObject({ location: z.string(), room: roomSchema })),
  racks: z.array(
    z.strictObject({ location: z.string(), rack: z.string(), place: placeSchema.omit({ from: true }) }),
  ),
});

export type Placement = Readonly<z.infer<typeof placementSchema>>;

/** Name of the file that carries it. */
export const PLACEMENT_FILE = 'placement.json';
