import { described } from './described.ts';

/** Findings of the power topology and its failure analysis. */
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
  },
  'topology-overload': {
    severity: 'error',
    title: 'Node overloaded',
    meaning:
      'In normal operation a node delivers more than its units are rated for, or draws more than its breaker allows.',
    remedy: 'Add units or use larger ones, or move racks to other nodes.',
  },
  'topology-failure-overload': {
    severity: 'error',
    title: 'Node overloaded after a failure',
    meaning: 'A single failure shifts load to a node beyond its limit; the worst failure is named.',
    remedy: 'Size the node for its failover load, or feed the racks so that other nodes share it.',
  },
  'topology-failure-overload-accepted': {
    severity: 'warning',
    title: 'Node overloaded beyond declared redundancy',
    meaning:
      'A single failure overloads a node, but the declared redundancy does not require the node to tolerate it.',
    remedy: 'No action needed if it is accepted that the node then drops its load.',
  },
  'topology-failure-feed-overload': {
    severity: 'warning',
    title: 'Feeds overloaded after a failure',
    meaning:
      'When a node or a unit fails, rack feeds, their phases or their banks are loaded above their limits.',
    remedy: 'Size each side of those racks for the whole rack, or move devices to other racks.',
  },
  'topology-failure-drops-load': {
    severity: 'warning',
    title: 'Failure drops load',
    meaning: 'When a node or a unit fails, racks, devices in racks or cooling loads lose power.',
    remedy: 'Feed them from a second path, or accept it; declaring redundancy N states that it is accepted.',
  },
  'topology-redundancy-broken': {
    severity: 'error',
    title: 'Failure drops load despite declared redundancy',
    meaning: 'The declared redundancy requires that no such failure drops load, and this one does.',
    remedy:
      'Feed the dropped load from a second path: both feeds of a rack, or enough power supplies of a server.',
  },
  'topology-failure-in-maintenance': {
    severity: 'info',
    title: 'Not concurrently fault tolerant',
    meaning:
      'With upstream equipment out for maintenance, some further failures drop load or overload equipment.',
    remedy: 'No action needed if maintenance may reduce the redundancy; 2N does not require more.',
  },
  'topology-failures-not-computed': {
    severity: 'warning',
    title: 'Single failures not computed',
    meaning:
      'All single failures together would take too long, as in a chain of thousands of nodes with thousands of different racks. The first ones were computed; nothing is known of the others.',
    remedy:
      'Merge identical nodes by their number of units and identical racks by their count, or check a part of the site.',
  },
  'topology-maintenance-not-computed': {
    severity: 'info',
    title: 'Failures during maintenance not computed',
    meaning: 'There are too many pairs of nodes and too many racks to compute each pair.',
    remedy: 'Merge identical nodes by their number of units, or check a part of the site.',
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
  'topology-redundancy-proved': {
    severity: 'info',
    title: 'Declared redundancy verified',
    meaning: 'Every failure that the declared redundancy must tolerate was simulated and is tolerated.',
    remedy: 'No action needed. It is valid for the loads, ratings and paths that the plan states.',
  },
  'topology-redundancy-not-proved': {
    severity: 'warning',
    title: 'Declared redundancy not met',
    meaning:
      'At least one failure that the declared redundancy must tolerate drops load or overloads equipment.',
    remedy: 'Correct what the other findings name, or declare the actual redundancy.',
  },
  'topology-redundancy-open': {
    severity: 'warning',
    title: 'Declared redundancy not verifiable',
    meaning:
      'No load is dropped and no known limit is exceeded, but limits of nodes or sources of racks are unknown.',
    remedy: 'State ratings or breakers of the nodes, and the source nodes of the rack feeds.',
  },
  'cord-feed-unknown': {
    severity: 'error',
    title: 'Cords to an unknown feed',
    meaning:
      'Cords of a device name a feed that the rack does not have; those power supplies count as not energised.',
    remedy: 'Add the feed to the rack, or correct its name at the cords.',
  },
  'cord-bank-unknown': {
    severity: 'error',
    title: 'Cords to an unknown bank',
    meaning:
      'Cords of a device name a bank that the feed does not have, so the banks of that feed are not checked.',
    remedy: 'Add the bank to the banks of the feed, or correct its name at the cords.',
  },
  'cord-phase-differs': {
    severity: 'warning',
    title: 'Cord and bank on different phases',
    meaning:
      'Cords state different phases than the bank they are plugged into; the phases of the cords were used.',
    remedy: 'Omit the phase of the cords if the bank states it.',
  },
  'cords-exceed-supplies': {
    severity: 'warning',
    title: 'More cords than PSUs',
    meaning:
      'More cords are stated for a device than it has power supplies; each cord was counted as a power supply.',
    remedy: 'Correct the number of cords: it is per device.',
  },
  'cords-too-few': {
    severity: 'error',
    title: 'Too few cords for required PSUs',
    meaning: 'The stated cords energise fewer power supplies than a device requires, so it never starts.',
    remedy: 'State all cords of the device, or none of them.',
  },
  'phase-overload': {
    severity: 'error',
    title: 'Feed phase overloaded',
    meaning:
      'In normal operation the load of one phase of a three-phase feed exceeds its derated breaker rating.',
    remedy: 'Move cords to outlets on other phases.',
  },
  'phase-failover-overload': {
    severity: 'warning',
    title: 'Phase overloaded at failover',
    meaning:
      'After the loss of a side or a feed, the load of one phase of a feed exceeds its derated breaker rating.',
    remedy: 'Distribute the cords of each side over all three phases.',
  },
  'bank-overload': {
    severity: 'error',
    title: 'Rack PDU bank overloaded',
    meaning:
      'In normal operation the load of the outlets behind one breaker of a rack PDU exceeds its limit.',
    remedy: 'Move cords to other banks.',
  },
  'bank-failover-overload': {
    severity: 'warning',
    title: 'Bank overloaded at failover',
    meaning:
      'After the loss of a side or a feed, the load of the outlets behind one breaker of a rack PDU exceeds its limit.',
    remedy: 'Distribute the cords of each side over more banks.',
  },
});
