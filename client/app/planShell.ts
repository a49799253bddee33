import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

/** The shell of a plan, with its header, pages and models; null until it is loaded. */
export const planShell = signal<FunctionComponent | null>(null);

type ShellLoader = () => Promise<FunctionComponent>;

let loader: ShellLoader = () => Promise.reject(new Error('The shell is not provided.'));
let loading: Promise<void> | undefined;

/** States how the shell is loaded: what opens a file in it is a part of it. */
export function provideShell(load: ShellLoader): void {
  loader = load;
}

/** Loads the shell and opens a plan in it, once; a failed load is tried again at the next call. */
export function loadPlanShell(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<void> {
  planShell.value = await loader();
}
