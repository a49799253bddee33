import { signal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { HomePage } from '../home/HomePage.tsx';
import { page } from '../state/route.ts';
import { isPlanPage } from '../state/pages.ts';
import { PartFailed } from '../ui/PartFailed.tsx';
import { UnknownPage } from './UnknownPage.tsx';

/** The shell of a plan, with its header, pages and models; null until it is loaded. */
const planShell = signal<FunctionComponent | null>(null);

const didFail = signal(false);

/** The application: the home page, or the shell of the open plan, whose code is loaded when it is first shown. */
export function App(): JSX.Element {
  const isInShell = isPlanPage(page.value);
  useEffect(() => {
    if (!isInShell) return;
    loadPlanShell().catch(() => {
      didFail.value = true;
    });
  }, [isInShell]);
  if (page.value === 'home') return <HomePage />;
  if (page.value === 'unknown') return <UnknownPage />;
  const Shell = planShell.value;
  if (Shell !== null) return <Shell />;
  return (
    <main class="page">
      {didFail.value ? (
        <PartFailed
          what="The pages of a plan could not be loaded"
          load={loadPlanShell}
          rest="Your plans in this browser are not affected."
        />
      ) : (
        <p class="empty" role="status">
          Loading…
        </p>
      )}
    </main>
  );
}

let loading: Promise<void> | undefined;

/** Loads the shell and opens a plan in it, once; a failed load is tried again at the next call. */
export function loadPlanShell(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<void> {
  const [{ PlanShell }, { startPlan }] = await Promise.all([
    import('./PlanShell.tsx'),
    import('./startPlan.ts'),
  ]);
  await startPlan();
  planShell.value = PlanShell;
}
