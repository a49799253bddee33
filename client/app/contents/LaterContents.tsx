import { useSignal } from '@preact/signals';
import type { FunctionComponent, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { known } from '../../state/models.ts';
import type { PageContentsProps } from './PageContents.tsx';

/** The contents of a long page, whose code loads after the first results; their room is kept until then. */
export function LaterContents(props: PageContentsProps): JSX.Element {
  const view = useSignal<{ readonly View: FunctionComponent<PageContentsProps> } | null>(null);
  const isDue = known.value.revision > 0;
  useEffect(() => {
    if (!isDue) return;
    import('./PageContents.tsx').then(
      ({ PageContents }) => {
        view.value = { View: PageContents };
      },
      // Without its contents a page works; the next page tries again.
      () => undefined,
    );
  }, [isDue, props.page]);
  if (view.value === null) {
    return (
      <div class="contents is-empty">
        <span class="contents-button" />
      </div>
    );
  }
  const { View } = view.value;
  return <View {...props} />;
}
