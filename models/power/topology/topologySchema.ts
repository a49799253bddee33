import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';
import { fraction, quantity, wholeQuantity } from '../../units/quantity.ts';

/** The most that a topology may hold. */
export const topologyLimits = { nodes: 5_000, loads: 2_000, sources: 16 } as const;

export const nodeKinds = [
  'utility',
  'generator',
  'transformer',
  'switchgear',
  'transfer-switch',
  'ups',
  'pdu',
  'rpp',
  'busway',
] as const;

const sourcesSchema = z.array(idSchema).max(topologyLimits.sources);

const supplySchema = z.enum(['first-live', 'shared']).meta({
  description:
    'Of several sources, the first that is live carries all, or all live ones share in proportion to their ratings',
});

const breakerSchema = z
  .strictObject({
    phaseCount: z.union([z.literal(1), z.literal(3)]).meta({ unit: 'count', label: 'Phases' }),
    voltage_V: quantity('V', {
      label: 'Voltage',
      min: 100,
      max: 500_000,
      description: 'Line to line where there are three phases',
    }),
    current_A: quantity('A', { label: 'Breaker', min: 1, max: 20_000 }),
    deratingFraction: fraction(
      'Derating',
      'Share of the breaker that a continuous load may use; that of the plan unless given',
    )
      .min(0.1)
      .optional(),
  })
  .meta({ id: 'Breaker' });

/** A piece of the electrical plant, and where its power comes from. */
const nodeSchema = z
  .strictObject({
    kind: z.enum(nodeKinds),
    name: z.string().min(1).max(200).optional(),
    side: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,16}$/, 'a side has 1 to 16 letters, digits or -')
      .optional()
      .meta({ description: 'Side it belongs to, for reading only: A, B' }),
    from: sourcesSchema.optional().meta({
      description: 'Nodes that feed it, the preferred first; none for a utility or a generator',
    }),
    supply: supplySchema.optional().meta({
      description:
        'How several sources are used: the first live one by a transfer switch and switchgear, shared by the others, unless given',
    }),
    unitCount: wholeQuantity('count', { label: 'Units', min: 1, max: 200 })
      .optional()
      .meta({ description: 'Like units in parallel: UPS modules, generators of a bank; 1 unless given' }),
    unitRating_kW: quantity('kW', { label: 'Rating of a unit', min: 0, max: 1_000_000 }).optional(),
    unitRating_kVA: quantity('kVA', { label: 'Rating of a unit', min: 0, max: 1_000_000 }).optional(),
    breaker: breakerSchema.optional().meta({ description: 'The breaker it is fed through' }),
    efficiency: quantity('ratio', {
      label: 'Efficiency',
      min: 0.5,
      max: 1,
      description: 'Power out over power in; 1 unless given, and a finding says that losses were not counted',
    }).optional(),
  })
  .meta({ id: 'PowerNode', description: 'A piece of the electrical plant, and where its power comes from' });

/** Something beside racks that must not lose its power. */
const loadSchema = z
  .strictObject({
    kind: z.enum(['crah', 'cdu', 'pump', 'chiller', 'tower', 'controls', 'other']),
    name: z.string().min(1).max(200).optional(),
    load_kW: quantity('kW', { label: 'Load', min: 0, max: 1_000_000 }),
    powerFactor: quantity('ratio', {
      label: 'Power factor',
      min: 0.5,
      max: 1,
      description: 'That of the plan unless given',
    }).optional(),
    from: sourcesSchema.min(1).meta({ description: 'Nodes that feed it, the preferred first' }),
    supply: supplySchema.optional().meta({ description: 'First live unless given' }),
  })
  .meta({ id: 'PowerLoad', description: 'A cooling or control load that is fed beside the racks' });

/** How power reaches the racks: what feeds what, from the utility to the feeds. */
export const topologySchema = z
  .strictObject({
    redundancy: z
      .enum(['n', 'n+1', '2n', '4n3', 'block'])
      .optional()
      .meta({ description: 'What it is meant to be; failures prove it or not' }),
    nodes: z
      .record(idSchema, nodeSchema)
      .refine(
        (all) => Object.keys(all).length <= topologyLimits.nodes,
        `at most ${String(topologyLimits.nodes)} nodes are allowed`,
      ),
    loads: z
      .record(idSchema, loadSchema)
      .refine(
        (all) => Object.keys(all).length <= topologyLimits.loads,
        `at most ${String(topologyLimits.loads)} loads are allowed`,
      )
      .optional(),
  })
  .meta({ id: 'PowerTopology', description: 'What feeds what, from the utility to the feeds of the racks' });

export type StatedTopology = Readonly<z.infer<typeof topologySchema>>;
export type TopologyNode = StatedTopology['nodes'][string];
export type TopologyLoad = NonNullable<StatedTopology['loads']>[string];
