import { described } from './described.ts';

/** Findings of the loads of a power topology, of its failures and of its redundancy. */
export const failureCodes = described({
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
    causedBy: [
      {
        code: 'topology-overload',
        scope: 'path',
        because: 'A node that is overloaded in normal operation is overloaded when failures add load to it.',
      },
    ],
  },
  'topology-failure-overload-accepted': {
    severity: 'warning',
    title: 'Node overloaded beyond declared redundancy',
    meaning:
      'A single failure overloads a node, but the declared redundancy does not require the node to tolerate it.',
    remedy: 'No action needed if it is accepted that the node then drops its load.',
    causedBy: [
      {
        code: 'topology-overload',
        scope: 'path',
        because: 'A node that is overloaded in normal operation is overloaded when failures add load to it.',
      },
    ],
  },
  'topology-failure-feed-overload': {
    severity: 'warning',
    title: 'Feeds overloaded after a failure',
    meaning:
      'When a node or a unit fails, rack feeds, their phases or their banks are loaded above their limits.',
    remedy: 'Size each side of those racks for the whole rack, or move devices to other racks.',
    causedBy: [
      {
        code: 'feed-failover-overload',
        scope: 'traced',
        because: 'A failure upstream takes a side of the rack, whose other side is too small.',
      },
      {
        code: 'phase-failover-overload',
        scope: 'traced',
        because: 'A failure upstream takes a side of the rack, and a phase of the other side is too small.',
      },
      {
        code: 'bank-failover-overload',
        scope: 'traced',
        because: 'A failure upstream takes a side of the rack, and a bank of the other side is too small.',
      },
    ],
  },
  'topology-failure-drops-load': {
    severity: 'warning',
    title: 'Failure drops load',
    meaning: 'When a node or a unit fails, racks, devices in racks or cooling loads lose power.',
    remedy: 'Feed them from a second path, or accept it; declaring redundancy N states that it is accepted.',
    causedBy: [
      {
        code: 'supplies-after-side-loss',
        scope: 'traced',
        because:
          'A failure upstream takes a side of the rack, and too few supplies of a device are on the other one.',
      },
      {
        code: 'feed-one-side',
        scope: 'traced',
        because: 'A failure upstream takes the only side of the rack.',
      },
    ],
  },
  'topology-redundancy-broken': {
    severity: 'error',
    title: 'Failure drops load despite declared redundancy',
    meaning: 'The declared redundancy requires that no such failure drops load, and this one does.',
    remedy:
      'Feed the dropped load from a second path: both feeds of a rack, or enough power supplies of a server.',
    causedBy: [
      {
        code: 'supplies-after-side-loss',
        scope: 'traced',
        because:
          'A failure upstream takes a side of the rack, and too few supplies of a device are on the other one.',
      },
      {
        code: 'feed-one-side',
        scope: 'traced',
        because: 'A failure upstream takes the only side of the rack.',
      },
    ],
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
    causedBy: [
      {
        code: 'topology-failures-not-computed',
        scope: 'plan',
        because: 'The topology has too many nodes and racks.',
      },
    ],
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
    causedBy: [
      {
        code: 'topology-overload',
        scope: 'plan',
        because: 'The topology does not support normal operation.',
      },
      {
        code: 'topology-failure-overload',
        scope: 'plan',
        because: 'The declared redundancy is not met because of it.',
      },
      {
        code: 'topology-redundancy-broken',
        scope: 'plan',
        because: 'The declared redundancy is not met because of it.',
      },
      {
        code: 'topology-failure-feed-overload',
        scope: 'plan',
        because: 'The declared redundancy is not met because of it.',
      },
      {
        code: 'supplies-after-side-loss',
        scope: 'traced',
        because: 'The declared redundancy is not met because of it.',
      },
      {
        code: 'feed-one-side',
        scope: 'traced',
        because: 'The declared redundancy is not met because of it.',
      },
      {
        code: 'feed-failover-overload',
        scope: 'traced',
        because: 'The declared redundancy is not met because of it.',
      },
      {
        code: 'phase-failover-overload',
        scope: 'traced',
        because: 'The declared redundancy is not met because of it.',
      },
      {
        code: 'bank-failover-overload',
        scope: 'traced',
        because: 'The declared redundancy is not met because of it.',
      },
    ],
  },
  'topology-redundancy-open': {
    severity: 'warning',
    title: 'Declared redundancy not verifiable',
    meaning:
      'No load is dropped and no known limit is exceeded, but limits of nodes or sources of racks are unknown.',
    remedy: 'State ratings or breakers of the nodes, and the source nodes of the rack feeds.',
    causedBy: [
      {
        code: 'topology-limit-unknown',
        scope: 'plan',
        because: 'Overloads of a node without a limit are not detected.',
      },
      {
        code: 'topology-failures-not-computed',
        scope: 'plan',
        because: 'Nothing is known of the failures that were not computed.',
      },
      {
        code: 'topology-feed-untraced',
        scope: 'plan',
        because: 'It is not known which failures interrupt a feed without a source node.',
      },
      {
        code: 'topology-feed-unknown-node',
        scope: 'plan',
        because: 'It is not known which failures interrupt a feed from an unknown node.',
      },
    ],
  },
});
