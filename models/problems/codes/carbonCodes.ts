import { described } from './described.ts';

/** Findings of the carbon section, of carbon series and of regulation. */
export const carbonCodes = described({
  'carbon-unit-slip': {
    severity: 'warning',
    title: 'Carbon factor probably in kg/kWh',
    meaning:
      'A carbon intensity is above 0 and below 2 g/kWh, which hardly any grid reaches; the value is probably in kg/kWh.',
    remedy: 'Multiply by 1000: 0.35 kg/kWh is 350 g/kWh. No action needed if the grid is almost carbon-free.',
  },
  'carbon-basis-mixed': {
    severity: 'warning',
    title: 'Carbon factors on different bases',
    meaning:
      'Some factors of the market-based method are direct (combustion) and some are life-cycle factors, so no total is computed.',
    remedy: 'Use a residual mix, contracts and a grid with factors on the same basis.',
  },
  'carbon-factors-unlike': {
    severity: 'info',
    title: 'Carbon factors differ in detail',
    meaning: 'The grid and the residual mix differ in their boundary or in their global warming potentials.',
    remedy: 'No action needed if no better pair of factors is published; the difference is a few per cent.',
  },
  'residual-mix-missing': {
    severity: 'info',
    title: 'Residual mix missing',
    meaning:
      'The market-based method has no residual mix, so energy that contracts do not cover counts with the grid’s own factor.',
    remedy: 'State the residual mix if one is published for the market; it is mostly higher.',
  },
  'contract-without-hours': {
    severity: 'info',
    title: 'Contract without hourly profile',
    meaning:
      'Certificates with an annual volume count in the annual market-based figure only: the hours of generation are unknown.',
    remedy: 'State a profile or hourly generation if known.',
  },
  'contracts-exceed-load': {
    severity: 'info',
    title: 'Contracts exceed the load',
    meaning: 'More energy is contracted than the facility uses in the year; the surplus is not counted.',
    remedy: 'No action needed if the surplus is sold or intended for a later phase.',
  },
  'contract-lifecycle-zero': {
    severity: 'warning',
    title: 'Contract without life-cycle factor',
    meaning: 'The factors are life-cycle factors, for which no generator is at 0 g/kWh, but a contract is.',
    remedy: 'State the contract’s life-cycle intensity, or use direct (combustion) factors.',
  },
  'clean-share-unknown': {
    severity: 'info',
    title: 'Grid carbon-free share unknown',
    meaning: 'The grid’s own carbon-free share is not stated, so the 24/7 CFE score has no value.',
    remedy: 'State the grid carbon-free share, or use an hourly series that contains it.',
    causedBy: [
      {
        code: 'carbon-clean-share-left-out',
        scope: 'plan',
        because: 'The column of the series was not used.',
      },
    ],
  },
  'carbon-series-filled': {
    severity: 'warning',
    title: 'Carbon series gaps filled',
    meaning: 'Hours of a carbon series have no value; they were filled from adjacent hours or days.',
    remedy: 'Use a file without gaps if there are many.',
    causedBy: [
      {
        code: 'carbon-zero-missing',
        scope: 'plan',
        because: 'Zeros that were taken as missing were filled.',
      },
      { code: 'carbon-series-irregular', scope: 'plan', because: 'Hours of skipped rows have no value.' },
    ],
  },
  'carbon-series-averaged': {
    severity: 'info',
    title: 'Carbon series averaged',
    meaning: 'A carbon series has several values per hour; each hour uses their mean.',
    remedy: 'No action needed.',
  },
  'carbon-series-irregular': {
    severity: 'warning',
    title: 'Irregular rows in a carbon series',
    meaning: 'Rows of a carbon series are duplicates or belong to another year; they were skipped.',
    remedy:
      'Check the lines listed in the finding. A repeated hour in autumn and a missing one in spring indicate local clock time: carbon series are in UTC.',
    causedBy: [
      {
        code: 'carbon-series-local',
        scope: 'plan',
        because: 'An hour is missing in spring and one occurs twice in autumn.',
      },
    ],
  },
  'carbon-series-local': {
    severity: 'warning',
    title: 'Carbon series in local clock time',
    meaning:
      'An hour of a carbon series is missing in spring and one occurs twice in autumn, so its times are those of a local clock with summer time.',
    remedy:
      'Check the time zone in the message; without one, state that of the site and read the file again.',
  },
  'carbon-zero-missing': {
    severity: 'warning',
    title: 'Zeros in a carbon series taken as missing',
    meaning:
      'Some hours of a carbon series are exactly zero while all others are far above; they were filled.',
    remedy: 'Leave the cells of missing hours empty, or use a file without gaps.',
  },
  'carbon-clean-share-left-out': {
    severity: 'warning',
    title: 'Carbon-free share skipped',
    meaning: 'The column of carbon-free shares lacks more than a twentieth of its hours, so it was not used.',
    remedy: 'Use a file with a complete column, or accept that there is no 24/7 CFE score.',
  },
  'regulation-limit-missed': {
    severity: 'error',
    title: 'Regulatory limit not met',
    meaning: 'An annual figure does not meet a limit that is in force.',
    remedy:
      'Change the design until it meets the limit; the message names the limit, its date and the regulation.',
  },
  'regulation-limit-ahead': {
    severity: 'warning',
    title: 'Future regulatory limit not met',
    meaning: 'A figure does not meet a limit that comes into force after the simulated year.',
    remedy: 'Plan the change before the date in the message.',
  },
  'regulation-draft-limit-missed': {
    severity: 'info',
    title: 'Draft regulatory limit not met',
    meaning: 'A figure does not meet a limit of a draft that is not in force.',
    remedy: 'No action needed yet; follow the draft.',
  },
  'regulation-reporting-due': {
    severity: 'info',
    title: 'Reporting due',
    meaning: 'A site of this size must report figures to an authority every year.',
    remedy: 'Meter the figures to be reported: the message names the regulation and the due date.',
  },
  'regulation-figure-unknown': {
    severity: 'info',
    title: 'Regulatory limit not checked',
    meaning: 'A regulation limits a figure that the plan does not state.',
    remedy: 'State the figure in the regulation inputs.',
  },
  'embodied-incomplete': {
    severity: 'warning',
    title: 'Embodied carbon of devices not counted',
    meaning: 'The plan counts embodied carbon, but the catalogue has no figure for one of its devices.',
    remedy: 'State the embodied carbon of the devices, or add a custom row with the figure.',
  },
});
