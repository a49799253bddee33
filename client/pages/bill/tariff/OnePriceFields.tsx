import type { JSX } from 'preact';
import { DesignCell } from '../../../fields/DesignCell.tsx';
import { priceRows } from '../../../fields/designRows.ts';

interface OnePriceFieldsProps {
  readonly optionId: string | undefined;
}

/** One price for every kWh: a row of the catalogue, or an own price with its currency. */
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
