import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeFloat } from './placeFloat.ts';

interface ChartTooltipProps {
  /** Element that the figures belong to; null hides the tooltip. */
  readonly anchor: Element | null;
  /** The first line is the heading. */
  readonly lines: readonly string[] | undefined;
}

/** The figures of the part of a chart under the pointer. The chart has them in its label for screen readers. */
export function ChartTooltip({ anchor, lines }: ChartTooltipProps): JSX.Element {
  const bubble = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = bubble.current;
    if (shown === null || anchor === null) return undefined;
    shown.showPopover();
    placeFloat(shown, anchor);
    return () => {
      if (shown.isConnected) shown.hidePopover();
    };
  }, [anchor]);
  const [heading, ...rest] = lines ?? [];
  return (
    <div ref={bubble} class="bubble" popover="manual" aria-hidden="true">
      <strong>{heading}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
