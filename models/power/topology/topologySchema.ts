import { z } from 'zod';
import { idSchema } from '../../catalogue/row.ts';
import { fraction, quantity, wholeQuantity } from '../../units/quantity.ts';

/** Maximum sizes of a topology. */
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
    'With several sources: the first available source supplies the whole load, or all available sources share it in proportion to their ratings',
});

const breakerSchema = z
  .strictObject({
    phaseCount: z.union([z.literal(1), z.literal(3)]).meta({ unit: 'count', label: 'Phases' }),
    voltage_V: quantity('V', {
      label: 'Voltage',
      min: 100,
      max: 500_000,
      description: 'Line to line for three phases',
    }),
    current_A: quantity('A', { label: 'Breaker', min: 1, max: 20_000 }),
    deratingFraction: fraction(
      'Derating',
      'Share of the breaker rating usable by a continuous load. Default: derating of the plan',
    )
      .min(0.1)
      .optional(),
  })
  .meta({ id: 'Breaker' });

/** An item of the electrical plant, with its sources. */
const nodeSchema = z
  .strictObject({
    kind: z.enum(nodeKinds),
    name: z.string().min(1).max(200).optional(),
    side: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,16}$/, 'a side has 1 to 16 letters, digits or -')
      .optional()
      .meta({ description: 'Side it belongs to, for display only: A, B' }),
    from: sourcesSchema.optional().meta({
      description: 'Source nodes, the preferred one first; none for a utility or a generator',
    }),
    supply: supplySchema.optional().meta({
      description:
        'Use of several sources. Default: first available source for transfer switches and switchgear, shared for the others',
    }),
    unitCount: wholeQuantity('count', { label: 'Units', min: 1, max: 200 })
      .optional()
      .meta({ description: 'Identical units in parallel, such as UPS modules or generators. Default: 1' }),
    unitRating_kW: quantity('kW', { label: 'Unit rating', min: 0, max: 1_000_000 }).optional(),
    unitRating_kVA: quantity('kVA', { label: 'Unit rating', min: 0, max: 1_000_000 }).optional(),
    breaker: breakerSchema.optional().meta({ description: 'Breaker of its supply' }),
    efficiency: quantity('ratio', {
      label: 'Efficiency',
      min: 0.5,
      max: 1,
      description: 'Output over input power. Default: 1, with a finding',
    }).optional(),
  })
  .meta({ id: 'PowerNode', description: 'An item of the electrical plant, with its source nodes' });

/** A load other than racks that must not lose power. */
const loadSchema = z
  .strictObject({
    kind: z.enum(['crah', 'cdu', 'pump', 'chiller', 'tower', 'controls', 'other']),
    name: z.string().min(1).max(200).optional(),
    load_kW: quantity('kW', { label: 'Load', min: 0, max: 1_000_000 }),
    powerFactor: quantity('ratio', {
      label: 'Power factor',
      min: 0.5,
      max: 1,
      description: 'Default: power factor of the plan',
    }).optional(),
    from: sourcesSchema.min(1).meta({ description: 'Source nodes, the preferred one first' }),
    supply: supplySchema.optional().meta({ description: 'Default: first available source' }),
  })
  .meta({ id: 'PowerLoad', description: 'A cooling or control load' });

/** The power topology: supply paths from the utility to the rack feeds. */
export const topologySchema = z
  .strictObject({
    redundancy: z
      .enum(['n', 'n+1', '2n', '4n3', 'block'])
      .optional()
      .meta({ description: 'Declared redundancy, verified by simulating failures' }),
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
  .meta({ id: 'PowerTopology', description: 'Supply paths from the utility to the rack feeds' });

export type StatedTopology = Readonly<z.infer<typeof topologySchema>>;
export type TopologyNode = StatedTopology['nodes'][string];
export type TopologyLoad = NonNullable<StatedTopology['loads']>[string];
