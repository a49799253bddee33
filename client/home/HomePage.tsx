import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { arrivalScroll } from '../state/route.ts';
import { Icon } from '../ui/Icon.tsx';
import { JobDoors } from './JobDoors.tsx';
import { LoadLegend } from './LoadLegend.tsx';
import { PlanList } from './PlanList.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { TourLinks } from './TourLinks.tsx';
import { templates } from './templateList.ts';

interface HomePageProps {
  /** Opens files that the user selected. */
  readonly onFiles: (files: readonly File[]) => void;
  /** True if another page was shown before: the focus moves here, and the position is that of going back. */
  readonly isArrival: boolean;
  /** Settings at the right of the bar. */
  readonly children?: ComponentChildren;
}

/** What Plenum is, its three jobs, the plans and the templates. It loads no models. */
export function HomePage({ onFiles, isArrival, children }: HomePageProps): JSX.Element {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = 'Plenum';
    if (!isArrival) return;
    scrollTo(0, arrivalScroll.peek());
    main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <a class="skip-link" href="#main">
        Skip to content
      </a>
      <header class="home-bar">
        <span class="brand">
          <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
            <rect width="32" height="32" rx="7" class="brand-ground" />
            <path class="brand-lines" d="M7 24.5h18M10 20V9.5M16 20V6.5M22 20V9.5" />
          </svg>
          <span class="home-brand-name">Plenum</span>
        </span>
        <span class="home-bar-actions">{children}</span>
      </header>
      <main id="main" ref={main} tabIndex={-1} class="home">
        <div class="home-lead">
          <h1>
            Plenum plans AI datacenters, hour by hour: what a hall uses, costs and emits, and which limits it
            breaks.
          </h1>
          <div class="home-actions">
            <a class="button button-main home-new" href="/new">
              <Icon name="add" />
              New hall
            </a>
            <OpenFileButton onFiles={onFiles} />
            <p class="home-drop-hint">or drop a file anywhere</p>
          </div>
        </div>
        <JobDoors />
        <TourLinks />
        <PlanList />
        <section class="home-section" aria-labelledby="home-templates">
          <div class="home-section-head">
            <h2 id="home-templates">Templates</h2>
            <p class="page-hint">Open one, change it, and it is saved as your own plan.</p>
            <LoadLegend />
          </div>
          <ul class="plan-cards">
            {templates.map((template) => (
              <li key={template.id}>
                <TemplateCard template={template} />
              </li>
            ))}
          </ul>
        </section>
        <p class="home-note">
          Cards show the first option of each plan: design IT load, PUE, electricity cost and location-based
          carbon of the simulated year, and the findings of all options. A plan is saved in this browser
          first, and sent to the server where it keeps plans.
        </p>
      </main>
    </>
  );
}

function OpenFileButton({ onFiles }: Pick<HomePageProps, 'onFiles'>): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button home-open" onClick={() => picker.current?.click()}>
        <Icon name="open" />
        Open file
      </button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="Open a file"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
