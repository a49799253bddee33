import type { JSX } from 'preact';
import { shortcutGroups } from './shortcutList.ts';

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** All keyboard shortcuts, by where they work. */
export function ShortcutTables(): JSX.Element {
  return (
    <div class="shortcuts">
      {shortcutGroups.map(({ title, shortcuts }) => (
        <section key={title} class="shortcut-group" aria-label={title}>
          <h3>{title}</h3>
          <dl>
            {shortcuts.map(({ keys, action }) => (
              <div key={action} class="shortcut">
                <dt>
                  {keys.map((together, index) => (
                    <span key={together.join('+')} class="shortcut-keys">
                      {index > 0 && <span class="shortcut-or">or</span>}
                      {together.map((key) => (
                        <kbd key={key}>{key === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : key}</kbd>
                      ))}
                    </span>
                  ))}
                </dt>
                <dd>{action}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
