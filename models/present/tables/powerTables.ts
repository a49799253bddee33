import { topologyReportSchema } from '../../report/topologySchema.ts';
import type { OptionReport } from '../../report/reportSchema.ts';
import { dataTable, figures, listed, number, part, text, type TableColumn } from './columns.ts';
import type { DataTable } from './DataTable.ts';
import { ofItem, rowsOf } from './optionRows.ts';
import type { TableSource } from './TableSource.ts';

type Topology = NonNullable<OptionReport['topology']>;
type Node = Topology['nodes'][number];
type Failure = Topology['failures'][number];
type Pair = Topology['worstPairs'][number];

const { nodes, failures } = topologyReportSchema.shape;
const inState = figures(nodes.element.shape.normal, '');

/** Nodes of the power topology: load in normal operation, after the worst single failure, and during maintenance. */
export function powerNodesTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Node>[] = [
    text('node', 'Node', ({ id }) => id),
    text('name', 'Name', ({ name }) => name),
    text('kind', 'Kind', ({ kind }) => kind),
    text('side', 'Side', ({ side }) => side),
    text('from', 'Source nodes', ({ from }) => listed(from)),
    ...figures(nodes.element, currency),
    ...state('normal', 'normal operation', ({ normal }) => normal),
    text('worstFailure', 'Worst single failure', ({ worst }) => worst?.failure.name),
    ...state('worst', 'worst single failure', ({ worst }) => worst),
    text('maintenanceOutage', 'In maintenance', ({ inMaintenance }) => inMaintenance?.outage.name),
    text('maintenanceFailure', 'Worst failure during it', ({ inMaintenance }) => inMaintenance?.failure.name),
    ...state('inMaintenance', 'worst failure during maintenance', ({ inMaintenance }) => inMaintenance),
  ];
  return dataTable(
    ['power-nodes', 'Power topology'],
    ofItem(columns),
    rowsOf(options, ({ topology }) => topology?.nodes),
  );
}

type State = Node['normal'];

/** The columns of a state of a node, named after it: `worstLoad_kVA`. */
function state(
  prefix: string,
  words: string,
  of: (node: Node) => State | null | undefined,
): TableColumn<Node>[] {
  return part(inState, of, (name) => `${prefix}${capitalised(name)}`).map((column) => ({
    ...column,
    label: `${column.label}, ${words}`,
  }));
}

const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** Racks by the nodes that feed them, and the other loads of the power topology. */
export function powerLoadsTable({ report: { options } }: TableSource): DataTable {
  interface Load {
    readonly kind: 'racks' | 'load';
    readonly name: string;
    readonly from: readonly string[];
    readonly entryCount: number | null;
    readonly rackCount: number | null;
    readonly load_kW: number;
  }
  const columns: TableColumn<Load>[] = [
    text('kind', 'Kind', ({ kind }) => kind),
    text('name', 'First rack entry, or name of the load', ({ name }) => name),
    text('from', 'Source nodes', ({ from }) => listed(from)),
    number('entryCount', ['Groups of identical racks', ''], ({ entryCount }) => entryCount),
    number('rackCount', ['Racks', ''], ({ rackCount }) => rackCount),
    number('load_kW', ['Load', 'kW'], ({ load_kW }) => load_kW),
  ];
  const loadsOf = ({ racks, loads }: Topology): Load[] => [
    ...racks.map((rack): Load => ({ kind: 'racks', ...rack })),
    ...loads.map((load): Load => ({ kind: 'load', entryCount: null, rackCount: null, ...load })),
  ];
  return dataTable(
    ['power-loads', 'Loads of the power topology'],
    ofItem(columns),
    rowsOf(options, ({ topology }) => (topology === null ? [] : loadsOf(topology))),
  );
}

/** What each single failure drops and overloads. */
export function singleFailuresTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Failure>[] = [
    text('lost', 'Lost', ({ failure }) => failure.id),
    text('lostName', 'Name of what is lost', ({ failure }) => failure.name),
    text('kind', 'Kind', ({ failure }) => failure.kind),
    text('isSurvived', 'Tolerated', ({ isSurvived }) => String(isSurvived)),
    ...figures(failures.element, currency),
    text('cause', 'Cause', ({ cause }) => cause),
    text('drops', 'Dropped loads', ({ drops }) => listed(drops.map(({ name }) => name))),
    text('overloads', 'Overloaded', ({ overloads }) => listed(overloads.map(({ name }) => name))),
    text('tookOver', 'Newly loaded nodes', ({ tookOver }) => listed(tookOver)),
  ];
  return dataTable(
    ['single-failures', 'Single failures'],
    ofItem(columns),
    rowsOf(options, ({ topology }) => topology?.failures),
  );
}

/** Each load that a single failure drops, and each item that it overloads. */
export function failureEffectsTable({ report: { options } }: TableSource): DataTable {
  interface Effect {
    readonly lost: string;
    readonly effect: 'drop' | 'overload';
    readonly on: Failure['drops'][number] | Failure['overloads'][number];
  }
  const columns: TableColumn<Effect>[] = [
    text('lost', 'Lost', ({ lost }) => lost),
    text('effect', 'Effect', ({ effect }) => effect),
    text('at', 'At', ({ on }) => on.name),
    text('path', 'Path in the plan', ({ on }) => on.path),
    number('rackCount', ['Racks', ''], ({ on }) => on.rackCount),
    number('load_kW', ['Dropped load', 'kW'], ({ on }) => ('load_kW' in on ? on.load_kW : null)),
    number('load_kVA', ['Load', 'kVA'], ({ on }) => ('load_kVA' in on ? on.load_kVA : null)),
    number('limit_kVA', ['Limit', 'kVA'], ({ on }) => ('limit_kVA' in on ? on.limit_kVA : null)),
  ];
  const effectsOf = ({ failure: { id: lost }, drops, overloads }: Failure): Effect[] => [
    ...drops.map((on): Effect => ({ lost, effect: 'drop', on })),
    ...overloads.map((on): Effect => ({ lost, effect: 'overload', on })),
  ];
  return dataTable(
    ['failure-effects', 'Effects of single failures'],
    ofItem(columns),
    rowsOf(options, ({ topology }) => topology?.failures.flatMap(effectsOf)),
  );
}

/** Redundancy as it is proved, and how many failures were simulated for it. */
export function redundancyTable({ report: { options, currency } }: TableSource): DataTable {
  const columns: TableColumn<Topology>[] = [
    text('declared', 'Declared redundancy', ({ redundancy }) => redundancy),
    text('proven', 'Redundancy verified by simulating every failure', ({ proven }) => proven),
    ...figures(topologyReportSchema, currency),
    text('withoutLimit', 'Loaded nodes without a rating', ({ withoutLimit }) => listed(withoutLimit)),
  ];
  return dataTable(
    ['redundancy', 'Redundancy'],
    ofItem(columns),
    rowsOf(options, ({ topology }) => (topology === null ? [] : [topology])),
  );
}

/** The worst failures during maintenance of another component. */
export function maintenanceFailuresTable({ report: { options } }: TableSource): DataTable {
  const columns: TableColumn<Pair>[] = [
    text('outage', 'In maintenance', ({ outage }) => outage),
    text('failure', 'Failure', ({ failure }) => failure),
    number('dropped_kW', ['Dropped load', 'kW'], ({ dropped_kW }) => dropped_kW),
    text('overloadedNodes', 'Overloaded nodes', ({ overloadedNodes }) => listed(overloadedNodes)),
  ];
  return dataTable(
    ['maintenance-failures', 'Failures during maintenance'],
    ofItem(columns),
    rowsOf(options, ({ topology }) => topology?.worstPairs),
  );
}
