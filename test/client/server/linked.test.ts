import assert from 'node:assert/strict';
import { linked } from '../../../client/src/server/linked.ts';

describe('files of the server in a browser', () => {
  it('find each other by the addresses that were made for them', () => {
    const made: string[] = [];
    const last = linked(
      [
        { name: 'words-ABC.js', code: 'export const words = "./other.js";' },
        { name: 'later-DEF.js', code: 'import"./words-ABC.js";' },
        {
          name: 'server.js',
          code: 'import{words as a}from"../chunks/words-ABC.js";export const later = () => import("../chunks/later-DEF.js");',
        },
      ],
      (code) => `blob:${made.push(code)}`,
    );
    assert.equal(last, 'blob:3');
    assert.deepEqual(made, [
      'export const words = "./other.js";',
      'import"blob:1";',
      'import{words as a}from"blob:1";export const later = () => import("blob:2");',
    ]);
  });

  it('leave out the line that is for Node', () => {
    const made: string[] = [];
    linked([{ name: 'a.js', code: `${TO_REQUIRE}\nlet a;` }], (code) => `blob:${made.push(code)}`);
    assert.deepEqual(made, ['\nlet a;']);
    assert.match(TO_REQUIRE, /node:module/);
  });
});

declare const TO_REQUIRE: string;
