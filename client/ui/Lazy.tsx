import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { failure } from '../state/models.ts';

type LazyProps<Props extends object> = {
  /** Loads the code of the component; the browser does it once. */
  readonly load: () => Promise<FunctionComponent<Props>>;
} & (object extends Props ? { readonly props?: Props } : { readonly props: Props });

/** A part of a page whose code is loaded when the part is first shown. */
export function Lazy<Props extends object = object>({ load, props }: LazyProps<Props>): JSX.Element {
  const view = useSignal<{ readonly View: FunctionComponent<Props> } | null>(null);
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
  // A component without properties takes none.
  return <View {...(props as Props)} />;
}
