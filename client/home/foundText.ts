import { countText } from '../../models/units/text.ts';

/**
 * How many plans a search has found: "1 plan found", or "24 plans found so far, more can be shown".
 *
 * @param planCount - that were read
 * @param hasNext - the server has more pages of them
 */
export const foundText = (planCount: number, hasNext: boolean): string =>
  `${countText(planCount, 'plan')} found${hasNext ? ' so far, more can be shown' : ''}`;
