import { signal } from '@preact/signals';

/** The open panel between the head of the floor page and the drawing. */
export const openPanel = signal<'layout' | 'trace' | null>(null);
