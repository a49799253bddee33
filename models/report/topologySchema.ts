import { z } from 'zod';
import { nodeKinds } from '../power/topology/topologySchema.ts';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

const power = (label: string): z.ZodNumber => quantity('kW', { label, min: 0 });
const count = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 0 });

const loadShape = {
  load_kVA: quantity('kVA', { label: 'Load', min: 0 }),
  limit_kVA: quantity('kVA', { label: 'Limit', min: 0, description: 'null if none is stated' }).nullable(),
  headroom_kVA: quantity('kVA', { label: 'Headroom' }).nullable(),
  usedFraction: quantity('fraction', { label: 'Utilisation', min: 0 }).nullable(),
};

const failureShape = {
  kind: z.enum(['node', 'unit', 'feed', 'side']),
  id: z.string(),
  name: z.string().meta({ description: 'Description of the lost component' }),
  path: z.string(),
};

const failureSchema = z.strictObject(failureShape).meta({ id: 'Failure' });

const nodeSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    path: z.string(),
    kind: z.enum(nodeKinds),
    side: z.string().nullable(),
    from: z.array(z.string()).meta({ description: 'Ids of its source nodes, the preferred one first' }),
    isFirstLive: z.boolean().meta({
      description: 'Whether the first available source supplies all; otherwise the available ones share',
    }),
    unitCount: count('Units'),
    unitRating_kW: power('Unit rating').nullable(),
    unitRating_kVA: quantity('kVA', { label: 'Unit rating', min: 0 }).nullable(),
    breaker_kVA: quantity('kVA', {
      label: 'Breaker',
      min: 0,
      description: 'Continuous limit of its breaker; null if none is stated',
    }).nullable(),
    load_kW: power('Load'),
    loss_kW: power('Loss'),
    normal: z.strictObject(loadShape).meta({ description: 'In normal operation' }),
    worst: z
      .strictObject({ ...loadShape, failure: failureSchema })
      .nullable()
      .meta({ description: 'After the single failure with the least headroom' }),
    inMaintenance: z
      .strictObject({ ...loadShape, outage: failureSchema, failure: failureSchema })
      .nullable()
      .meta({
        description: 'After the worst failure during maintenance of another component; null if not computed',
      }),
  })
  .meta({ id: 'PowerNodeReport' });

const fedRacksSchema = z
  .strictObject({
    name: z.string().meta({ description: 'Id of the first rack entry' }),
    entryCount: count('Groups of identical racks'),
    rackCount: count('Racks'),
    load_kW: power('Sizing load'),
    from: z.array(z.string()).meta({ description: 'Ids of the nodes that feed them' }),
  })
  .meta({ id: 'FedRacks', description: 'All racks that the same nodes feed' });

const powerLoadSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    load_kW: power('Load'),
    from: z.array(z.string()).meta({ description: 'Ids of its source nodes, the preferred one first' }),
    isFirstLive: z.boolean(),
  })
  .meta({ id: 'PowerLoadReport', description: 'A load other than racks' });

const overloadSchema = z
  .strictObject({
    name: z.string(),
    path: z.string(),
    rackCount: count('Racks').meta({ description: '0 if the overload is at a node' }),
    load_kVA: quantity('kVA', { label: 'Load', min: 0 }),
    limit_kVA: quantity('kVA', { label: 'Limit', min: 0 }),
  })
  .meta({ id: 'FailureOverload' });

const droppedSchema = z
  .strictObject({
    name: z.string(),
    path: z.string(),
    rackCount: count('Racks').meta({ description: '0 for a load other than racks' }),
    load_kW: power('Dropped load'),
  })
  .meta({ id: 'FailureDrop' });

const failureReportSchema = z
  .strictObject({
    failure: failureSchema,
    isSurvived: z.boolean(),
    cause: z
      .string()
      .nullable()
      .meta({ description: 'Why it drops load or overloads equipment; null if it is tolerated' }),
    live_kW: power('Energised load'),
    dropped_kW: power('Dropped load'),
    drops: z.array(droppedSchema),
    overloads: z.array(overloadSchema),
    tookOver: z.array(z.string()).meta({ description: 'Nodes that are newly loaded' }),
  })
  .meta({ id: 'FailureReport', description: 'Dropped loads and overloads of one failure' });

/** Power topology and the effects of every failure. */
export const topologyReportSchema = z
  .strictObject({
    redundancy: z.string().nullable().meta({ description: 'Declared redundancy' }),
    proven: z
      .enum(['none', 'n', 'n+1', 'any-node-out', 'any-single-failure', 'failure-in-maintenance'])
      .meta({ description: 'Redundancy verified by simulating every failure' }),
    withoutLimit: z.array(z.string()).meta({ description: 'Loaded nodes without a rating' }),
    nodes: z.array(nodeSchema),
    racks: z.array(fedRacksSchema).meta({ description: 'Racks with feeds, by the nodes that feed them' }),
    untracedRackCount: count('Racks without a traced feed').meta({
      description: 'Racks without feeds, or with a feed whose source node is unknown',
    }),
    loads: z.array(powerLoadSchema),
    singleFailureCount: count('Single failures'),
    untriedFailureCount: count('Single failures not computed').meta({
      description: 'Not in the count above; 0 unless all of them would take too long',
    }),
    survivedFraction: fraction('Single failures tolerated'),
    failures: z.array(failureReportSchema).meta({
      description:
        'Every failure of a node or a side, and failures of units and feeds with impact; worst first',
    }),
    maintenancePairCount: count('Failures during maintenance').nullable(),
    harmfulPairCount: count('Failures during maintenance with impact').nullable(),
    worstPairs: z.array(
      z.strictObject({
        outage: z.string(),
        failure: z.string(),
        dropped_kW: power('Dropped load'),
        overloadedNodes: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'TopologyReport', description: 'Power topology and the effects of every failure' });
export type TopologyReport = Readonly<z.infer<typeof topologyReportSchema>>;
