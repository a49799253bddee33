/** What the description of a panel says that stands for a side which names no node of the topology. */
export const NO_NODE = 'For NetBox: the plan names no panel';
