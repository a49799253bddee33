import { signal } from '@preact/signals';

/** Whether the power topology is expanded. */
export const isPowerOpen = signal(false);
