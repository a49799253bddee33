import { type RackStyle } from '../../../models/present/floor/rackStyle.ts';
import { severities } from './floorChecking.ts';
import { overlay } from './floorState.ts';
import { colouring } from './palette/rackGroups.ts';

/** The current style of the racks, while nothing is dragged. */
export function rackStyle(): RackStyle {
  return {
    colours: colouring.value,
    overlay: overlay.value,
    severities: severities.value,
    rackSeverities: new Map(),
    draggedKeys: new Set(),
  };
}
