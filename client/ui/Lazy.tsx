import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { failure } from '../state/models.ts';

interface LazyProps {
  /** Loads the component's code; the browser does so once. */
  readonly load: () => Promise<FunctionComponent>;
}

/** A part of a page whose code comes when the part is first shown. */
export function Lazy({ load }: LazyProps): JSX.Element {
  const view = useSignal<{ readonly View: FunctionComponent } | null>(null);
  useEffect(() => {
    load().then(
      (View) => {
        view.value = { View };
      },
      () => {
        failure.value = 'A part of the page could not be loaded.';
      },
    );
  }, []);
  if (view.value === null) return <p class="empty">Loading…</p>;
  const { View } = view.value;
  return <View />;
}
