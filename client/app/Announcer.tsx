import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { messageText } from '../fields/messageText.ts';
import { fieldLocation } from '../../models/present/design/fieldLocation.ts';
import { figureText, moneyFigure, scaledFigure } from '../../models/present/format/figure.ts';
import { planDocument } from '../state/editor.ts';
import { areNumbersStale, report } from '../state/models.ts';
import { rackAge, yearAge } from '../state/numbersAge.ts';
import { blocker } from '../state/findings.ts';

/** Results are announced after a pause in typing, not at every key press. */
const PAUSE_ms = 1500;

/** What is still computed, for a plan that takes longer than the pause; undefined if nothing is. */
function awaitedText(): string | undefined {
  if (yearAge.value !== 'computing') return undefined;
  const awaited = 'Energy, electricity, carbon and findings are being computed.';
  return rackAge.value === 'current' ? `Figures of racks are up to date. ${awaited}` : awaited;
}

/** Announces changed results to screen readers. */
export function Announcer(): JSX.Element {
  const text = useSignal('');
  const current = report.value;
  const problem = areNumbersStale.value ? blocker.value : undefined;
  const message =
    problem !== undefined
      ? `Results not updated: ${fieldLocation(planDocument.value, problem.path).name} ${messageText(problem.path, problem.message)}`
      : (awaitedText() ??
        (current?.options ?? [])
          .map(({ name, annual }) => {
            const energy = figureText(scaledFigure('energy', annual.facilityEnergy_kWh));
            const cost = figureText(moneyFigure(annual.electricityCost, current?.currency ?? ''));
            return `${name}: ${energy}, ${cost}.`;
          })
          .join(' '));
  useEffect(() => {
    const timer = setTimeout(() => {
      text.value = message;
    }, PAUSE_ms);
    return () => {
      clearTimeout(timer);
    };
  }, [message, text]);
  return (
    <p class="sr-only" aria-live="polite">
      {text.value}
    </p>
  );
}
