import { signal } from '@preact/signals';

/** Racks on one page of the table: more would slow down every key that is typed. */
export const RACKS_PER_PAGE = 25;

/** Page of the racks table, from 0. */
export const rackPage = signal(0);
