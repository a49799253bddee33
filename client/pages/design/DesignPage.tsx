import type { ComponentChildren, JSX } from 'preact';
import { pageTitles, type DesignPageId } from '../../state/pages.ts';
import { KeyFigures } from './KeyFigures.tsx';
import { useDesignField } from './useDesignField.ts';

interface DesignPageProps {
  readonly id: DesignPageId;
  readonly children: ComponentChildren;
}

/** The frame of a design page: its form, and next to it the key figures of every option. */
export function DesignPage({ id, children }: DesignPageProps): JSX.Element {
  useDesignField(id);
  return (
    <>
      <div class="page-head">
        <h1>{pageTitles[id]}</h1>
      </div>
      <div class="design-layout">
        <div class="design-form">{children}</div>
        <KeyFigures />
      </div>
    </>
  );
}
