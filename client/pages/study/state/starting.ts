import { signal } from '@preact/signals';

/** Whether a new study is being chosen although the plan has others. */
export const isStarting = signal(false);
