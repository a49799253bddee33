import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { PartFailed } from './PartFailed.tsx';

type LazyProps<Props extends object> = {
  /** Loads the code of the component; the browser does it once. */
  readonly load: () => Promise<FunctionComponent<Props>>;
} & (object extends Props ? { readonly props?: Props } : { readonly props: Props });

/** A part of a page whose code is loaded when the part is first shown. */
export function Lazy<Props extends object = object>({ load, props }: LazyProps<Props>): JSX.Element {
  const view = useSignal<{ readonly View: FunctionComponent<Props> } | null>(null);
  const didFail = useSignal(false);
  const show = async (): Promise<void> => {
    const View = await load();
    view.value = { View };
  };
  useEffect(() => {
    show().catch(() => {
      didFail.value = true;
    });
  }, []);
  if (view.value !== null) {
    const { View } = view.value;
    // A component without properties takes none.
    return <View {...(props as Props)} />;
  }
  if (didFail.value)
    return (
      <PartFailed what="This part of the page could not be loaded" load={show} rest="The rest of it works." />
    );
  return <p class="empty">Loading…</p>;
}
