import type { JSX } from 'preact';
import { facingLabels } from '../../../models/present/floor/facing.ts';
import { beyondText, clearText } from '../../../models/present/floor/distanceText.ts';
import { isTooClose } from '../../../models/floor/sideDistances.ts';
import { boundsOf } from '../../../models/floor/rectangle.ts';
import type { FloorItem } from '../../../models/present/floor/floorItem.ts';
import { roundedLength } from '../../floor/gestures/lengths.ts';
import { commonFacing, distancesOf } from '../../floor/gestures/surroundings.ts';
import { index, lengthUnit, scene, selection } from './floorState.ts';

/** The distances of the selection to its neighbours and walls, and its aisles: what a drag shows on the drawing. */
export function SelectionDistances({ items }: { readonly items: readonly FloorItem[] }): JSX.Element | null {
  const [present, area] = [scene.value, boundsOf(items)];
  if (present === null || area === undefined) return null;
  const block = { area, facing_deg: commonFacing(items), keys: selection.value };
  const sides = distancesOf(block, present, index.value);
  const text = (length_mm: number): string => roundedLength(length_mm, lengthUnit.value);
  if (sides.length === 0) return null;
  return (
    <section aria-labelledby="distances-title">
      <h3 id="distances-title" class="floor-distances-title">
        Distances
      </h3>
      <dl class="floor-facts floor-distances">
        {sides.map((side) => (
          <div key={side.side} class={isTooClose(side) ? 'is-too-close' : ''}>
            <dt>{facingLabels[side.side]}</dt>
            <dd>
              {beyondText(side)}: {clearText(side, text)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
