import { z } from 'zod';
import { idSchema } from '../catalogue/row.ts';
import { inferenceServiceSchema } from '../workload/ai/inferenceServiceSchema.ts';
import { quantity, wholeQuantity } from '../units/quantity.ts';
import { chosenPlaceSchema } from './chosenPlace.ts';

/** The devices of the hall. */
const deviceFields = {
  device: idSchema.meta({ label: 'Device', description: 'Catalogue row id: device, such as dgx-b200' }),
  devicesPerRackCount: wholeQuantity('count', {
    label: 'Devices per rack',
    min: 1,
    max: 100,
    description:
      'Default: as many as fit by height, payload and heat of one rack with the chosen cooling; two units are left for switches',
  }).optional(),
  draw_kW: quantity('kW', {
    label: 'Maximum draw of a device',
    min: 0.01,
    max: 2000,
    description:
      'At its AC input. Required if the catalogue states none; otherwise it replaces the catalogue',
  }).optional(),
};

const racksAnswer = z
  .strictObject({
    kind: z.literal('racks'),
    ...deviceFields,
    rackCount: wholeQuantity('count', { label: 'Racks', min: 1, max: 1_000_000_000 }),
  })
  .meta({ label: 'Racks of a device' });

const itPowerAnswer = z
  .strictObject({
    kind: z.literal('it-power'),
    ...deviceFields,
    itLoad_kW: quantity('kW', { label: 'IT power', min: 0.1, max: 5_000_000 }),
  })
  .meta({ label: 'IT power', description: 'The most whole racks within this power at their maximum draw' });

const acceleratorsAnswer = z
  .strictObject({
    kind: z.literal('accelerators'),
    ...deviceFields,
    acceleratorCount: wholeQuantity('count', { label: 'Accelerators', min: 1, max: 1_000_000_000 }),
  })
  .meta({ label: 'Accelerators', description: 'At least this number, in whole devices' });

const service = inferenceServiceSchema.shape;

const tokensAnswer = z
  .strictObject({
    kind: z.literal('tokens'),
    ...deviceFields,
    demand_tokens_per_d: service.demand_tokens_per_d.unwrap(),
    activeParameterCount: service.activeParameterCount,
    parameterCount: service.parameterCount,
    bitsPerParameterCount: service.bitsPerParameterCount,
    acceleratorsPerReplicaCount: service.acceleratorsPerReplicaCount,
    throughput_tokens_per_s: service.throughput_tokens_per_s,
    serving: service.serving,
    peakRatio: service.peakRatio,
  })
  .meta({
    label: 'Tokens per day',
    description:
      'Accelerators for the busiest hour of an inference service; state the throughput of an accelerator, or the active parameters to estimate it',
  });

/** What runs in the hall. */
const runsSchema = z
  .discriminatedUnion('kind', [racksAnswer, itPowerAnswer, acceleratorsAnswer, tokensAnswer])
  .meta({ id: 'HallRuns', description: 'What runs in the hall' });

/** How the hall is cooled; compare: air and liquid as options of one plan. */
export const hallCoolingSchema = z.enum(['air', 'rear-door', 'direct-to-chip', 'immersion', 'compare']).meta({
  label: 'Cooling',
  description:
    'air: room air with contained hot aisles; rear-door: active rear-door heat exchangers; direct-to-chip: cold plates; immersion: tanks; compare: air and liquid as two options of one plan',
});

/** How the racks are fed. */
export const hallFeedSchema = z.enum(['n', 'n+1', '2n', '4n3', 'block']).meta({
  label: 'Power redundancy',
  description:
    'n: one path; n+1: one path with a redundant unit of each kind; 2n: two paths, each for the whole load; 4n3: four paths of which three support the load; block: blocks with a catcher as shared reserve',
});

/** Rooms longer than this are several halls. */
const MAX_ROOM_mm = 200_000;

const side = (label: string): z.ZodInt => wholeQuantity('mm', { label, min: 1000, max: MAX_ROOM_mm });

/** Inner dimensions of a rectangular room. */
export const hallRoomSchema = z
  .strictObject({
    width_mm: side('Width of the room'),
    depth_mm: side('Depth of the room'),
    clearHeight_mm: wholeQuantity('mm', {
      label: 'Clear height',
      min: 1000,
      max: 20_000,
      description: 'Default: 3600 mm',
    }).optional(),
    floorLoad_kg_per_m2: quantity('kg_per_m2', {
      label: 'Uniform load',
      min: 100,
      max: 100_000,
      description: 'Uniform-load rating of the floor. Default: 1500 kg/m²',
    }).optional(),
  })
  .meta({ id: 'HallRoom', description: 'Inner dimensions of a rectangular room' });
export type HallRoom = Readonly<z.infer<typeof hallRoomSchema>>;

/** The five answers that a new hall is proposed from. */
export const hallAnswersSchema = z
  .strictObject({
    name: z.string().min(1).max(200).optional().meta({ label: 'Name of the plan' }),
    runs: runsSchema,
    place: chosenPlaceSchema,
    cooling: hallCoolingSchema,
    feed: hallFeedSchema,
    voltage_V: z
      .union([z.literal(200), z.literal(208), z.literal(380), z.literal(400), z.literal(415)])
      .optional()
      .meta({
        unit: 'V',
        label: 'Voltage of rack circuits',
        description: 'Line to line. Default: that of the country',
      }),
    room: z.union([z.literal('as-needed'), hallRoomSchema]).meta({
      label: 'Room',
      description: 'as-needed: as large as the racks require with aisles and units; or its dimensions',
    }),
  })
  .meta({ id: 'HallAnswers', description: 'What runs, where, how it is cooled and fed, and in which room' });

export type HallAnswers = Readonly<z.infer<typeof hallAnswersSchema>>;
export type HallRuns = HallAnswers['runs'];
export type HallCooling = HallAnswers['cooling'];
export type HallFeed = HallAnswers['feed'];
