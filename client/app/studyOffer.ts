/** Offers a study of the field under the pointer, or with the focus. The code is loaded with the first field. */
export function startOfferingStudies(): void {
  const begin = ({ target }: Event): void => {
    const field = target instanceof Element ? target.closest('.field') : null;
    if (!(target instanceof Element) || !field?.querySelector('[id^="field-"]')) return;
    for (const kind of kinds) document.removeEventListener(kind, begin);
    import('./offer/offerStudy.tsx').then(
      ({ offerStudies }) => {
        offerStudies(target);
      },
      () => undefined,
    );
  };
  for (const kind of kinds) document.addEventListener(kind, begin);
}

const kinds = ['focusin', 'pointerover'] as const;
