import { signal } from '@preact/signals';

/** What a plan that can only be looked at was read from. Times in milliseconds since 1970. */
export type ReadOnlySource =
  /** A share link. */
  | {
      readonly kind: 'shared';
      readonly secret: string;
      readonly changedAt_ms: number;
      readonly endsAt_ms: number;
    }
  /** A revision of a plan on the server. */
  | {
      readonly kind: 'revision';
      readonly planId: string;
      readonly revision: number;
      readonly at_ms: number;
      readonly who: string;
    };

/** Where the plan on the page was read from, if it cannot be changed; null for a plan that can. */
export const readOnlySource = signal<ReadOnlySource | null>(null);
