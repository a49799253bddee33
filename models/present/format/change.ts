import { figureText, type Figure } from './figure.ts';

/** Comparison of a figure with the baseline. */
export interface ChangeText {
  readonly direction: 'less' | 'more' | 'same';
  readonly text: string;
}

/**
 * A saving as text: "179.4 MWh lower", "12 USD higher", "unchanged".
 *
 * @param saving - baseline minus this option; positive is lower
 * @param figure - the saving as a figure; its sign becomes a word
 */
export function changeText(saving: number, figure: Figure): ChangeText {
  if (saving === 0) return { direction: 'same', text: 'unchanged' };
  const amount = figureText(figure).replace(/^−/, '');
  return saving > 0
    ? { direction: 'less', text: `${amount} lower` }
    : { direction: 'more', text: `${amount} higher` };
}
