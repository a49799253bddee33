import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { failure } from '../state/models.ts';

interface LazyProps {
  /** Loads the code of the component; the browser does it once. */
  readonly load: () => Promise<FunctionComponent>;
}

/** A part of a page whose code is loaded when the part is first shown. */
export function Lazy({ load }: LazyProps): JSX.Element {
  const view = useSignal<{ readonly View: FunctionComponent } | null>(null);
  useEffect(() => {
    load().then(
      (View) => {
        view.value = { View };
      },
      () => {
        failure.value = 'Part of the page could not be loaded.';
      },
    );
  }, []);
  if (view.value === null) return <p class="empty">Loading…</p>;
  const { View } = view.value;
  return <View />;
}
