import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { draggedDevice, type DraggedDevice } from './rackState.ts';

/** The dragged device beside the pointer, with what a drop on the rack below it would do. */
export function DragChip(): JSX.Element | null {
  const dragged = draggedDevice.value;
  if (dragged === null || dragged.position_U !== null) return null;
  return <Chip dragged={dragged} />;
}

/** Above all panels, which crop what is in them. */
function Chip({ dragged }: { readonly dragged: DraggedDevice }): JSX.Element {
  const chip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    chip.current?.showPopover();
  }, []);
  const { name, pointer, floor, deviceId } = dragged;
  const isRight = pointer.x_px > innerWidth - 300;
  const style = {
    top: `${String(pointer.y_px + 14)}px`,
    ...(isRight
      ? { right: `${String(innerWidth - pointer.x_px + 10)}px` }
      : { left: `${String(pointer.x_px + 14)}px` }),
  };
  const none = deviceId === undefined ? 'Only within this rack.' : 'Drop it on a rack.';
  return (
    <div
      ref={chip}
      popover="manual"
      class={`rack-chip is-${floor?.state ?? 'nowhere'}`}
      style={style}
      aria-hidden="true"
    >
      <strong>{name}</strong>
      <span>{floor?.text ?? none}</span>
    </div>
  );
}
