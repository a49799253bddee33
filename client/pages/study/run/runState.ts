import { signal } from '@preact/signals';

/** How the run of a study stands. */
export type RunState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running' | 'paused';
      readonly studyId: string;
      readonly doneCount: number;
      readonly rowCount: number;
      /** null until some rows are computed. */
      readonly left_s: number | null;
      readonly isOnServer: boolean;
      readonly cancel: () => void;
      /** Interrupts it, or continues after that; null if it cannot be interrupted. */
      readonly togglePause: (() => void) | null;
    }
  /** It ended before all rows were computed: by the user, or by an error that the message tells. */
  | { readonly kind: 'cancelled' | 'failed'; readonly studyId: string; readonly message: string };

/** The run of a study; one at a time. */
export const runState = signal<RunState>({ kind: 'none' });
