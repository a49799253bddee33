import { fixedText, numberText, percentText } from '../../units/text.ts';

interface SaidOverload {
  readonly name: string;
  readonly load_kVA: number;
  readonly limit_kVA: number;
  readonly headroom_kVA: number;
  readonly usedFraction: number | null;
}

/** What a node carries and may carry, in words. */
export function overloadText({
  name,
  load_kVA,
  limit_kVA,
  headroom_kVA,
  usedFraction,
}: SaidOverload): string {
  const used = usedFraction === null ? '' : `, ${percentText(usedFraction)}`;
  return `${name} carries ${fixedText(load_kVA)} kVA; it may carry ${fixedText(limit_kVA)} kVA (headroom ${fixedText(headroom_kVA)} kVA${used})`;
}

/** Names in a row, the first three of them. */
export function namesText(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length <= 3 ? shown : `${shown} and ${numberText(names.length - 3)} more`;
}
