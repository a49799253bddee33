import type { FunctionComponent } from 'preact';

/** Loads the code of the shell, and opens a plan in it. */
export async function startShell(): Promise<FunctionComponent> {
  const [{ PlanShell }, { startPlan }] = await Promise.all([
    import('./PlanShell.tsx'),
    import('./startPlan.ts'),
  ]);
  await startPlan();
  return PlanShell;
}
