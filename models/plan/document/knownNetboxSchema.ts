import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';
import { keyed } from './keyed.ts';
import { planLimits } from './limits.ts';

const netboxId = z.string().regex(/^\d{1,19}$/, 'an id of NetBox is a number');
const line = z.string().max(400);

const knownRackSchema = z
  .strictObject({
    rack: idSchema.meta({ description: 'Id of the rack in the plan' }),
    scope: z
      .string()
      .max(100)
      .meta({ description: 'What was read when it was found: all, a site or a location' }),
    fields: z
      .record(z.string().max(40), line)
      .meta({ description: 'Fields as they were in NetBox at the last review' }),
    devices: z
      .record(netboxId, line)
      .meta({ description: 'Devices as they were in NetBox: entry, device, lowest unit, face' }),
    feeds: z.record(netboxId, line).meta({
      description: 'Feeds as they were in NetBox: feed, side, phases, voltage, breaker, derating, node',
    }),
  })
  .meta({ id: 'KnownNetboxRack', description: 'A rack of NetBox that the plan has' });
export type KnownNetboxRack = Readonly<z.infer<typeof knownRackSchema>>;

/** What a plan remembers of the NetBox that it was taken from, to tell changes there from changes of the plan. */
export const knownNetboxSchema = z
  .strictObject({
    address: z.string().min(1).max(500).meta({ description: 'Address of that NetBox' }),
    readAt: z.iso.datetime().meta({ description: 'Time of the last read' }),
    halls: z
      .record(z.string().regex(/^(site|location)-\d{1,19}$/), idSchema)
      .meta({ description: 'Halls by the location or site that they are in NetBox' }),
    panels: z.record(netboxId, z.string().max(64)).meta({ description: 'Nodes by their power panel' }),
    racks: keyed(knownRackSchema, { max: planLimits.racks, what: 'racks of NetBox', key: netboxId }).meta({
      description: 'Racks by their id in NetBox',
    }),
    rows: z.record(idSchema, z.record(z.string().max(40), line)).meta({
      description: 'Figures of device types and rack types as they were in NetBox, by id of the row',
    }),
  })
  .meta({
    id: 'KnownNetbox',
    description:
      'What was in NetBox at the last review, so that a later read tells what was changed there from what was changed in the plan',
  });
export type KnownNetbox = Readonly<z.infer<typeof knownNetboxSchema>>;
