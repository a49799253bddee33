import { signal } from '@preact/signals';
import type { ComputedAir } from '../../../worker/protocol/airflowProtocol.ts';

/** The air of a hall as it is shown. */
export interface ShownAir {
  readonly hallId: string;
  readonly outUnitId: string | null;
  readonly air: ComputedAir;
}

/** How far the answer is. */
export type AnswerProgress =
  /** Nothing is computed: the overlay is not shown, or its hall is switched off. */
  | { readonly kind: 'off' }
  /** The instant answer is awaited. */
  | { readonly kind: 'asked' }
  /** The instant answer follows a drag. */
  | { readonly kind: 'following' }
  | { readonly kind: 'settling'; readonly share: number }
  | { readonly kind: 'settled' }
  /** The instant answer is shown, and the settled one was cancelled. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** The last answer; null before the first. */
export const shownAir = signal<ShownAir | null>(null);

export const airProgress = signal<AnswerProgress>({ kind: 'off' });
