import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, addFormats } from '@modelcontextprotocol/server/validators/ajv';
import * as z from 'zod';
import { changeplan } from '../cli/changeplan.ts';
import { newRepository } from '../cli/repositories.ts';
import { assertPrinted } from '../update.ts';
import type { Schema } from './json-schema.ts';
import { type Output, outputOf, outputs } from './outputs.ts';

const { homepage } = JSON.parse(readFileSync('package.json', 'utf8'));
const names = Object.keys(outputs) as Output[];
const pathOf = (name: Output) => `schemas/output/${name}.schema.json`;

function schemaOf(name: Output): Schema {
  const [title, schema] = outputs[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-07' });
  return { $schema, $id: `${homepage}/raw/main/${pathOf(name)}`, title, ...rest };
}

/** The strictest reader of a schema. */
function validator(name: Output) {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv as never);
  return ajv.compile(schemaOf(name));
}

const plan = (stance: string) => `changeplan: 1
title: The wards
purpose: Nearer to where people live
lead: us
uses: org.yaml
stakeholders:
  us: { power: moderate, values: { terminal: [care] } }
  board: { name: The Board, power: dominant, interest: high, stance: ${stance}, could-be: { stance: ally }, sure: guess, assessed: 2025-01-01, controls: money, values: { terminal: [care], instrumental: [thrift] } }
  nurses: { stance: opposed, power: strong, influences: board, resistance: { dimensions: second }, values: { terminal: [care] } }
actions:
  close: { summary: Close, needs: [money], aligns-with: [care], conflicts-with: [thrift], affects: { wards: high }, start: 2026-11-01, due: 2026-12-01 }
tactics:
  ask: { type: negotiate, summary: Ask them, targets: [nurses, board], due: 2026-11-30, aims-for: ally }
  late: { type: watch, targets: board, due: 2026-11-01, stanc: 1 }
scenarios:
  lost: { summary: Without them, stakeholders: { nurses: absent, board: { stance: ally } } }
keep-until: 2027-01-01
`;
const organization =
  'changeplan: 1\nkind: organization\ntitle: O\nstakeholders: { wards: { name: Wards, bears: 1 } }\n';
const p = 'p.changeplan.yaml';

/** What each command prints of a plan with a past. */
const commands: Readonly<Record<Output, readonly string[]>> = {
  check: ['check', '--format', 'json'],
  statistics: ['check', '--statistics', '--format=json'],
  suggestions: ['check', '--format', 'suggestions', '--no-redact'],
  report: ['report', p, '--format', 'json'],
  board: ['report', p, '--for', 'board', '--format', 'json'],
  paper: ['brief', p, 'board', '--format', 'json'],
  'what-if': ['what-if', p, '--format', 'json'],
  diff: ['diff', p, 'HEAD~1', '--format', 'json'],
  history: ['history', p, '--format', 'json'],
  load: ['load', '--format', 'json'],
  agenda: ['agenda', '--since', 'HEAD~1', '--format', 'json'],
  person: ['person', 'board', '--format', 'json'],
  ratings: ['ratings', p, 'HEAD', 'HEAD~1', '--format', 'json'],
  rules: ['rules', '--format', 'json'],
};

describe('what the command line prints as JSON', () => {
  const printed = new Map<Output, unknown>();
  before(async () => {
    const here = newRepository();
    try {
      here.commit({ [p]: plan('resistant'), 'org.yaml': organization });
      here.commit({ [p]: plan('neutral') });
      for (const name of names) {
        const { out, err } = await here.changeplan(commands[name]);
        assert.notEqual(out, '', `${name}: ${err}`);
        printed.set(name, JSON.parse(out));
      }
    } finally {
      here.remove();
    }
  });

  for (const name of names) {
    it(`has a schema: ${name}`, () => assertPrinted(pathOf(name), `${JSON.stringify(schemaOf(name), null, 2)}\n`));

    it(`is as its schema says, also for the strictest of readers: ${name}`, () => {
      const validate = validator(name);
      validate(printed.get(name));
      assert.deepEqual(validate.errors ?? [], []);
    });

    it(`is of another form with a key more, wherever that stands: ${name}`, () => {
      const [, schema] = outputs[name];
      const missed = [...withAKeyMore(printed.get(name))].filter(([, changed]) => schema.safeParse(changed).success);
      // Of these, keys are ids, departments or raters.
      const free = /\.(?:departments|by|options)\.extra$/;
      assert.deepEqual(
        missed.map(([path]) => path).filter((path) => !free.test(path)),
        [],
      );
    });
  }

  it('is held against its schema wherever a test runs the command line', async () => {
    assert.deepEqual(
      names.map((name) => outputOf(commands[name])),
      names,
    );
    assert.equal(outputOf(['check', '--format', 'sarif']), undefined);
    assert.equal((await changeplan(['rules', '--format', 'json'])).code, 0);
  });

  it('has a schema wherever a command offers JSON', async () => {
    const help = async (...argv: string[]) => (await changeplan([...argv, '--help'])).out;
    const all = [...(await help()).matchAll(/^ {2}([a-z-]+)(?= [[<]| {2})/gm)].map(([, name]) => name ?? '');
    const offering: string[] = [];
    for (const name of all) if (/--format[^-]*"json"/.test(await help(name))) offering.push(name);
    assert.ok(offering.length > 10, offering.join());
    assert.deepEqual(
      offering.filter((name) => outputOf([name, '--format', 'json']) === undefined),
      [],
    );
  });

  it('has its schemas in the documentation', () => {
    const page = readFileSync('docs/command-line.md', 'utf8');
    assert.deepEqual(
      names.filter((name) => !page.includes(`](../${pathOf(name)})`)),
      [],
    );
  });
});

/** Copies, each with one key more in one of the objects, and where it stands. */
function* withAKeyMore(data: unknown, path = ''): Iterable<readonly [string, unknown]> {
  if (typeof data !== 'object' || data === null) return;
  if (!Array.isArray(data)) yield [`${path}.extra`, { ...data, extra: {} }];
  for (const [key, value] of Object.entries(data))
    for (const [inner, changed] of withAKeyMore(value, `${path}.${key}`))
      yield [inner, Array.isArray(data) ? data.with(Number(key), changed) : { ...data, [key]: changed }];
}
