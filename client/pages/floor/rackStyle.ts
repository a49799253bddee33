import { type RackStyle } from '../../../models/present/floor/rackStyle.ts';
import { severities } from './floorChecking.ts';
import { overlay, scene } from './floorState.ts';

/** The current style of the racks, while nothing is dragged. */
export function rackStyle(): RackStyle {
  return {
    kindPlaces: new Map((scene.value?.kinds ?? []).map(({ rackId }, place) => [rackId, place])),
    overlay: overlay.value,
    severities: severities.value,
    rackSeverities: new Map(),
    draggedKeys: new Set(),
  };
}
