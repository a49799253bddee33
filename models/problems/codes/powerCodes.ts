import { described } from './described.ts';

/** What is found in power chains. */
export const powerCodes = described({
  'power-stage-overloaded': {
    severity: 'error',
    title: 'Stage of the power chain overloaded',
    meaning: 'At the peak load a stage delivers more than all its energised modules are rated for.',
    remedy: 'Raise the stage’s `ratedLoad_kW` or leave it out, to have the stage sized for the design load.',
  },
  'power-stage-failover-overload': {
    severity: 'warning',
    title: 'Loss of a module or a side overloads the rest',
    meaning:
      'The stage has redundancy, but at the peak load what is left after a loss is rated for less than the load.',
    remedy: 'Raise the stage’s `ratedLoad_kW`, which is that of the modules without the redundant ones.',
  },
  'power-stage-not-redundant': {
    severity: 'info',
    title: 'Stages without redundancy',
    meaning: 'These stages have no module beyond those that carry the load: the loss of one interrupts it.',
    remedy: 'Set `redundancy` to `N+1` or `2N` where the load must survive it; both cost no-load losses.',
  },
  'power-without-ups': {
    severity: 'info',
    title: 'No UPS',
    meaning: 'The IT load has no UPS, so it stops with the first disturbance of the utility.',
    remedy: 'Nothing to mend where work is checkpointed or racks bring batteries of their own.',
  },
  'power-without-rectifier': {
    severity: 'warning',
    title: 'Dc-fed racks without rectifiers',
    meaning: 'Devices are fed from a dc busbar, but the chain has no rectifiers, so their loss is missing.',
    remedy: 'Leave `power.rectifier` out, or state the kind of rectifier.',
  },
});
