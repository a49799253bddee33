import { numberText } from '../../units/text.ts';
import { significant } from '../format/number.ts';
import type { DrawnNode } from './topologyGraph.ts';

type Rated = Pick<DrawnNode, 'unitCount' | 'unitRating_kW' | 'unitRating_kVA' | 'breaker_kVA'>;

const UNRATED = 'no rating stated';

/** The rating of one node, or of each of several if it is the same. */
export function ratingText(nodes: readonly Rated[]): string {
  const texts = new Set(nodes.map(ratingOf));
  const [only = ''] = texts;
  if (texts.size > 1) return 'different ratings';
  return nodes.length > 1 && only !== UNRATED ? `${only} each` : only;
}

function ratingOf({ unitCount, unitRating_kW, unitRating_kVA, breaker_kVA }: Rated): string {
  const each = [
    ...(unitRating_kW === null ? [] : [`${significant(unitRating_kW)} kW`]),
    ...(unitRating_kVA === null || unitRating_kVA === unitRating_kW
      ? []
      : [`${significant(unitRating_kVA)} kVA`]),
  ].join(', ');
  const units = unitCount === 1 || each === '' ? each : `${numberText(unitCount)} × ${each}`;
  const breaker = breaker_kVA === null ? '' : `breaker ${significant(breaker_kVA)} kVA`;
  const texts = [units, breaker].filter((text) => text !== '');
  return texts.length === 0 ? UNRATED : texts.join(', ');
}
