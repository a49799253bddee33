import { described } from './described.ts';

/** Findings of power chains. */
export const powerCodes = described({
  'power-stage-overloaded': {
    severity: 'error',
    title: 'Power chain stage overloaded',
    meaning: 'At the design peak a stage delivers more than the rating of all its energised modules.',
    remedy: 'Raise the rated output of the stage, or omit it to size the stage for the design load.',
  },
  'power-stage-failover-overload': {
    severity: 'warning',
    title: 'Stage overloaded at N-1',
    meaning:
      'The stage has redundancy, but at the design peak the modules that remain after a loss are rated for less than the load.',
    remedy:
      'Raise the rated output of the stage, which is the rating of the modules without the redundant ones.',
  },
  'power-stage-not-redundant': {
    severity: 'info',
    title: 'Stages without redundancy',
    meaning: 'These stages have no module beyond those needed for the load: the loss of one interrupts it.',
    remedy: 'Set the redundancy to N+1 or 2N if the load must stay energised; both add no-load losses.',
    causedBy: [
      { code: 'power-chain-assumed', scope: 'plan', because: 'They are stages of the default power chain.' },
    ],
  },
  'connection-below-design-peak': {
    severity: 'warning',
    title: 'Connection below design peak',
    meaning:
      'The stated connection to the utility is rated for less than the design peak: the rated IT load in the worse design hour. The operating peak of the simulated year may be lower.',
    remedy: 'State a larger connection, lower the rated IT load, or plan how the load is limited.',
  },
  'generators-below-design-peak': {
    severity: 'warning',
    title: 'Generators below design peak',
    meaning:
      'All generators of the power topology together are rated for less than the design peak, so part of the load is not backed up.',
    remedy: 'Add or enlarge generators, or plan which load is shed.',
  },
  'operating-peak-above-design': {
    severity: 'info',
    title: 'Operating peak above design peak',
    meaning:
      'The simulated year draws more than the design peak: its load or its hottest hour is beyond what the site is sized for. Design weather of 0.4 % is exceeded in 35 hours of a year.',
    remedy:
      'Size connection and contracts for the operating peak, or choose the 20-year extreme as design weather.',
    causedBy: [
      {
        code: 'hall-over-capacity',
        scope: 'plan',
        because: 'The rated IT load is the IT capacity of the halls, and their racks draw more.',
      },
      {
        code: 'design-basis-milder',
        scope: 'plan',
        because: 'Weather that is milder than the extreme of the year was chosen for sizing.',
      },
      {
        code: 'design-from-normals',
        scope: 'plan',
        because: 'Design values from monthly normals are below the hottest hours.',
      },
      {
        code: 'design-from-one-year',
        scope: 'plan',
        because: 'Design values from one year may be below its hottest hours.',
      },
    ],
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
