import { described } from './described.ts';

/** Findings of a tariff and its bill. */
export const tariffCodes = described({
  'tariff-schedule-assumed': {
    severity: 'warning',
    title: 'Schedule not stated',
    meaning: 'The tariff has a schedule for one kind of day only, which was used for all days.',
    remedy: 'Check the utility’s rate sheet and state the other schedule.',
  },
  'tariff-unit-assumed': {
    severity: 'warning',
    title: 'Unit not stated',
    meaning: 'A tier or a charge has no unit; the unit of the previous tier or the default unit was used.',
    remedy: 'Check the utility’s rate sheet and state the unit.',
  },
  'tariff-price-missing': {
    severity: 'warning',
    title: 'Price not stated',
    meaning: 'A tier has neither a rate nor an adjustment and was billed at 0.',
    remedy: 'Check the utility’s rate sheet and state the price.',
  },
  'tariff-part-missing': {
    severity: 'warning',
    title: 'Tariff without energy charges',
    meaning: 'The tariff has no energy prices, so the bill contains demand and fixed charges only.',
    remedy: 'Add the energy supply, usually a separate tariff.',
  },
  'tariff-part-ignored': {
    severity: 'info',
    title: 'Tariff component not billed',
    meaning:
      'The tariff has a component that cannot be billed from a load in kW, such as reactive power or net metering.',
    remedy: 'Add that component by hand if it matters.',
  },
  'tariff-last-bound': {
    severity: 'info',
    title: 'Last tier limit ignored',
    meaning: 'The last tier has an upper limit; consumption above it was billed at the price of the tier.',
    remedy: 'No action needed unless another tariff applies to larger customers.',
  },
  'tariff-tier-unreachable': {
    severity: 'warning',
    title: 'Unreachable tier',
    meaning: 'A tier ends where it begins, or an earlier one has no upper limit, so its price is never used.',
    remedy: 'Check the utility’s rate sheet for the limits.',
  },
  'tariff-unit-converted': {
    severity: 'info',
    title: 'Demand unit converted',
    meaning: 'The tariff bills demand in horsepower.',
    remedy: 'No action needed.',
  },
  'tariff-power-factor': {
    severity: 'info',
    title: 'Demand in kVA',
    meaning: 'The tariff bills apparent power; the load in kW was divided by a power factor.',
    remedy: 'State the power factor of the site.',
  },
  'tariff-lookback-assumed': {
    severity: 'info',
    title: 'Ratchet look-back assumed',
    meaning: 'The tariff has a demand ratchet on earlier peaks but does not state which months it covers.',
    remedy: 'Check the utility’s rate sheet for the months.',
  },
  'tariff-lookback-implausible': {
    severity: 'warning',
    title: 'Implausible ratchet percentage',
    meaning: 'The percentage of earlier peaks in the demand ratchet looks like a unit error.',
    remedy: 'State it as a fraction, such as 0.8 for 80 %.',
  },
  'tariff-lookback-scope': {
    severity: 'warning',
    title: 'Ratchet on several demands',
    meaning:
      'The tariff has one look-back and several demands, such as a monthly and a time-of-use one, and does not state which of them it raises.',
    remedy: 'Check the utility’s rate sheet; bill the charge without a ratchet as a separate record.',
  },
  'tariff-field-conflict': {
    severity: 'warning',
    title: 'Tariff states a charge twice',
    meaning:
      'Two fields of a tariff state the same charge or its unit differently; the newer or more specific one was used.',
    remedy: 'Check the utility’s rate sheet and remove the wrong field.',
  },
  'tariff-least-demand': {
    severity: 'info',
    title: 'Minimum billing demand',
    meaning: 'The tariff bills a minimum demand each month, regardless of the load.',
    remedy: 'No action needed.',
  },
  'tariff-window-assumed': {
    severity: 'info',
    title: 'Demand window not stated',
    meaning: 'The tariff does not state over how many minutes demand is averaged; 15 were assumed.',
    remedy: 'No action needed if the load is hourly.',
  },
  'tariff-dated': {
    severity: 'info',
    title: 'Expired tariff',
    meaning: 'The tariff was in force in certain years; the current one may differ.',
    remedy: 'Ask the utility for the current tariff.',
  },
  'tariff-not-eligible': {
    severity: 'warning',
    title: 'Load outside tariff eligibility',
    meaning: 'The tariff is for smaller or larger customers than the load.',
    remedy: 'Choose the tariff of that customer class.',
  },
  'demand-understated': {
    severity: 'info',
    title: 'Demand may be understated',
    meaning:
      'Demand is billed on shorter intervals than the time steps of the load, whose means hide shorter peaks.',
    remedy: 'Bill a 15-minute load if the tariff has demand charges.',
    causedBy: [
      {
        code: 'tariff-window-assumed',
        scope: 'plan',
        because: 'The interval that demand is averaged over was assumed.',
      },
    ],
  },
  'coincident-peak-unbilled': {
    severity: 'warning',
    title: 'Coincident-peak charge not billed',
    meaning: 'The tariff bills the load in the hour of the system peak, and those hours are unknown.',
    remedy: 'State the system peak hours.',
  },
  'contract-exceeded': {
    severity: 'warning',
    title: 'Contract demand exceeded',
    meaning: 'The operating peak exceeds the committed power or the contract demand.',
    remedy: 'Contract more, or spread the load; a utility may refuse demand above the contract.',
  },
  'contract-below-design-peak': {
    severity: 'warning',
    title: 'Contract below design peak',
    meaning:
      'The committed power or the contract demand, at the end of its ramp, is below the design peak: the rated IT load in the worse design hour. The operating peak that is billed may be lower, but the site is built for more than is reserved.',
    remedy: 'Contract the design peak, lower the rated IT load, or plan how the load is limited.',
    causedBy: [
      {
        code: 'contract-exceeded',
        scope: 'plan',
        because: 'A contract that is below the operating peak is too small for the site.',
      },
    ],
  },
  'tariff-below-design-peak': {
    severity: 'warning',
    title: 'Design peak outside tariff eligibility',
    meaning: 'The tariff is for customers smaller than the design peak, whatever the operating peak is.',
    remedy: 'Choose the tariff of the customer class of the design peak.',
    causedBy: [
      { code: 'tariff-not-eligible', scope: 'plan', because: 'The tariff is for another size of customer.' },
    ],
  },
  'water-unbilled': {
    severity: 'info',
    title: 'Water not billed',
    meaning: 'Water is priced but, with a stated PUE, its use is unknown and not billed.',
    remedy: 'Compute cooling from climate and equipment.',
    causedBy: [
      { code: 'pue-asserted', scope: 'plan', because: 'With a stated PUE no water use is computed.' },
    ],
  },
});
