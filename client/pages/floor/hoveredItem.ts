import { signal } from '@preact/signals';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';

/** The item under the pointer; null if there is none, or while something is dragged. */
export const hoveredItem = signal<FloorItem | null>(null);
