import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

/** The shell of a plan, with its header, pages and models; null until it is loaded. */
export const planShell = signal<FunctionComponent | null>(null);

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
