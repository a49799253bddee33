import type { OptionReport } from '../../../models/report/reportSchema.ts';
import { countedNoun, figure, MISSING, power, share } from './numbers.ts';
import { cut, table } from './table.ts';
import { wrap } from './wrap.ts';
import { provenTexts } from '../../../models/present/words/topologyText.ts';

type Topology = NonNullable<OptionReport['topology']>;
type Shown = Pick<OptionReport, 'name' | 'topology'>;
type Failure = Topology['failures'][number];

/** Failures, nodes and items of one failure that are shown; --json has all. */
const FAILURES_SHOWN = 12;
const NODES_SHOWN = 30;
const ITEMS_SHOWN = 3;

/**
 * The effects of every failure of the electrical plant, and the load of its nodes; empty if no option has a power topology.
 *
 * @param options - those with identical topologies are shown once
 * @param width - columns to wrap running text to
 */
export function topologySection(options: readonly Shown[], width: number): string[] {
  const distinct = new Map<string, { readonly topology: Topology; readonly names: string[] }>();
  for (const { name, topology } of options) {
    if (topology === null) continue;
    const key = JSON.stringify(topology);
    const previous = distinct.get(key);
    if (previous === undefined) distinct.set(key, { topology, names: [name] });
    else previous.names.push(name);
  }
  return [...distinct.values()].flatMap(({ topology, names }) => {
    const optionsText = names.length === options.length ? '' : ` (${names.join('; ')})`;
    return ['', `Failures of the electrical plant${optionsText}`, ...sectionOf(topology, width)];
  });
}

function sectionOf(topology: Topology, width: number): string[] {
  const { redundancy, proven, singleFailureCount, untriedFailureCount, survivedFraction, withoutLimit } =
    topology;
  const declared = redundancy === null ? '' : ` Declared redundancy: ${redundancy}.`;
  const layout = { width, indent: '  ' };
  const unlimited =
    withoutLimit.length === 0
      ? ''
      : `Not checked, as no rating is stated: ${someOf(withoutLimit, NODES_SHOWN)}.`;
  return [
    ...wrap(`Verified redundancy: ${provenTexts[proven]}.${declared}`, layout),
    ...wrap(
      `${share(survivedFraction)} of ${countedNoun(singleFailureCount, 'single failure')} tolerated.${untriedText(untriedFailureCount)}`,
      layout,
    ),
    ...wrap(unlimited, layout),
    ...maintenanceLines(topology, width),
    ...failureLines(topology.failures, width),
    '',
    ...nodeLines(topology.nodes),
  ];
}

const untriedText = (count: number): string =>
  count === 0 ? '' : ` ${countedNoun(count, 'further failure')} not computed.`;

function maintenanceLines(topology: Topology, width: number): string[] {
  const { maintenancePairCount, harmfulPairCount, worstPairs } = topology;
  if (maintenancePairCount === null) return [];
  const [worst] = worstPairs;
  const worstText =
    worst === undefined
      ? ''
      : ` Worst case: ${worst.failure} during an outage of ${worst.outage} drops ${power(worst.dropped_kW)}.`;
  const text = `During maintenance: ${figure(harmfulPairCount, [0, 0])} of ${countedNoun(maintenancePairCount, 'pair')} of an outage and a failure have an impact.${worstText}`;
  return wrap(text, { width, indent: '  ' });
}

/** Failures with impact; the report lists the worst first. */
function failureLines(failures: readonly Failure[], width: number): string[] {
  const harmful = failures.filter(({ isSurvived }) => !isSurvived);
  if (harmful.length === 0) return [];
  const lines = harmful
    .slice(0, FAILURES_SHOWN)
    .flatMap(({ failure, cause, dropped_kW, drops, overloads }) => {
      const drop = drops.length === 0 ? '' : `Drops ${power(dropped_kW)}: ${someOf(drops.map(dropText))}.`;
      const over = overloads.length === 0 ? '' : ` Overloads ${someOf(overloads.map(overloadText))}.`;
      const why = cause === null || drops.length === 0 ? '' : ` Cause: ${cause}.`;
      return [`  ${cut(failure.name, 90)}`, ...wrap(`${drop}${over}${why}`, { width, indent: '      ' })];
    });
  const rest = harmful.length - FAILURES_SHOWN;
  if (rest > 0) lines.push(`  ${countedNoun(rest, 'more failure')} with impact; --json has all`);
  return ['', 'Failures with impact', ...lines];
}

const dropText = ({ name, rackCount, load_kW }: Failure['drops'][number]): string =>
  `${cut(name, 40)}${rackCount > 1 ? ` (${countedNoun(rackCount, 'rack')})` : ''} with ${power(load_kW)}`;

const overloadText = ({ name, load_kVA, limit_kVA }: Failure['overloads'][number]): string =>
  `${cut(name, 40)} with ${figure(load_kVA, [0, 1])} of ${figure(limit_kVA, [0, 1], 'kVA')}`;

function someOf(texts: readonly string[], limit = ITEMS_SHOWN): string {
  const rest = texts.length - limit;
  return [...texts.slice(0, limit), ...(rest > 0 ? [`${figure(rest, [0, 0])} more`] : [])].join(', ');
}

/** The highest utilisation first; nodes without a limit are marked. */
function nodeLines(nodes: Topology['nodes']): string[] {
  const apparent = (value: number | null): string => figure(value, [0, 1], 'kVA');
  const utilisationOf = (node: Topology['nodes'][number]): number =>
    node.worst?.usedFraction ?? node.normal.usedFraction ?? -1;
  const sorted = [...nodes].sort((a, b) => utilisationOf(b) - utilisationOf(a));
  const lines = table(
    [
      ['Node', 'Load', 'Limit', 'Used', 'Worst case', 'Used', 'Headroom', 'Failure'],
      ...sorted
        .slice(0, NODES_SHOWN)
        .map(({ name, normal, worst }) => [
          cut(name, 28),
          apparent(normal.load_kVA),
          normal.limit_kVA === null ? 'no limit' : apparent(normal.limit_kVA),
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
  if (rest > 0) lines.push(`  ${countedNoun(rest, 'more node')}; --json has all`);
  return lines;
}
