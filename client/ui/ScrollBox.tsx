import type { ComponentChildren, JSX } from 'preact';

interface ScrollBoxProps {
  /** What is inside, for a screen reader that lands on the box. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A box that scrolls sideways by itself, so that a wide table never makes the page wider than the screen. */
export function ScrollBox({ label, children }: ScrollBoxProps): JSX.Element {
  return (
    <div class="scroll-box" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
