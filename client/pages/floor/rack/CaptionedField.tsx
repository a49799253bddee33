import type { ComponentChildren, JSX } from 'preact';

interface CaptionedFieldProps {
  /** The beginning of the name that the field itself has for screen readers. */
  readonly caption: string;
  readonly children: ComponentChildren;
}

/** A field of one of several equal things: its short caption is shown, and its whole name is read. */
export function CaptionedField({ caption, children }: CaptionedFieldProps): JSX.Element {
  return (
    <div class="rack-field">
      <span class="field-label" aria-hidden="true">
        {caption}
      </span>
      {children}
    </div>
  );
}
