import { breaker_kVA } from '../../power/feed.ts';
import {
  topologySchema,
  type StatedTopology,
  type TopologyNode,
} from '../../power/topology/topologySchema.ts';
import type { TopologyReport } from '../../report/topologySchema.ts';
import type { DrawnNode, DrawnTopology } from './topologyGraph.ts';

/** A stated topology as it can be drawn, and what is wrong with it. */
export interface DrawnStatement {
  /** Null if the statement cannot be read. */
  readonly topology: DrawnTopology | null;
  /** Sentences; empty if everything is drawn. */
  readonly problems: readonly string[];
}

/** Usable share of a breaker by a continuous load if none is stated; the default of the plan. */
const DERATING = 0.8;

/**
 * The topology that a plan states, with the loads of the last report: it is drawn while it is computed, and where it cannot be. A line that
 * closes a loop is left out, and so is a source that does not exist.
 *
 * @param stated - the section of the plan, valid or not
 * @param report - of the same option, perhaps of an earlier version; null if there is none
 */
export function statedTopology(stated: unknown, report: TopologyReport | null): DrawnStatement {
  const read = topologySchema.safeParse(stated);
  if (!read.success) {
    const [issue] = read.error.issues;
    const place =
      issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    return { topology: null, problems: [`The power topology is not valid and cannot be drawn${place}.`] };
  }
  const problems: string[] = [];
  const sources = sourcesWithoutLoops(read.data, problems);
  const known = new Map((report?.nodes ?? []).map((node) => [node.id, node]));
  const ordered = sourcesFirstOf(sources);
  const nodes = ordered.flatMap((id): DrawnNode[] => {
    const node = read.data.nodes[id];
    const reported = known.get(id);
    return node === undefined
      ? []
      : [
          {
            ...drawnNode(id, node),
            from: sources.get(id) ?? [],
            normal: reported?.normal ?? null,
            worst: reported?.worst ?? null,
          },
        ];
  });
  const exists = (id: string): boolean => sources.has(id);
  return {
    topology: {
      nodes,
      racks: (report?.racks ?? []).map((group) => ({ ...group, from: group.from.filter(exists) })),
      loads: Object.entries(read.data.loads ?? {}).map(([id, { name = id, load_kW, from, supply }]) => ({
        id,
        name,
        load_kW,
        from: from.filter(exists),
        isFirstLive: supply !== 'shared',
      })),
      untracedRackCount: report?.untracedRackCount ?? 0,
    },
    problems,
  };
}

function drawnNode(id: string, node: TopologyNode): Omit<DrawnNode, 'from' | 'normal' | 'worst'> {
  const { kind, name = id, side = null, supply, unitCount = 1, breaker } = node;
  const isSwitch = kind === 'transfer-switch' || kind === 'switchgear';
  return {
    id,
    name,
    kind,
    side,
    isFirstLive: (supply ?? (isSwitch ? 'first-live' : 'shared')) === 'first-live',
    unitCount,
    unitRating_kW: node.unitRating_kW ?? null,
    unitRating_kVA: node.unitRating_kVA ?? null,
    breaker_kVA: breaker === undefined ? null : breaker_kVA(breaker) * (breaker.deratingFraction ?? DERATING),
  };
}

/** Existing sources of each node without lines that close a loop; what is left out is a problem. */
function sourcesWithoutLoops({ nodes }: StatedTopology, problems: string[]): Map<string, string[]> {
  const kept = new Map<string, string[]>();
  const nameOf = (id: string): string => nodes[id]?.name ?? id;
  /** Whether a node takes its power from another one, over the lines kept so far. */
  const isFedBy = (id: string, source: string): boolean => {
    const open = [id];
    const seen = new Set<string>();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === source) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(kept.get(next) ?? []));
    }
    return false;
  };
  for (const id of Object.keys(nodes)) kept.set(id, []);
  for (const [id, { kind, from = [] }] of Object.entries(nodes)) {
    if (kind === 'utility' || kind === 'generator') continue;
    const existing = [...new Set(from)].filter((source) => Object.hasOwn(nodes, source));
    if (existing.length === 0) problems.push(`${nameOf(id)} has no source: it is treated as one.`);
    for (const source of existing) {
      if (isFedBy(source, id))
        problems.push(
          `${nameOf(source)} and ${nameOf(id)} feed each other in a loop, so that nothing can be computed. The line from ${nameOf(source)} to ${nameOf(id)} is not drawn.`,
        );
      else kept.get(id)?.push(source);
    }
  }
  return kept;
}

function sourcesFirstOf(sources: ReadonlyMap<string, readonly string[]>): string[] {
  const ordered = new Set<string>();
  const add = (id: string): void => {
    if (ordered.has(id)) return;
    for (const source of sources.get(id) ?? []) add(source);
    ordered.add(id);
  };
  for (const id of sources.keys()) add(id);
  return [...ordered];
}
