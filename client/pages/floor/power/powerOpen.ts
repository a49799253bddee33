import { signal } from '@preact/signals';

/** Whether the power topology is unfolded. */
export const isPowerOpen = signal(false);
