import type { JSX } from 'preact';
import { CardFiguresList } from './CardFiguresList.tsx';
import { CardFindings } from './CardFindings.tsx';
import { CardThumbnail } from './CardThumbnail.tsx';
import type { Template } from './templateList.ts';

interface TemplateCardProps {
  readonly template: Template;
}

/** A template: opening it shows its drawn and computed hall, and stores nothing until it is edited. */
export function TemplateCard({ template }: TemplateCardProps): JSX.Element {
  const { name, summary, address, figures, thumbnail } = template;
  return (
    <article class="plan-card card">
      <CardThumbnail thumbnail={thumbnail} />
      <div class="plan-card-body">
        <h3 class="plan-card-name">
          <a href={address} title={name}>
            {name}
          </a>
        </h3>
        <p class="plan-card-summary">{summary}</p>
        <CardFiguresList figures={figures} />
        <p class="plan-card-foot">
          <CardFindings figures={figures} />
        </p>
      </div>
    </article>
  );
}
