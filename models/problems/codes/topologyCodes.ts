import { described } from './described.ts';

/** Findings of the structure of a power topology. */
export const topologyCodes = described({
  'topology-loop': {
    severity: 'error',
    title: 'Loop in topology',
    meaning: 'Nodes of the power topology feed each other, so no node loads and no failures were computed.',
    remedy: 'Remove one of the named nodes from the sources of another.',
  },
  'topology-source-unknown': {
    severity: 'error',
    title: 'Unknown source',
    meaning: 'A node or a load is fed from a node that does not exist.',
    remedy: 'Add the node to the power topology, or correct the name of the source node.',
  },
  'topology-feed-unknown-node': {
    severity: 'error',
    title: 'Feed from an unknown node',
    meaning: 'A rack’s feed is fed from a node that the power topology does not have.',
    remedy: 'Add the node to the power topology, or correct the name of the source node.',
  },
  'topology-feed-untraced': {
    severity: 'info',
    title: 'Feed not connected to a node',
    meaning: 'A rack states no feeds, or a feed states no source node, so the node loads do not include it.',
    remedy: 'State the source node of each feed.',
  },
  'topology-node-idle': {
    severity: 'info',
    title: 'Node without load',
    meaning: 'No node, no load and no feed of a rack is fed from this node.',
    remedy: 'Remove it, or state it as the source of what it feeds.',
    causedBy: [
      {
        code: 'topology-feed-unknown-node',
        scope: 'plan',
        because: 'The load of a feed from an unknown node is at no node.',
      },
      {
        code: 'topology-source-unknown',
        scope: 'plan',
        because: 'What names an unknown source is fed by no other node.',
      },
      {
        code: 'topology-feed-untraced',
        scope: 'plan',
        because: 'The load of a feed without a source node is at no node.',
      },
    ],
  },
  'topology-source-fed': {
    severity: 'warning',
    title: 'Source node with a feed',
    meaning: 'A utility or a generator states source nodes; they were ignored.',
    remedy: 'Remove its source nodes, or change the kind of the node.',
  },
  'topology-node-unfed': {
    severity: 'warning',
    title: 'Node without source',
    meaning: 'A node that is neither a utility nor a generator has no source; it was treated as a source.',
    remedy: 'State its source nodes, up to a utility or a generator.',
    causedBy: [
      {
        code: 'topology-source-unknown',
        scope: 'path',
        because: 'Its stated source does not exist and was ignored.',
      },
    ],
  },
  'topology-losses-not-counted': {
    severity: 'info',
    title: 'Losses not included',
    meaning:
      'A transformer, UPS or PDU states no efficiency, so the load of its sources is higher than shown.',
    remedy: 'State the efficiency from the data sheet at its operating load.',
  },
  'topology-limit-unknown': {
    severity: 'info',
    title: 'Rating missing',
    meaning:
      'A node has load and states neither a rating nor a breaker, so overloads of it are not detected.',
    remedy: 'State the unit rating in kW or kVA, or the breaker.',
  },
});
