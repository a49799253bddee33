import { z } from 'zod';
import { nodeKinds } from '../power/topology/topologySchema.ts';
import { fraction, quantity, wholeQuantity } from '../units/quantity.ts';

const power = (label: string): z.ZodNumber => quantity('kW', { label, min: 0 });
const count = (label: string): z.ZodInt => wholeQuantity('count', { label, min: 0 });

const loadShape = {
  load_kVA: quantity('kVA', { label: 'Load', min: 0 }),
  limit_kVA: quantity('kVA', { label: 'Limit', min: 0, description: 'null where none is stated' }).nullable(),
  headroom_kVA: quantity('kVA', { label: 'Headroom' }).nullable(),
  usedFraction: quantity('fraction', { label: 'Used', min: 0 }).nullable(),
};

const failureShape = {
  kind: z.enum(['node', 'unit', 'feed', 'side']),
  id: z.string(),
  name: z.string().meta({ description: 'What is lost, in words' }),
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
    load_kW: power('Load'),
    loss_kW: power('Loss'),
    normal: z.strictObject(loadShape).meta({ description: 'In normal operation' }),
    worst: z
      .strictObject({ ...loadShape, failure: failureSchema })
      .nullable()
      .meta({ description: 'After the single failure that leaves it least room' }),
    inMaintenance: z
      .strictObject({ ...loadShape, outage: failureSchema, failure: failureSchema })
      .nullable()
      .meta({ description: 'After the worst failure while something else is out; null where not computed' }),
  })
  .meta({ id: 'PowerNodeReport' });

const overloadSchema = z
  .strictObject({
    name: z.string(),
    path: z.string(),
    rackCount: count('Racks').meta({ description: '0 where it is a node that is overloaded' }),
    load_kVA: quantity('kVA', { label: 'Load', min: 0 }),
    limit_kVA: quantity('kVA', { label: 'Limit', min: 0 }),
  })
  .meta({ id: 'FailureOverload' });

const droppedSchema = z
  .strictObject({
    name: z.string(),
    path: z.string(),
    rackCount: count('Racks').meta({ description: '0 where it is a load beside the racks' }),
    load_kW: power('Dropped'),
  })
  .meta({ id: 'FailureDrop' });

const failureReportSchema = z
  .strictObject({
    failure: failureSchema,
    isSurvived: z.boolean(),
    live_kW: power('Still running'),
    dropped_kW: power('Dropped'),
    drops: z.array(droppedSchema),
    overloads: z.array(overloadSchema),
    tookOver: z.array(z.string()).meta({ description: 'Nodes that carry load now and carried none before' }),
  })
  .meta({ id: 'FailureReport', description: 'What one failure drops and overloads' });

/** What feeds what, and what every failure does. */
export const topologyReportSchema = z
  .strictObject({
    redundancy: z.string().nullable().meta({ description: 'What it is meant to be' }),
    proven: z
      .enum(['none', 'n', 'n+1', 'any-node-out', 'any-single-failure', 'failure-in-maintenance'])
      .meta({ description: 'What the failures prove' }),
    withoutLimit: z.array(z.string()).meta({ description: 'Nodes that carry load and state no limit' }),
    nodes: z.array(nodeSchema),
    singleFailureCount: count('Single failures'),
    survivedFraction: fraction('Single failures survived'),
    failures: z.array(failureReportSchema).meta({
      description:
        'Every failure of a node or a side, and those of units and feeds that do harm; worst first',
    }),
    maintenancePairCount: count('Failures during maintenance').nullable(),
    harmfulPairCount: count('Of them, with harm').nullable(),
    worstPairs: z.array(
      z.strictObject({
        outage: z.string(),
        failure: z.string(),
        dropped_kW: power('Dropped'),
        overloadedNodes: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'TopologyReport', description: 'What feeds what, and what every failure does' });
export type TopologyReport = Readonly<z.infer<typeof topologyReportSchema>>;
