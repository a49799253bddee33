import { signal } from '@preact/signals';

/** What is open between the head of the floor page and its drawing. */
export const openPanel = signal<'layout' | 'trace' | null>(null);
