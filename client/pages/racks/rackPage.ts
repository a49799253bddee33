import { signal } from '@preact/signals';

/** Racks per page of the table: more would slow down every key press. */
export const RACKS_PER_PAGE = 25;

/** Page of the racks table, from 0. */
export const rackPage = signal(0);
