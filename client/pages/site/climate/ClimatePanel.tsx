import type { JSX } from 'preact';
import { useAwaitedField } from '../../../fields/useAwaitedField.ts';
import { useEffect } from 'preact/hooks';
import { chooseClimate } from '../../../../models/edit/commands/cooling.ts';
import { RowField } from '../../../fields/RowField.tsx';
import { textAt } from '../../../../models/edit/document/json.ts';
import { planDocument, run } from '../../../state/editor.ts';
import { catalogue, wantClimates } from '../../../state/models.ts';
import { climateGroups, climateName } from '../../../fields/catalogueChoices.ts';
import { ClimateFactsList } from './ClimateFactsList.tsx';
import { ClimateMap } from './ClimateMap.tsx';
import { DesignBasisFields } from './DesignBasisFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { PlaceParts } from './PlaceParts.tsx';
import { WeatherFile } from './WeatherFile.tsx';

/**
 * The place of the site and its climate: a city of the world, which brings the nearest climate of the catalogue; a climate from a
 * list or a map; or a weather file.
 */
export function ClimatePanel(): JSX.Element {
  useAwaitedField(['site'], true);
  useEffect(wantClimates, []);
  const kind = textAt(planDocument.value, ['site', 'climate', 'kind']);
  const isCustom = kind === 'hourly' || kind === 'normals';
  const choose = (id: string | undefined): void => {
    run(chooseClimate(planDocument.value, id));
  };
  return (
    <div class="climate">
      <div class="climate-fields">
        <PlaceFields />
        <RowField
          path={['site', 'climate', 'id']}
          label="Climate"
          choices={climateGroups.value}
          whenEmpty={isCustom ? `${climateName() ?? 'Custom weather'} (file)` : 'None'}
          waiting={catalogue.value?.climates === null ? 'Loading climates…' : undefined}
          onOpen={wantClimates}
          onChoose={choose}
        />
        <ClimateFactsList />
        <PlaceParts />
      </div>
      <div class="climate-fields">
        <ClimateMap
          choices={catalogue.value?.climates ?? []}
          chosen={textAt(planDocument.value, ['site', 'climate', 'id']) ?? ''}
          onChoose={choose}
        />
        <WeatherFile />
        <DesignBasisFields />
      </div>
    </div>
  );
}
