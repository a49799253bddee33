import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../browser/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
/** The text of a file in one line, so that a call over several lines is found. */
const textOf = (file: string): string =>
  readFileSync(new URL(file, folder), 'utf8').replaceAll(/\s+/g, ' ').replaceAll(' .', '.');

/** Places of a pattern, as `file: text`. */
const found = (pattern: RegExp, except: readonly string[] = []): string[] =>
  files
    .filter((file) => !except.includes(file))
    .flatMap((file) => [...textOf(file).matchAll(pattern)].map(([text]) => `${file}: ${text}`));

const READS =
  'innerText|inputValue|count|isVisible|isHidden|isDisabled|isEnabled|isChecked|isEditable|getAttribute|allInnerTexts|textContent|title|boundingBox';

/** An assertion on what a page shows at one moment. */
const ASKED_ONCE = new RegExp(
  `expect\\((?:(?!\\)\\.(?:not\\.)?to[A-Z]).)*?await (?:(?!\\)\\.(?:not\\.)?to[A-Z]).)*?\\.(?:${READS})\\(`,
  'g',
);
/** The first element with a text may be one that is not shown. */
const FIRST_TEXT = /getByText\((?:[^()]|\([^()]*\))*\)\.first\(\)\.waitFor\(\)/g;

describe('tests of the browser', () => {
  it('wait for what a page shows, instead of asking once', () => {
    expect(found(ASKED_ONCE)).toEqual([]);
    expect('expect(await page.locator("a").count()).toBe(1)'.match(ASKED_ONCE)).not.toBeNull();
    expect('expect((await card.innerText()).trim()).toBe("a")'.match(ASKED_ONCE)).not.toBeNull();
  });

  it('wait longer than a second where the machine is busy: by eventually, or with a time that is stated', () => {
    expect(found(/expect\.poll\((?:(?!timeout|\)\.(?:not\.)?to[A-Z]).)*\)\.(?:not\.)?to[A-Z]/g)).toEqual([]);
  });

  it('wait for a text that is shown, not for the first in the document', () => {
    expect(found(FIRST_TEXT)).toEqual([]);
    expect('page.getByText(/a (b)/).first().waitFor()'.match(FIRST_TEXT)).not.toBeNull();
  });

  it('measure overflow where it has come to rest', () => {
    // A printed report is a still file.
    expect(found(/scrollWidth/g, ['violations.ts', 'printedReport.test.ts'])).toEqual([]);
  });

  it('let time pass only where nothing on the page tells that it has', () => {
    // Kills at stated times, typing that takes a while, and the absence of a request.
    expect(found(/waitForTimeout\(/g, ['libraryKills.test.ts', 'together.test.ts', 'sync.test.ts'])).toEqual(
      [],
    );
  });
});
