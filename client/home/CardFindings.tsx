import type { JSX } from 'preact';
import type { CardFigures } from '../library/PlanCard.ts';
import { Icon } from '../ui/Icon.tsx';

interface CardFindingsProps {
  readonly figures: CardFigures;
}

const counted = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? '' : 's'}`;

/** The findings of a plan by severity: shape, colour and word state the same. */
export function CardFindings({ figures }: CardFindingsProps): JSX.Element | null {
  const { errorCount, warningCount } = figures;
  if (errorCount === null || warningCount === null) return null;
  if (errorCount + warningCount === 0) {
    return (
      <span class="severity plan-card-fine">
        <Icon name="check" /> No findings
      </span>
    );
  }
  return (
    <>
      {errorCount > 0 && (
        <span class="severity severity-error">
          <Icon name="error" />
          {counted(errorCount, 'error')}
        </span>
      )}
      {warningCount > 0 && (
        <span class="severity severity-warning">
          <Icon name="warning" />
          {counted(warningCount, 'warning')}
        </span>
      )}
    </>
  );
}
