import assert from 'node:assert/strict';
import { texts } from './texts.ts';
import { useWorkbench } from './workbench.ts';

/** Milliseconds a key, and at the end of each line before Enter. */
const hands = [
  { pace: 40, pause: 700 },
  { pace: 120, pause: 0 },
  { pace: 40, pause: 0 },
  { pace: 120, pause: 900 },
  { pace: 250, pause: 0 },
  { pace: 25, pause: 0 },
];
const minutes = 8;

describe('what is typed is what is written', function () {
  this.timeout(minutes * 60_000);
  const workbench = useWorkbench();
  const all = Object.entries(texts).flatMap(([name, text], index) =>
    hands.map((hand, other) => ({ name, text, hand, isUsual: index === 0 && other === 0 })),
  );

  // One takes a minute or two, so the others are for THOROUGH=1; this one pauses where lists open by themselves.
  for (const { name, text, hand } of all.filter(({ isUsual }) => isUsual || process.env['THOROUGH']))
    it(`${name}, at ${hand.pace} ms a key${hand.pause ? ` and with ${hand.pause} ms at the end of each line` : ''}`, async () => {
      const path = `${name.replaceAll(' ', '-')}-${hand.pace}-${hand.pause}.changeplan.yaml`;
      await workbench().newFile(path);
      await workbench().write(text, hand);
      await workbench().screenshot(`typed ${name}`);
      assert.equal(await workbench().save(), text);
    });
});
