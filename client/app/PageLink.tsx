import type { JSX } from 'preact';
import { openCounts } from '../state/findings.ts';
import { known, report } from '../state/models.ts';
import { pageTitles, type PlanPageId } from '../state/pages.ts';
import { page, pageAddress } from '../state/route.ts';
import { Badge } from '../ui/Badge.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { loadPage } from './pageViews.ts';

interface PageLinkProps {
  readonly id: PlanPageId;
  /** True if the page, or one that it leads to, is shown; default: if the page is shown. */
  readonly isCurrent?: boolean;
}

/** A link to a page, with its icon, its name and what there is to see on it. */
export function PageLink({ id, isCurrent = page.value === id }: PageLinkProps): JSX.Element {
  const prepare = (): void => {
    // If loading fails, opening the link reports it.
    loadPage(id).catch(() => undefined);
  };
  return (
    <a
      class={`navigation-link ${isCurrent ? 'is-current' : ''}`}
      href={pageAddress(id)}
      aria-current={page.value === id ? 'page' : isCurrent ? 'true' : undefined}
      onPointerEnter={prepare}
      onFocus={prepare}
    >
      <Icon name={icons[id]} />
      {pageTitles[id]}
      <Count page={id} />
    </a>
  );
}

const icons: Readonly<Record<PlanPageId, IconName>> = {
  floor: 'floor',
  new: 'add',
  racks: 'racks',
  power: 'power',
  cooling: 'cooling',
  site: 'site',
  workload: 'workload',
  energy: 'energy',
  bill: 'bill',
  carbon: 'carbon',
  cost: 'cost',
  compare: 'compare',
  study: 'study',
  findings: 'findings',
  help: 'help',
  glossary: 'help',
  claims: 'help',
};

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
  const { error, warning } = openCounts.value;
  const errors = error + known.value.issues.length;
  if (errors + warning === 0) return null;
  return (
    <Badge tone={errors > 0 ? 'error' : 'warning'}>
      {errors > 0 ? errors : warning}
      <span class="sr-only">{errors > 0 ? ' errors' : ' warnings'}</span>
    </Badge>
  );
}
