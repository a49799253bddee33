import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { known, report } from '../state/models.ts';
import { findingCounts } from '../state/findings.ts';
import { page, pageAddress } from '../state/route.ts';
import { planPages, pageTitles, type PlanPageId } from '../state/pages.ts';
import { Badge } from '../ui/Badge.tsx';
import { loadPage } from './pageViews.ts';

/** The pages. */
export function Navigation(): JSX.Element {
  const nav = useRef<HTMLElement>(null);
  const shown = page.value;
  useEffect(() => {
    // On a small screen the links scroll sideways: the link of the current page is always visible.
    const link = nav.current?.querySelector<HTMLElement>('[aria-current="page"]') ?? null;
    if (nav.current === null || link === null) return;
    const { offsetLeft, offsetWidth } = link;
    nav.current.scrollLeft = offsetLeft + offsetWidth / 2 - nav.current.clientWidth / 2;
    // Counts next to the names appear with the first results and need space.
  }, [shown, report.value === null]);
  return (
    <nav ref={nav} class="navigation" aria-label="Pages">
      {planPages.map((id) => (
        <a
          key={id}
          class="navigation-link"
          href={pageAddress(id)}
          aria-current={page.value === id ? 'page' : undefined}
          onPointerEnter={() => {
            prepare(id);
          }}
          onFocus={() => {
            prepare(id);
          }}
        >
          {pageTitles[id]}
          <Count page={id} />
        </a>
      ))}
    </nav>
  );
}

/** Loads the code of a page when its link is hovered or focused, before it is opened. */
function prepare(id: PlanPageId): void {
  // If loading fails, opening the link reports it.
  loadPage(id).catch(() => undefined);
}

interface CountProps {
  readonly page: PlanPageId;
}

function Count({ page: id }: CountProps): JSX.Element | null {
  if (id === 'compare' && report.value !== null && report.value.options.length > 1) {
    const count = report.value.options.length;
    return (
      <Badge tone="neutral">
        {count}
        <span class="sr-only"> options</span>
      </Badge>
    );
  }
  if (id !== 'findings') return null;
  const { error, warning } = findingCounts.value;
  const errors = error + known.value.issues.length;
  if (errors + warning === 0) return null;
  return (
    <Badge tone={errors > 0 ? 'error' : 'warning'}>
      {errors > 0 ? errors : warning}
      <span class="sr-only">{errors > 0 ? ' errors' : ' warnings'}</span>
    </Badge>
  );
}
