import type { JSX } from 'preact';

interface WithCodeProps {
  readonly text: string;
}

/** A text that marks code with backticks, as meanings and remedies do. */
export function WithCode({ text }: WithCodeProps): JSX.Element {
  return (
    <>
      {text
        .split('`')
        .map((part, index) =>
          index % 2 === 1 ? <code key={index}>{part}</code> : <span key={index}>{part}</span>,
        )}
    </>
  );
}
