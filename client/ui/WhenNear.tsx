import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useInView } from './useInView.ts';

interface WhenNearProps {
  /** Anchor of the part, which is there before the part is. */
  readonly id: string;
  /** Height that is kept free meanwhile, so that the page does not jump. */
  readonly height_px: number;
  readonly children: ComponentChildren;
}

/** A part of a page that is rendered once it is near the window, and so computes nothing before. */
export function WhenNear({ id, height_px, children }: WhenNearProps): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const isNear = useInView(room);
  return (
    <div ref={room} id={id} style={isNear ? {} : { minHeight: `${String(height_px)}px` }}>
      {isNear && children}
    </div>
  );
}
