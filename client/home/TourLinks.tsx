import type { JSX } from 'preact';
import { tourPlace } from '../state/tourPlace.ts';

const tours = [
  { walk: 'plan-racks', title: 'Plan racks' },
  { walk: 'compare-cooling', title: 'Compare cooling' },
  { walk: 'estimate-bill', title: 'Estimate a bill' },
] as const;

/** Starts a tour of ten minutes for each job. */
export function TourLinks(): JSX.Element {
  return (
    <p class="tour-links">
      New to Plenum? Take a ten-minute tour:{' '}
      {tours.map(({ walk, title }) => (
        <button
          key={walk}
          type="button"
          class="text-button"
          onClick={() => {
            tourPlace.value = { walk, step: 0 };
          }}
        >
          {title}
        </button>
      ))}
    </p>
  );
}
