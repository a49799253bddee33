import type { ComponentChildren, JSX } from 'preact';

interface ScrollBoxProps {
  /** Content of the box, for screen readers. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A box with its own horizontal scrolling, so that a wide table does not make the page wider than the screen. */
export function ScrollBox({ label, children }: ScrollBoxProps): JSX.Element {
  return (
    <div class="scroll-box" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
