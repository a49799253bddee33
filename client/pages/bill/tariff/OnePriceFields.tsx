import type { JSX } from 'preact';
import { DesignCell } from '../../../fields/DesignCell.tsx';
import { priceRows } from '../../../../models/present/design/designRows.ts';

interface OnePriceFieldsProps {
  readonly optionId: string | undefined;
}

/** A flat rate: a catalogue row, or a custom price with its currency. */
export function OnePriceFields({ optionId }: OnePriceFieldsProps): JSX.Element {
  return (
    <div class="tariff-fields">
      {priceRows.map((row) => (
        <div key={row.path.join('.')}>
          <DesignCell
            row={row}
            label={row.label}
            isLabelHidden={false}
            {...(optionId === undefined ? {} : { optionId })}
          />
        </div>
      ))}
    </div>
  );
}
