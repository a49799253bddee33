import type { JSX } from 'preact';
import type { DraggedItem } from '../../../floor/gestures/draggedItem.ts';
import { dragFromPalette } from '../dragFromPalette.ts';
import { placeInView } from '../floorActions.ts';

interface ItemButtonProps {
  readonly item: DraggedItem;
  readonly children: JSX.Element | string | readonly JSX.Element[];
}

/** An item of the palette: dragged onto the floor, or clicked to place it in view. */
export function ItemButton({ item, children }: ItemButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="floor-item"
      onPointerDown={(event) => {
        dragFromPalette(event, item);
      }}
      onClick={(event) => {
        // The click after a drag is prevented; a click by keyboard is not.
        if (!event.defaultPrevented) placeInView(item);
      }}
    >
      <span class="sr-only">Place </span>
      {children}
    </button>
  );
}
