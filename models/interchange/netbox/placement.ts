import { z } from 'zod';
import { placeSchema } from '../../floor/placeSchema.ts';
import { roomSchema } from '../../floor/roomSchema.ts';

/** Rack positions and room outlines by NetBox names, since NetBox stores neither. */
export const placementSchema = z.strictObject({
  plenum: z.literal('netbox-placement'),
  halls: z.array(z.strictObject({ location: z.string(), room: roomSchema })),
  racks: z.array(
    z.strictObject({ location: z.string(), rack: z.string(), place: placeSchema.omit({ from: true }) }),
  ),
});

export type NetboxPlacement = Readonly<z.infer<typeof placementSchema>>;

/** Name of its file. */
export const PLACEMENT_FILE = 'placement.json';
