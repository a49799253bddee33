import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { counted, figure, MISSING, power, share } from './numbers.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';

type Topology = NonNullable<OptionReport['topology']>;
type Shown = Pick<OptionReport, 'name' | 'topology'>;
type Failure = Topology['failures'][number];

/** Failures, nodes and things of one failure that are shown; programs read all. */
const FAILURES_SHOWN = 12;
const NODES_SHOWN = 30;
const NAMED = 3;

const levels: Readonly<Record<Topology['proven'], string>> = {
  none: 'nothing; not all is carried even without a failure',
  n: 'all is carried until something fails',
  'n+1': 'all is carried after the loss of any single unit',
  'any-node-out': 'all is carried after the loss of any node',
  'any-single-failure': 'all is carried after any single failure',
  'failure-in-maintenance': 'all is carried after any single failure during maintenance',
};

/**
 * What every failure of the electrical plant does, and how loaded its nodes are; nothing where no plan says what feeds what.
 *
 * @param options - those that are fed alike are shown once
 * @param width - columns to wrap running text to
 */
export function topologySection(options: readonly Shown[], width: number): string[] {
  const distinct = new Map<string, { readonly topology: Topology; readonly names: string[] }>();
  for (const { name, topology } of options) {
    if (topology === null) continue;
    const key = JSON.stringify(topology);
    const before = distinct.get(key);
    if (before === undefined) distinct.set(key, { topology, names: [name] });
    else before.names.push(name);
  }
  return [...distinct.values()].flatMap(({ topology, names }) => {
    const whose = names.length === options.length ? '' : ` (${names.join('; ')})`;
    return ['', `Failures of the electrical plant${whose}`, ...sectionOf(topology, width)];
  });
}

function sectionOf(topology: Topology, width: number): string[] {
  const { redundancy, proven, singleFailureCount, survivedFraction, withoutLimit } = topology;
  const meant = redundancy === null ? '' : ` It is meant to be ${redundancy}.`;
  const layout = { width, indent: '  ' };
  const unlimited =
    withoutLimit.length === 0
      ? ''
      : `Without a limit, and so not checked: ${someOf(withoutLimit, NODES_SHOWN)}.`;
  return [
    ...wrap(`Proven: ${levels[proven]}.${meant}`, layout),
    ...wrap(
      `${share(survivedFraction)} of ${counted(singleFailureCount, 'single failure')} survived.`,
      layout,
    ),
    ...wrap(unlimited, layout),
    ...maintenanceLines(topology, width),
    ...failureLines(topology.failures, width),
    '',
    ...nodeLines(topology.nodes),
  ];
}

function maintenanceLines(topology: Topology, width: number): string[] {
  const { maintenancePairCount, harmfulPairCount, worstPairs } = topology;
  if (maintenancePairCount === null) return [];
  const [worst] = worstPairs;
  const harm =
    worst === undefined
      ? ''
      : ` The worst: ${worst.failure} while ${worst.outage} is out drops ${power(worst.dropped_kW)}.`;
  const text = `During maintenance: ${figure(harmfulPairCount, [0, 0])} of ${counted(maintenancePairCount, 'pair')} of an outage and a failure do harm.${harm}`;
  return wrap(text, { width, indent: '  ' });
}

/** Those that do harm; the report lists the worst first. */
function failureLines(failures: readonly Failure[], width: number): string[] {
  const harmful = failures.filter(({ isSurvived }) => !isSurvived);
  if (harmful.length === 0) return [];
  const lines = harmful.slice(0, FAILURES_SHOWN).flatMap(({ failure, dropped_kW, drops, overloads }) => {
    const drop = drops.length === 0 ? '' : `Drops ${power(dropped_kW)}: ${someOf(drops.map(dropText))}.`;
    const over = overloads.length === 0 ? '' : ` Overloads ${someOf(overloads.map(overloadText))}.`;
    return [`  ${cut(failure.name, 90)}`, ...wrap(`${drop}${over}`, { width, indent: '      ' })];
  });
  const rest = harmful.length - FAILURES_SHOWN;
  if (rest > 0) lines.push(`  and ${counted(rest, 'more failure')} that do harm; --json has them`);
  return ['', 'Failures that do harm', ...lines];
}

const dropText = ({ name, rackCount, load_kW }: Failure['drops'][number]): string =>
  `${cut(name, 40)}${rackCount > 1 ? ` (${counted(rackCount, 'rack')})` : ''} with ${power(load_kW)}`;

const overloadText = ({ name, load_kVA, limit_kVA }: Failure['overloads'][number]): string =>
  `${cut(name, 40)} with ${figure(load_kVA, [0, 1])} of ${figure(limit_kVA, [0, 1], 'kVA')}`;

function someOf(texts: readonly string[], most = NAMED): string {
  const rest = texts.length - most;
  return [...texts.slice(0, most), ...(rest > 0 ? [`${figure(rest, [0, 0])} more`] : [])].join(', ');
}

/** The fullest first; nodes without a limit say so. */
function nodeLines(nodes: Topology['nodes']): string[] {
  const apparent = (value: number | null): string => figure(value, [0, 1], 'kVA');
  const fullest = (node: Topology['nodes'][number]): number =>
    node.worst?.usedFraction ?? node.normal.usedFraction ?? -1;
  const sorted = [...nodes].sort((a, b) => fullest(b) - fullest(a));
  const lines = table(
    [
      ['Node', 'Load', 'Limit', 'Used', 'Worst', 'Used', 'Left', 'After'],
      ...sorted
        .slice(0, NODES_SHOWN)
        .map(({ name, normal, worst }) => [
          cut(name, 28),
          apparent(normal.load_kVA),
          normal.limit_kVA === null ? 'not set' : apparent(normal.limit_kVA),
          share(normal.usedFraction),
          apparent(worst?.load_kVA ?? null),
          share(worst?.usedFraction),
          apparent(worst?.headroom_kVA ?? normal.headroom_kVA),
          worst === null ? MISSING : cut(worst.failure.name, 36),
        ]),
    ],
    [7],
  );
  const rest = nodes.length - NODES_SHOWN;
  if (rest > 0) lines.push(`  and ${counted(rest, 'further node')}; --json has them all`);
  return lines;
}
