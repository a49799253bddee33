import { described } from './described.ts';

/** Findings of the cost of ownership. */
export const financeCodes = described({
  'cost-not-counted': {
    severity: 'warning',
    title: 'Cost component missing',
    meaning: 'A component of the cost of ownership has no price, so totals do not include it.',
    remedy: 'State the price in the cost of ownership, or choose a catalogue row there.',
    causedBy: [
      { code: 'cost-row-unusable', scope: 'plan', because: 'The row that states the price cannot be used.' },
    ],
  },
  'life-cut-short': {
    severity: 'info',
    title: 'Late replacement in analysis period',
    meaning:
      'An item is replaced so late that most of its service life falls after the analysis period. There is no residual value, so the net present cost includes its full price; annualised and unit costs include only its years of use.',
    remedy: 'Choose an analysis period that is a multiple of the service lives.',
  },
  'premium-unstated': {
    severity: 'info',
    title: 'No premium for liquid cooling',
    meaning:
      'A liquid-cooled facility is priced as an air-cooled one, since sources do not agree on whether it costs more or less.',
    remedy: 'State the liquid-cooling premium.',
  },
  'internal-rate-ambiguous': {
    severity: 'info',
    title: 'Multiple internal rates of return',
    meaning:
      'The incremental cash flow of an option against the baseline changes sign more than once, so its NPV is zero at several rates; the lowest non-negative IRR is shown.',
    remedy: 'Decide by the net present value.',
  },
  'ownership-not-comparable': {
    severity: 'warning',
    title: 'Costs of ownership not compared',
    meaning:
      'Two options have different analysis periods or discount rates, or a price is missing in one of them, so their costs cannot be compared.',
    remedy: 'Use the same analysis period and discount rate in all options, and state the missing prices.',
    causedBy: [
      { code: 'cost-not-counted', scope: 'plan', because: 'A price is missing in one of the two options.' },
    ],
  },
  'price-bases-differ': {
    severity: 'warning',
    title: 'Prices of different kinds compared',
    meaning:
      'The device prices of two options are of different kinds: list prices, street prices, estimates, or stated in the plan.',
    remedy: 'State quoted prices for the devices of all options.',
  },
  'cost-row-unusable': {
    severity: 'warning',
    title: 'Cost row cannot be used',
    meaning: 'The plan names a cost row that is not in the catalogue or is in another currency.',
    remedy: 'Choose a catalogue row in the plan’s currency, or state the value.',
  },
});
