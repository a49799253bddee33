import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ChartReading } from '../../models/present/charts/readings.ts';
import { placeBeside } from './placeBeside.ts';

interface ReadingTooltipProps {
  /** What is told; null hides the tooltip. */
  readonly reading: ChartReading | null;
  /** Element around the drawing. */
  readonly room: RefObject<HTMLDivElement | null>;
}

/** The values of the place of a chart that is read, beside it. The chart tells them to screen readers itself. */
export function ReadingTooltip({ reading, room }: ReadingTooltipProps): JSX.Element {
  const bubble = useRef<HTMLDivElement>(null);
  const isShown = reading !== null;
  useLayoutEffect(() => {
    const shown = bubble.current;
    if (!isShown || shown === null) return undefined;
    shown.showPopover();
    return () => {
      if (shown.isConnected) shown.hidePopover();
    };
  }, [isShown]);
  useLayoutEffect(() => {
    if (reading === null) return undefined;
    const place = (): void => {
      const svg = room.current?.querySelector('svg');
      if (bubble.current !== null && svg !== null && svg !== undefined) {
        placeBeside(bubble.current, reading.box, svg);
      }
    };
    place();
    addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      removeEventListener('scroll', place, { capture: true });
    };
  }, [reading, room]);
  return (
    <div ref={bubble} class="bubble reading" popover="manual" aria-hidden="true">
      <strong>{reading?.heading}</strong>
      {reading?.values.map(({ label, text, colour }, index) => (
        <span key={index} class={label === '' ? 'reading-value reading-whole' : 'reading-value'}>
          {colour !== undefined && <i class="legend-swatch" style={{ background: colour }} />}
          {label !== '' && <span class="reading-label">{label}</span>}
          <b>{text}</b>
        </span>
      ))}
    </div>
  );
}
