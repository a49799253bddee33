import { described } from './described.ts';

/** What is found in the carbon section, in carbon series and by the rules of regulators. */
export const carbonCodes = described({
  'carbon-unit-slip': {
    severity: 'warning',
    title: 'Carbon factor looks like kg/kWh',
    meaning:
      'A carbon intensity is above 0 and below 2 g/kWh, which hardly any grid reaches; the number was probably meant in kg/kWh.',
    remedy:
      'Multiply by 1000: 0.35 kg/kWh is 350 g/kWh. Leave it where the grid really is almost carbon-free.',
  },
  'carbon-basis-mixed': {
    severity: 'warning',
    title: 'Carbon factors on different bases',
    meaning:
      'Some factors of the market-based method count combustion only and some the whole life cycle, so it gets no total.',
    remedy: 'Take the residual mix, the contracts and the grid from sources that count the same.',
  },
  'carbon-factors-unlike': {
    severity: 'info',
    title: 'Carbon factors differ in detail',
    meaning: 'The grid and the residual mix differ in their boundary or in the warming potentials they use.',
    remedy: 'Nothing to mend where no better pair of factors is published; the difference is a few per cent.',
  },
  'residual-mix-missing': {
    severity: 'info',
    title: 'No residual mix',
    meaning:
      'The market-based method has no residual mix, so what contracts do not cover counts with the grid’s own factor.',
    remedy: 'State `carbon.residual` where one is published for the market; it is mostly higher.',
  },
  'contract-without-hours': {
    severity: 'info',
    title: 'Contract without hours',
    meaning:
      'Certificates of a yearly volume count in the annual market-based figure only: no hour is known in which they were generated.',
    remedy: 'State a profile or the generation hour by hour where it is known.',
  },
  'contracts-exceed-load': {
    severity: 'info',
    title: 'Contracts exceed the load',
    meaning: 'More energy is contracted than the facility uses in the year; the surplus counts for nothing.',
    remedy: 'Nothing to mend where the surplus is sold or meant for a later phase.',
  },
  'contract-lifecycle-zero': {
    severity: 'warning',
    title: 'Contract without life-cycle carbon',
    meaning:
      'The factors count the whole life cycle, on which no generator is at 0 g/kWh, but a contract is.',
    remedy: 'State the contract’s life-cycle intensity, or use factors that count combustion only.',
  },
  'clean-share-unknown': {
    severity: 'info',
    title: 'Clean share of the grid unknown',
    meaning: 'The grid’s own carbon-free share is not stated, so the hourly carbon-free score has no value.',
    remedy: 'State `carbon.cleanFraction`, or use an hourly series that has it.',
  },
  'carbon-series-filled': {
    severity: 'warning',
    title: 'Carbon hours filled',
    meaning: 'Hours of a carbon series have no value; they were filled from the hours or days beside them.',
    remedy: 'Use a file without gaps where they are many.',
  },
  'carbon-series-averaged': {
    severity: 'info',
    title: 'Carbon series averaged',
    meaning: 'A carbon series has several values an hour; each hour has their mean.',
    remedy: 'Nothing to mend.',
  },
  'carbon-series-irregular': {
    severity: 'warning',
    title: 'Irregular rows in a carbon series',
    meaning: 'Rows of a carbon series are repeated or belong to another year; they were left out.',
    remedy:
      'Look at the lines that are named. A repeated hour in autumn and a missing one in spring mean local clock time: carbon series are UTC.',
  },
  'carbon-clean-share-left-out': {
    severity: 'warning',
    title: 'Clean share left out',
    meaning: 'The column of carbon-free shares lacks more than a twentieth of its hours, so it was not used.',
    remedy: 'Use a file whose column is complete, or go without an hourly carbon-free score.',
  },
  'regulation-limit-missed': {
    severity: 'error',
    title: 'Limit of a law missed',
    meaning: 'A figure of the year is on the wrong side of a limit that the law sets for it.',
    remedy: 'Change the design until it is met; the message names the limit, its date and the law.',
  },
  'regulation-limit-ahead': {
    severity: 'warning',
    title: 'Limit of a law ahead',
    meaning: 'A figure is on the wrong side of a limit that comes into force after the simulated year.',
    remedy: 'Plan the change before the date that the message names.',
  },
  'regulation-draft-limit-missed': {
    severity: 'info',
    title: 'Limit of a draft missed',
    meaning: 'A figure is on the wrong side of a limit in a draft that is not law.',
    remedy: 'Nothing to mend yet; follow the draft.',
  },
  'regulation-reporting-due': {
    severity: 'info',
    title: 'Reporting due',
    meaning: 'A site of this size has to report figures to an authority every year.',
    remedy: 'Meter what is to be reported: the message names the law and the day.',
  },
  'regulation-figure-unknown': {
    severity: 'info',
    title: 'Limit not checked',
    meaning: 'A law limits a figure that the plan does not give.',
    remedy: 'State the figure in `carbon.regulation`.',
  },
  'embodied-incomplete': {
    severity: 'warning',
    title: 'Embodied carbon of devices left out',
    meaning: 'The plan counts embodied carbon, and a device of it has no figure in the catalogue.',
    remedy: 'State `carbon.embodied.devices_kg`, or add the figure to a row of the plan’s own.',
  },
});
