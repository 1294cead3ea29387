import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as choices from '../../schemas/choices.ts';
import { catalogue } from '../../schemas/values.ts';
import { inWords } from '../../server/src/text/words.ts';
import { type Said, spokenBelow } from './spoken.ts';

const shards = readdirSync('l10n/de').filter((name) => name.endsWith('.json'));
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));
const german = new Map(shards.flatMap((name) => Object.entries(read(`l10n/de/${name}`))));

/** What stands in other forms than sentences, or is no language of people. */
