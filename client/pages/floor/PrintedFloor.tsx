import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { svgText } from '../../../models/present/charts/svgText.ts';
import { floorMarks } from '../../../models/present/floor/floorMarks.ts';
import { lightFloor } from '../../../models/present/floor/floorTheme.ts';
import { rackStyle } from './rackStyle.ts';
import { lengthUnit, scene } from './floorState.ts';
import { printedRacks } from './printedRacks.ts';

/** The whole hall and all of its racks for print, instead of the part on the screen; drawn before printing. */
export function PrintedFloor(): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = (): void => {
      const present = scene.peek();
      if (present === null || place.current === null) return;
      const text = svgText(floorMarks(present, rackStyle(), lightFloor));
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      place.current.replaceChildren(
        document.importNode(drawing, true),
        printedRacks(present, lengthUnit.peek()),
      );
    };
    const clear = (): void => {
      place.current?.replaceChildren();
    };
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', clear);
    };
  }, []);
  return <div ref={place} class="floor-printed" aria-hidden="true" />;
}
