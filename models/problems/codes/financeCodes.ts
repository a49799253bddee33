import { described } from './described.ts';

/** What is found in the cost of ownership. */
export const financeCodes = described({
  'cost-not-counted': {
    severity: 'warning',
    title: 'Part of the cost not counted',
    meaning: 'A part of the cost of ownership has no price, so that sums leave it out.',
    remedy: 'State the price in the section `finance`, or name a row of the catalogue there.',
  },
  'life-cut-short': {
    severity: 'info',
    title: 'Bought shortly before the end',
    meaning:
      'Something is renewed so late that most of its life lies behind the years of the analysis. There is no residual value, so the net present cost carries all of its price; cost per year and per unit carry the years of use alone.',
    remedy: 'Choose years of the analysis that are a multiple of the lives.',
  },
  'premium-unstated': {
    severity: 'info',
    title: 'No premium for liquid cooling',
    meaning:
      'A facility with liquid cooling is priced as one for air, since sources do not agree on whether it costs more or less.',
    remedy: 'State `finance.facility.liquidPremiumFraction`.',
  },
  'internal-rate-ambiguous': {
    severity: 'info',
    title: 'Several internal rates of return',
    meaning:
      'What an option saves and costs against the first option changes its sign more than once, so that several rates bring it to 0; the lowest one from 0 up is shown.',
    remedy: 'Judge by the net present value.',
  },
  'ownership-not-comparable': {
    severity: 'warning',
    title: 'Costs of ownership not compared',
    meaning:
      'Two options have different years of analysis or discount rates, so that their costs answer different questions.',
    remedy: 'Give all options the same `life_years` and `discountFraction`.',
  },
  'cost-row-unusable': {
    severity: 'warning',
    title: 'Cost row cannot be used',
    meaning: 'The plan names a row of costs that is not in the catalogue, or is in another currency.',
    remedy: 'Pick a row of the catalogue in the plan’s currency, or state the figure.',
  },
});
