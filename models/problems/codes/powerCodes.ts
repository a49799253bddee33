import { described } from './described.ts';

/** Findings of power chains. */
export const powerCodes = described({
  'power-stage-overloaded': {
    severity: 'error',
    title: 'Power chain stage overloaded',
    meaning: 'At peak load a stage delivers more than the rating of all its energised modules.',
    remedy: 'Raise the rated output of the stage, or omit it to size the stage for the design load.',
  },
  'power-stage-failover-overload': {
    severity: 'warning',
    title: 'Stage overloaded at N-1',
    meaning:
      'The stage has redundancy, but at peak load the modules that remain after a loss are rated for less than the load.',
    remedy:
      'Raise the rated output of the stage, which is the rating of the modules without the redundant ones.',
  },
  'power-stage-not-redundant': {
    severity: 'info',
    title: 'Stages without redundancy',
    meaning: 'These stages have no module beyond those needed for the load: the loss of one interrupts it.',
    remedy: 'Set the redundancy to N+1 or 2N if the load must stay energised; both add no-load losses.',
  },
  'power-without-ups': {
    severity: 'info',
    title: 'No UPS',
    meaning: 'The IT load has no UPS, so it stops with the first disturbance of the utility.',
    remedy: 'No action needed if work is checkpointed or racks contain batteries.',
  },
  'power-without-rectifier': {
    severity: 'warning',
    title: 'DC-fed racks without rectifiers',
    meaning: 'Devices are fed from a DC busbar, but the chain has no rectifiers, so their loss is missing.',
    remedy: 'Omit the rectifiers to use the default, or state their kind.',
  },
});
