import { fixedText, numberText, percentText } from '../../units/text.ts';
import type { OverloadedRacks } from './Failure.ts';

interface ReportedOverload {
  readonly name: string;
  readonly load_kVA: number;
  readonly limit_kVA: number;
  readonly headroom_kVA: number;
  readonly usedFraction: number | null;
}

/** Load and limit of a node, as text. */
export function overloadText({
  name,
  load_kVA,
  limit_kVA,
  headroom_kVA,
  usedFraction,
}: ReportedOverload): string {
  const used = usedFraction === null ? '' : `, ${percentText(usedFraction)}`;
  return `the load of ${name} is ${fixedText(load_kVA)} kVA; limit ${fixedText(limit_kVA)} kVA (headroom ${fixedText(headroom_kVA)} kVA${used})`;
}

/** A list of up to three names. */
export function namesText(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length <= 3 ? shown : `${shown} and ${numberText(names.length - 3)} more`;
}

/** The feed, phase or bank that is above its limit by the largest share: "feed B of rack-1 with 45.50 kVA, limit 34.50 kVA". */
export function worstFeedText(racks: readonly OverloadedRacks[]): string {
  let worstFraction = 0;
  let text = '';
  for (const { key, overloads } of racks) {
    for (const { feed, part, load_kVA, limit_kVA } of overloads) {
      if (load_kVA / limit_kVA <= worstFraction) continue;
      worstFraction = load_kVA / limit_kVA;
      const of = part === '' ? '' : `${part} of `;
      text = `${of}feed ${feed} of ${key} with ${fixedText(load_kVA)} kVA, limit ${fixedText(limit_kVA)} kVA`;
    }
  }
  return text;
}
