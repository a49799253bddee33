/** Description of a panel that is written for a side without a node of the topology. */
export const NO_NODE = 'For NetBox: the plan names no panel';
