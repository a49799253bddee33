import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useInView } from './useInView.ts';

interface WhenNearProps {
  /** Anchor of the part, which is there before the part is. */
  readonly id: string;
  /** Heading of the part, which is there before the part is too. */
  readonly title: string;
  /** Height that is kept free meanwhile, so that the page does not jump. */
  readonly height_px: number;
  readonly children: ComponentChildren;
}

/** A part of a page that is rendered once it is near the window, and so computes nothing before. */
export function WhenNear({ id, title, height_px, children }: WhenNearProps): JSX.Element {
  const room = useRef<HTMLDivElement>(null);
  const isNear = useInView(room);
  return (
    <div ref={room} id={id}>
      {isNear ? (
        children
      ) : (
        <section class="card" aria-labelledby={`${id}-title`} style={{ minHeight: `${String(height_px)}px` }}>
          <div class="card-head">
            <h2 id={`${id}-title`}>{title}</h2>
          </div>
        </section>
      )}
    </div>
  );
}
