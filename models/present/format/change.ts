import { figureText, type Figure } from './figure.ts';

/** How a figure compares with the baseline's. */
export interface ChangeText {
  readonly direction: 'less' | 'more' | 'same';
  readonly text: string;
}

/**
 * Says a saving in words: "179.4 MWh less", "12 USD more", "the same".
 *
 * @param saving - baseline minus this option; positive is less
 * @param figure - the saving as a figure; its sign is said in words
 */
export function changeText(saving: number, figure: Figure): ChangeText {
  if (saving === 0) return { direction: 'same', text: 'the same' };
  const amount = figureText(figure).replace(/^−/, '');
  return saving > 0
    ? { direction: 'less', text: `${amount} less` }
    : { direction: 'more', text: `${amount} more` };
}
