import { described } from './described.ts';

/** What is worth knowing about a tariff and the bill by it. */
export const tariffCodes = described({
  'tariff-schedule-assumed': {
    severity: 'warning',
    title: 'Schedule not stated',
    meaning: 'The tariff has a schedule for one kind of day only, and it was used on all days.',
    remedy: 'Look into the utility’s rate sheet and state the other schedule.',
  },
  'tariff-unit-assumed': {
    severity: 'warning',
    title: 'Unit not stated',
    meaning: 'A tier or a charge has no unit; that of the tier before, or the usual one, was taken.',
    remedy: 'Look into the utility’s rate sheet and state the unit.',
  },
  'tariff-price-missing': {
    severity: 'warning',
    title: 'Price not stated',
    meaning: 'A tier has neither a rate nor an adjustment and was billed at 0.',
    remedy: 'Look into the utility’s rate sheet and state the price.',
  },
  'tariff-part-missing': {
    severity: 'warning',
    title: 'Part of a tariff missing',
    meaning: 'The tariff has no energy prices, so the bill holds demand and fixed charges only.',
    remedy: 'Add the energy supply, mostly a tariff of its own.',
  },
  'tariff-part-ignored': {
    severity: 'info',
    title: 'Part of a tariff left out',
    meaning:
      'The tariff has a part that a load in kW cannot be billed by, such as reactive power or net metering.',
    remedy: 'Add that part by hand where it matters.',
  },
  'tariff-last-bound': {
    severity: 'info',
    title: 'Bound of the last tier ignored',
    meaning: 'The last tier has an upper bound; what is beyond it was billed at the tier’s price.',
    remedy: 'Nothing to mend, unless another tariff holds for larger customers.',
  },
  'tariff-tier-unreachable': {
    severity: 'warning',
    title: 'Tier never reached',
    meaning: 'A tier ends where it begins, or an earlier one has no end, so its price is never used.',
    remedy: 'Look into the utility’s rate sheet for the bounds.',
  },
  'tariff-unit-converted': {
    severity: 'info',
    title: 'Unit of demand converted',
    meaning: 'The tariff bills demand in horsepower.',
    remedy: 'Nothing to mend.',
  },
  'tariff-power-factor': {
    severity: 'info',
    title: 'Demand in kVA',
    meaning: 'The tariff bills apparent power; the load in kW was divided by a power factor.',
    remedy: 'State the power factor of the site.',
  },
  'tariff-lookback-assumed': {
    severity: 'info',
    title: 'Look-back completed',
    meaning: 'The tariff looks back at earlier peaks without saying at which months.',
    remedy: 'Look into the utility’s rate sheet for the months.',
  },
  'tariff-lookback-implausible': {
    severity: 'warning',
    title: 'Share of a look-back implausible',
    meaning: 'The share of earlier peaks that demand is held to looks like a slip of units.',
    remedy: 'State the share as a fraction, such as 0.8 for 80 %.',
  },
  'tariff-least-demand': {
    severity: 'info',
    title: 'Least billing demand',
    meaning: 'The tariff bills a least demand each month, whatever the load.',
    remedy: 'Nothing to mend.',
  },
  'tariff-window-assumed': {
    severity: 'info',
    title: 'Demand window not stated',
    meaning: 'The tariff does not say over how many minutes demand is averaged; 15 were taken.',
    remedy: 'Nothing to mend where the load is hourly.',
  },
  'tariff-dated': {
    severity: 'info',
    title: 'Tariff of its time',
    meaning: 'The tariff was in force in certain years; today’s may differ.',
    remedy: 'Ask the utility for the tariff in force.',
  },
  'tariff-not-eligible': {
    severity: 'warning',
    title: 'Load outside a tariff’s range',
    meaning: 'The tariff is meant for smaller or larger customers than the load.',
    remedy: 'Choose the tariff of that class of customers.',
  },
  'demand-understated': {
    severity: 'info',
    title: 'Demand may be understated',
    meaning: 'Demand is billed on shorter windows than the load’s steps, whose means hide shorter peaks.',
    remedy: 'Bill a load of 15 minutes where the tariff has demand charges.',
  },
  'coincident-peak-unbilled': {
    severity: 'warning',
    title: 'Coincident-peak charge left out',
    meaning: 'The tariff bills the load in the hour of the system’s peak, and those hours are not known.',
    remedy: 'Give the hours of the system’s peaks.',
  },
  'contract-exceeded': {
    severity: 'warning',
    title: 'More drawn than contracted',
    meaning: 'The load peaks above the demand that was committed or contracted.',
    remedy: 'Contract more, or spread the load; a utility may refuse what is beyond the contract.',
  },
  'water-unbilled': {
    severity: 'info',
    title: 'Water not billed',
    meaning: 'Water has a price, but the PUE is stated, so nobody knows how much of it the site uses.',
    remedy: 'Have the cooling computed from climate and equipment.',
  },
});
