import type { JSX } from 'preact';
import { Icon } from '../ui/Icon.tsx';

const doors = [
  {
    job: 'racks',
    title: 'Plan racks',
    text: 'Place racks in a room, feed them from two sides, and see how many more fit.',
    Picture: RackPicture,
  },
  {
    job: 'cooling',
    title: 'Compare cooling',
    text: 'Air against liquid for the same racks in your climate, hour by hour.',
    Picture: CoolingPicture,
  },
  {
    job: 'bill',
    title: 'Estimate a bill',
    text: 'A year of electricity by price or utility rate, line by line.',
    Picture: BillPicture,
  },
] as const;

/** The three jobs: each starts with its questions. */
export function JobDoors(): JSX.Element {
  return (
    <nav class="job-doors" aria-label="Jobs">
      {doors.map(({ job, title, text, Picture }) => (
        <a key={job} class="job-door card" href={`/new?job=${job}`}>
          <Picture />
          <span class="job-door-text">
            <span class="job-door-title">
              {title}
              <Icon name="goTo" />
            </span>
            <span>{text}</span>
          </span>
        </a>
      ))}
    </nav>
  );
}

const frame = {
  class: 'job-picture',
  viewBox: '0 0 64 48',
  'aria-hidden': true,
  focusable: 'false',
} as const;

function RackPicture(): JSX.Element {
  return (
    <svg {...frame}>
      <path class="job-hot" d="M8 20h48v8H8z" />
      <path
        class="job-solid"
        d="M8 8h11v12H8zM20.3 8h11v12h-11zM32.6 8h11v12h-11zM45 8h11v12H45zM8 28h11v12H8zM20.3 28h11v12h-11z"
      />
      <path class="job-line job-dashed" d="M33 28.5h10.4v11H33zM45.4 28.5h10.2v11H45.4z" />
    </svg>
  );
}

function CoolingPicture(): JSX.Element {
  return (
    <svg {...frame}>
      <path class="job-line" d="M6 14c6-7 12-7 18 0s12 7 18 0 12-7 16 0" />
      <path class="job-strong" d="M6 26h18v14h16V26h18" />
      <circle class="job-solid" cx="32" cy="26" r="4" />
    </svg>
  );
}

function BillPicture(): JSX.Element {
  return (
    <svg {...frame}>
      <path class="job-line" d="M6 41.5h52" />
      <path class="job-solid" d="M9 28h6v12H9zM18 24h6v16h-6zM27 16h6v24h-6zM36 10h6v30h-6zM45 18h6v22h-6z" />
      <path class="job-hot" d="M9 22h6v6H9zM18 17h6v7h-6zM27 8h6v8h-6zM36 4h6v6h-6zM45 11h6v7h-6z" />
    </svg>
  );
}
