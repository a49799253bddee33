import type { JSX } from 'preact';

/** The sign of the product, which leads home. */
export function Brand(): JSX.Element {
  return (
    <a class="brand" href="/" aria-label="Plenum, home" title="Home">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="7" class="brand-ground" />
        <path class="brand-lines" d="M7 24.5h18M10 20V9.5M16 20V6.5M22 20V9.5" />
      </svg>
    </a>
  );
}
