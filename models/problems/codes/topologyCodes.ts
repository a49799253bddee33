import { described } from './described.ts';

/** What is found about what feeds what, and what a failure does. */
export const topologyCodes = described({
  'topology-loop': {
    severity: 'error',
    title: 'Power goes in a circle',
    meaning:
      'Nodes of the power topology feed each other, so no loads of nodes and no failures were computed.',
    remedy: 'Take one of the named nodes out of the `from` of another.',
  },
  'topology-source-unknown': {
    severity: 'error',
    title: 'Unknown source',
    meaning: 'The `from` of a node or a load names a node that does not exist.',
    remedy: 'Add the node under `powerTopology.nodes`, or correct its name.',
  },
  'topology-feed-unknown-node': {
    severity: 'error',
    title: 'Feed from an unknown node',
    meaning: 'The `from` of a rack’s feed names a node that the power topology does not have.',
    remedy: 'Add the node under `powerTopology.nodes`, or correct its name.',
  },
  'topology-feed-untraced': {
    severity: 'info',
    title: 'Feed not traced',
    meaning:
      'A rack states no feeds, or a feed does not say which node it comes from, so nodes miss its load.',
    remedy: 'State `from` at each feed.',
  },
  'topology-node-idle': {
    severity: 'info',
    title: 'Node feeds nothing',
    meaning: 'No node, no load and no feed of a rack names this node as its source.',
    remedy: 'Take it out, or name it where it feeds something.',
  },
  'topology-source-fed': {
    severity: 'warning',
    title: 'Source that is fed',
    meaning: 'A utility or a generator states sources; they were left out.',
    remedy: 'Take its `from` out, or give the node another kind.',
  },
  'topology-node-unfed': {
    severity: 'warning',
    title: 'Node without a source',
    meaning: 'A node that is neither a utility nor a generator has no source; it was taken as one itself.',
    remedy: 'State its `from`, up to a utility or a generator.',
  },
  'topology-overload': {
    severity: 'error',
    title: 'Node overloaded',
    meaning:
      'With nothing lost a node delivers more than its units are rated for, or takes more than its breaker may.',
    remedy: 'Give it more or larger units, or move racks to other nodes.',
  },
  'topology-failure-overload': {
    severity: 'error',
    title: 'Node overloaded after a failure',
    meaning:
      'A single failure shifts so much load to a node that it carries more than it may; the worst one is named.',
    remedy: 'Size the node for the load that it takes over, or feed the racks so that others share it.',
  },
  'topology-failure-overload-accepted': {
    severity: 'warning',
    title: 'Node overloaded after a failure that is not promised to be carried',
    meaning: 'A single failure overloads a node, but the declared redundancy does not promise to survive it.',
    remedy: 'Nothing to mend where it is accepted that the node then drops its load.',
  },
  'topology-failure-feed-overload': {
    severity: 'warning',
    title: 'Feeds overloaded after a failure',
    meaning:
      'When a node or a unit is lost, feeds of racks, their lines or their banks carry more than they may.',
    remedy: 'Size each side of those racks for the whole rack, or move devices to other racks.',
  },
  'topology-failure-drops-load': {
    severity: 'warning',
    title: 'A failure drops load',
    meaning: 'When a node or a unit is lost, racks, devices in racks or cooling loads have no power.',
    remedy: 'Feed them from a second path, or accept it; a declared `n` says that it is accepted.',
  },
  'topology-redundancy-broken': {
    severity: 'error',
    title: 'A failure drops load in spite of the declared redundancy',
    meaning: 'The declared redundancy promises that no such failure drops anything, and this one does.',
    remedy:
      'Feed what is dropped from a second path: both feeds of a rack, or enough of a server’s supplies.',
  },
  'topology-failure-in-maintenance': {
    severity: 'info',
    title: 'Not every failure during maintenance is carried',
    meaning: 'With something upstream out for maintenance, some further failures drop or overload something.',
    remedy: 'Nothing to mend where maintenance may lower the redundancy; 2N does not promise more.',
  },
  'topology-maintenance-not-computed': {
    severity: 'info',
    title: 'Failures during maintenance not computed',
    meaning: 'There are too many pairs of nodes and too many racks to compute each.',
    remedy: 'Merge alike nodes with `unitCount`, or look at a part of the site.',
  },
  'topology-losses-not-counted': {
    severity: 'info',
    title: 'Losses not counted',
    meaning: 'A transformer, UPS or PDU states no efficiency, so what feeds it carries more than is shown.',
    remedy: 'State `efficiency` from the data sheet at the load that it works at.',
  },
  'topology-limit-unknown': {
    severity: 'info',
    title: 'No limit stated',
    meaning:
      'A node carries load and states neither a rating nor a breaker, so it is never found overloaded.',
    remedy: 'State `unitRating_kW`, `unitRating_kVA` or `breaker`.',
  },
  'topology-redundancy-proved': {
    severity: 'info',
    title: 'Declared redundancy holds',
    meaning: 'Every failure that the declared redundancy promises to carry was computed and is carried.',
    remedy: 'Nothing to mend. It holds for the loads, ratings and paths that the plan states.',
  },
  'topology-redundancy-not-proved': {
    severity: 'warning',
    title: 'Declared redundancy does not hold',
    meaning:
      'At least one failure that the declared redundancy promises to carry drops or overloads something.',
    remedy: 'Mend what the other findings name, or declare what the topology is.',
  },
  'topology-redundancy-open': {
    severity: 'warning',
    title: 'Declared redundancy neither proved nor contradicted',
    meaning:
      'Nothing is dropped and no known limit is exceeded, but limits of nodes or sources of racks are unknown.',
    remedy: 'State ratings or breakers of the nodes, and `from` at the feeds of the racks.',
  },
  'cord-feed-unknown': {
    severity: 'error',
    title: 'Cords to an unknown feed',
    meaning: 'Cords of a device name a feed that the rack does not have; those supplies count as dead.',
    remedy: 'Add the feed to the rack, or correct its name in `cords`.',
  },
  'cord-bank-unknown': {
    severity: 'error',
    title: 'Cords to an unknown bank',
    meaning:
      'Cords of a device name a bank that the feed does not have, so the banks of that feed are not checked.',
    remedy: 'Add the bank to the `banks` of the feed, or correct its name in `cords`.',
  },
  'cord-phase-differs': {
    severity: 'warning',
    title: 'Cord and bank are on different lines',
    meaning: 'Cords state other lines than the bank that they go to; the lines of the cords were used.',
    remedy: 'Leave `phase` out where the bank tells it.',
  },
  'cords-exceed-supplies': {
    severity: 'warning',
    title: 'More cords than supplies',
    meaning:
      'More cords are stated for a device than it has power supplies; each cord was taken as a supply.',
    remedy: 'Correct `cordCount`: it counts the cords of one device.',
  },
  'cords-too-few': {
    severity: 'error',
    title: 'Fewer cords than supplies needed',
    meaning: 'The stated cords hold up fewer power supplies than a device needs, so it never starts.',
    remedy: 'State all cords of the device, or none of them.',
  },
  'phase-overload': {
    severity: 'error',
    title: 'Line of a feed overloaded',
    meaning:
      'In normal operation one line of a three-phase feed carries more than its derated breaker allows.',
    remedy: 'Move cords to outlets on other lines.',
  },
  'phase-failover-overload': {
    severity: 'warning',
    title: 'Loss of a side overloads a line',
    meaning:
      'After the loss of a side or a feed one line of a feed carries more than its derated breaker allows.',
    remedy: 'Spread the cords of each side over all three lines.',
  },
  'bank-overload': {
    severity: 'error',
    title: 'Bank of a rack PDU overloaded',
    meaning: 'In normal operation outlets behind one breaker of a rack PDU carry more than it allows.',
    remedy: 'Move cords to other banks.',
  },
  'bank-failover-overload': {
    severity: 'warning',
    title: 'Loss of a side overloads a bank',
    meaning:
      'After the loss of a side or a feed outlets behind one breaker of a rack PDU carry more than it allows.',
    remedy: 'Spread the cords of each side over more banks.',
  },
});
