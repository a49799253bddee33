import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ChangedFindings, FindingsChange } from '../../../models/present/figures/findingsChange.ts';
import {
  optionHeadlines,
  type HeadlineSaving,
  type HeadlineSide,
  type OptionHeadline,
} from '../../../models/present/figures/optionHeadline.ts';
import type { SavingCaveat } from '../../../models/present/figures/savingCaveats.ts';
import type { Report } from '../../../models/report/reportSchema.ts';
import { countText } from '../../../models/units/text.ts';
import { displayUnits } from '../../state/displayUnits.ts';
import { findingTexts } from '../../state/findingTexts.ts';
import { inShownUnits } from '../../state/inShownUnits.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { OptionName } from '../../ui/OptionName.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { TermLabel } from '../../ui/TermLabel.tsx';

interface HeadlineCardsProps {
  readonly report: Report;
}

/** With more compared options than this, the sentences of their caveats are folded. */
const MAX_OPEN = 4;

/** What each option saves against the baseline, and what a reader of these savings must know. */
export function HeadlineCards({ report }: HeadlineCardsProps): JSX.Element {
  const headlines = optionHeadlines(report, displayUnits.value);
  return (
    <section aria-labelledby="savings-title">
      <h2 id="savings-title" class="sr-only">
        Savings with their caveats
      </h2>
      <div class="headlines">
        {headlines.map((headline) => (
          <HeadlineCard key={headline.optionId} headline={headline} isOpen={headlines.length <= MAX_OPEN} />
        ))}
      </div>
    </section>
  );
}

interface HeadlineCardProps {
  readonly headline: OptionHeadline;
  /** Whether its caveats are shown in full at first. */
  readonly isOpen: boolean;
}

function HeadlineCard({ headline, isOpen }: HeadlineCardProps): JSX.Element {
  const { optionId, name, place, savings, sides, caveats, notes, findings } = headline;
  const id = `headline-${optionId}`;
  return (
    <div class="card headline" role="group" aria-labelledby={id}>
      <h3 id={id} class="headline-name">
        <OptionName name={name} place={place} />
      </h3>
      <dl class="headline-savings">
        {savings.map((saving) => (
          <SavingFigure key={saving.kind} saving={saving} />
        ))}
      </dl>
      <dl class="headline-sides">
        {sides.map((side) => (
          <SideFigure key={side.label} side={side} />
        ))}
        <div>
          <dt>Findings</dt>
          <dd>{findingsText(findings)}</dd>
        </div>
      </dl>
      <CaveatList id={id} caveats={caveats} notes={notes} isOpenFirst={isOpen} />
      <FindingsList id={id} findings={findings} />
    </div>
  );
}

function SavingFigure({ saving }: { readonly saving: HeadlineSaving }): JSX.Element {
  const { label, change, share, caveat, moreCount } = saving;
  return (
    <div>
      <dt>{label}</dt>
      <dd class={`change-${change.direction}`}>
        <span class="headline-figure">{change.text}</span>
        {share !== '' && <span class="headline-share">{share} of the baseline</span>}
        {caveat !== '' && (
          <span class="headline-caveat">
            <Badge tone="warning">{caveat}</Badge>
            {moreCount > 0 && <span class="headline-more">and {countText(moreCount, 'more caveat')}</span>}
          </span>
        )}
      </dd>
    </div>
  );
}

function SideFigure({
  side: { label, text, change, isKnown },
}: {
  readonly side: HeadlineSide;
}): JSX.Element {
  return (
    <div>
      <dt>
        <TermLabel label={label} />
      </dt>
      <dd class={isKnown ? '' : 'headline-unknown'}>
        {text}
        {change !== '' && <span class="headline-share">{change}</span>}
      </dd>
    </div>
  );
}

function findingsText({ gained, lost }: FindingsChange): string {
  if (gained.length + lost.length === 0) return 'the same as the baseline';
  const countOf = (findings: readonly ChangedFindings[]): number =>
    findings.reduce((sum, { messages }) => sum + messages.length, 0);
  return `${countOf(gained).toLocaleString('en-US')} gained, ${countOf(lost).toLocaleString('en-US')} lost`;
}

interface CaveatListProps {
  readonly id: string;
  readonly caveats: readonly SavingCaveat[];
  readonly notes: readonly string[];
  readonly isOpenFirst: boolean;
}

function CaveatList({ id, caveats, notes, isOpenFirst }: CaveatListProps): JSX.Element | null {
  const isOpen = useSignal(isOpenFirst);
  if (caveats.length + notes.length === 0) return null;
  return (
    <Disclosure
      id={`${id}-caveats`}
      level={4}
      title="Caveats"
      hint={isOpen.value ? undefined : caveats.map(({ label }) => label).join(', ')}
      isOpen={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      <ul class="finding-lines">
        {caveats.map(({ severity, label, texts }) => (
          <li key={label}>
            <SeverityMark severity={severity} />
            <Sentences label={label} texts={texts} />
          </li>
        ))}
        {notes.map((note) => (
          <li key={note}>
            <SeverityMark severity="info" />
            <p>{inShownUnits(note)}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Sentences of a caveat that are shown; a hall of many racks may have hundreds. */
const MAX_SENTENCES = 3;

function Sentences({ label, texts }: Pick<SavingCaveat, 'label' | 'texts'>): JSX.Element {
  const moreCount = texts.length - MAX_SENTENCES;
  return (
    <p>
      <strong>{sentenceCase(label)}.</strong>{' '}
      {texts
        .slice(0, MAX_SENTENCES)
        .map((text) => inShownUnits(text))
        .join(' ')}
      {moreCount > 0 && ` And ${countText(moreCount, 'more finding')} of this kind.`}
    </p>
  );
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function FindingsList({
  id,
  findings,
}: {
  readonly id: string;
  readonly findings: FindingsChange;
}): JSX.Element | null {
  const isOpen = useSignal(false);
  const { gained, lost } = findings;
  if (gained.length + lost.length === 0) return null;
  return (
    <Disclosure
      id={`${id}-findings`}
      level={4}
      title="Findings gained and lost"
      isOpen={isOpen.value}
      onToggle={(open) => {
        isOpen.value = open;
      }}
    >
      <ChangedList title="Gained against the baseline" findings={gained} />
      <ChangedList title="Lost: only the baseline has them" findings={lost} />
    </Disclosure>
  );
}

interface ChangedListProps {
  readonly title: string;
  readonly findings: readonly ChangedFindings[];
}

function ChangedList({ title, findings }: ChangedListProps): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <>
      <p class="headline-list-title">{title}</p>
      <ul class="finding-lines">
        {findings.map(({ code, severity, messages, occurrenceCount }) => (
          <li key={code}>
            <SeverityMark severity={severity} />
            <p>
              <strong>{findingTexts(code).title}.</strong> {inShownUnits(messages[0] ?? '')}
              {occurrenceCount > 1 && ` In ${countText(occurrenceCount, 'place')}.`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
