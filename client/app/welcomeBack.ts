import { examples, firstExample } from '../state/examples.ts';
import { notify } from '../state/notices.ts';
import { openExample } from './documents.ts';

/**
 * Says that the page opened on what the browser kept.
 *
 * @param savedAt - milliseconds since 1970
 */
export function welcomeBack(savedAt: number): void {
  const when = new Date(savedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const example = examples.find(({ id }) => id === firstExample);
  const action =
    example === undefined
      ? undefined
      : {
          label: 'Open the example',
          run: (): void => {
            void openExample(example);
          },
        };
  notify(`Your plan as this browser kept it, ${when}.`, action);
}
