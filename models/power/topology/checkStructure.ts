import { finding, type Finding } from '../../problems/Finding.ts';
import { mergeFindings } from '../../problems/mergeFindings.ts';
import { pathText } from '../../problems/path.ts';
import { listText } from '../../units/text.ts';
import type { FedRacks } from '../cords/FedRacks.ts';
import type { StatedTopology, TopologyLoad, TopologyNode } from './topologySchema.ts';

const nodePath = (id: string, ...more: string[]): string => pathText(['powerTopology', 'nodes', id, ...more]);

const kindText: Readonly<Record<TopologyNode['kind'], string>> = {
  utility: 'utility',
  generator: 'generator',
  transformer: 'transformer',
  switchgear: 'switchgear',
  'transfer-switch': 'transfer switch',
  ups: 'UPS',
  pdu: 'PDU',
  rpp: 'RPP',
  busway: 'busway',
};

const isSource = ({ kind }: TopologyNode): boolean => kind === 'utility' || kind === 'generator';

/**
 * Checks the structure of a topology before anything is computed: unknown names, nodes without load, nodes without source.
 *
 * @returns findings, identical ones merged
 */
export function checkStructure(stated: StatedTopology, racks: readonly FedRacks[]): Finding[] {
  return mergeFindings([
    ...Object.entries(stated.nodes).flatMap(([id, node]) => checkNode(id, node, stated)),
    ...Object.entries(stated.loads ?? {}).flatMap(([id, load]) => checkLoad(id, load, stated)),
    ...checkUse(stated, racks),
    ...racks.flatMap((one) => checkFeedSources(one, stated)),
  ]);
}

function checkNode(id: string, node: TopologyNode, stated: StatedTopology): Finding[] {
  const { kind, from = [] } = node;
  if (isSource(node)) {
    if (from.length === 0) return [];
    const message = `A ${kindText[kind]} is a source; its stated source nodes (${listText(from)}) were ignored.`;
    return [finding('topology-source-fed', nodePath(id, 'from'), message)];
  }
  const unknown = unknownSources(from, stated, nodePath(id, 'from'));
  if (from.some((source) => Object.hasOwn(stated.nodes, source))) return unknown;
  const message = `This ${kindText[kind]} has no source node; it was treated as a source.`;
  return [...unknown, finding('topology-node-unfed', nodePath(id), message)];
}

function checkLoad(id: string, { from, name = id }: TopologyLoad, stated: StatedTopology): Finding[] {
  const path = pathText(['powerTopology', 'loads', id, 'from']);
  if (from.some((source) => Object.hasOwn(stated.nodes, source))) return unknownSources(from, stated, path);
  const message = `None of the source nodes of ${name} exists (${listText(from)}): it has no power in normal operation.`;
  return [finding('topology-source-unknown', path, message)];
}

function unknownSources(from: readonly string[], { nodes }: StatedTopology, path: string): Finding[] {
  return from
    .filter((source) => !Object.hasOwn(nodes, source))
    .map((source) =>
      finding('topology-source-unknown', path, `Node ${source} does not exist and was ignored as a source.`),
    );
}

function checkUse({ nodes, loads = {} }: StatedTopology, racks: readonly FedRacks[]): Finding[] {
  const used = new Set<string | undefined>();
  for (const { from = [] } of Object.values(nodes)) for (const id of from) used.add(id);
  for (const { from } of Object.values(loads)) for (const id of from) used.add(id);
  for (const { feeds, fromOf } of racks) for (const id of Object.keys(feeds)) used.add(fromOf[id]);
  return Object.entries(nodes)
    .filter(([id]) => !used.has(id))
    .map(([id, { kind }]) =>
      finding('topology-node-idle', nodePath(id), `This ${kindText[kind]} has no load.`),
    );
}

/** Feeds whose source node is unknown, and racks without feeds. */
function checkFeedSources({ path, feeds, fromOf }: FedRacks, { nodes }: StatedTopology): Finding[] {
  const ids = Object.keys(feeds);
  if (ids.length === 0) {
    return [
      finding(
        'topology-feed-untraced',
        path,
        'The rack states no feeds; its load is not included in the power topology.',
      ),
    ];
  }
  return ids.flatMap((id) => {
    const from = fromOf[id];
    if (from === undefined) {
      const message = 'A feed states no source node; its load is not assigned to any node and is never lost.';
      return [finding('topology-feed-untraced', `${path}.feeds.${id}`, message)];
    }
    if (Object.hasOwn(nodes, from)) return [];
    const message = `The source node ${from} of the feed does not exist; its load is not assigned to any node and is never lost.`;
    return [finding('topology-feed-unknown-node', `${path}.feeds.${id}.from`, message)];
  });
}
