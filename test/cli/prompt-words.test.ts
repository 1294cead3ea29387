import assert from 'node:assert/strict';
import { speakIn } from '../../l10n/index.ts';
import { framed } from '../../server/src/cli/prompt-words.ts';

const dim = (text: string) => `\x1b[2m${text}\x1b[22m`;
const bar = '\x1b[36m│\x1b[39m  ';

describe('what the library for prompts says itself', () => {
  const keys = `${bar}${dim('↑/↓')} to navigate • ${dim('Space/Tab:')} select • ${dim('Enter:')} confirm • ${dim('Type:')} to search`;
  const search = `${bar}${dim('Search:')} select all${dim(' (2 matches)')}`;
  after(() => speakIn('en'));

  it('stays as it is in English', () =>
    assert.equal(framed(`${keys}\n${search}`), `${keys}\n${search}`.replace('2 matches', 'matches: 2')));

  it('is said in German, and nothing else', async () => {
    await speakIn('de', { de: () => import('../../l10n/de/cli.json') });
    assert.equal(
      framed(`${keys}\n${search}\n${bar}select • Search: confirm`),
      `${bar}${dim('↑/↓')} bewegen • ${dim('Leertaste/Tab:')} wählen • ${dim('Enter:')} weiter • ${dim('Tippen:')} suchen\n${bar}${dim('Suche:')} select all${dim(' (gefunden: 2)')}\n${bar}select • Search: confirm`,
    );
    assert.equal(framed(`${bar}${dim('3 items selected')}`), `${bar}${dim('3 gewählt')}`);
  });
});
