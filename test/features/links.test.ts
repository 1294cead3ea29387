import assert from 'node:assert/strict';
import { configurationLinks, type Link, links } from '../../server/src/features/links.ts';
import { readDocument } from '../../server/src/model/document.ts';
import { assertMarked, workspaceOf } from './workspace.ts';

const where = (link: Link) => ('address' in link ? link.address : `./${link.path}`);

/** What is marked leads there; paths begin with `./`. */
async function check(marked: string, ...targets: readonly string[]): Promise<void> {
  const workspace = await workspaceOf(marked);
  const found = links(workspace.checked);
  assertMarked(
    marked,
    workspace,
    found.map(({ at }) => at),
  );
  assert.deepEqual(found.map(where), targets);
}

const evidence = (marked: string, ...targets: readonly string[]) =>
  check(`tactics: { t: { type: define-rationality, evidence: ${marked} } }`, ...targets);

describe('links', () => {
  it('lead to addresses', () => evidence('«https://example.org/a?b=c#d»', 'https://example.org/a?b=c#d'));
  it('are the address in a longer text', () =>
    evidence('["🏥 See «http://example.org/a», page 3."]', 'http://example.org/a'));
  it('are each address of a text', () =>
    evidence("'«https://a.example», «https://b.example/x».'", 'https://a.example', 'https://b.example/x'));
  it('hold brackets in pairs', () => evidence('(see «https://example.org/a_(b)»)', 'https://example.org/a_(b)'));
  it('end before quotes', () => evidence("'“«https://example.org»”'", 'https://example.org'));
  it('lead to files', () => evidence('[«data/survey 2026.pdf», «report.md»]', './data/survey 2026.pdf', './report.md'));
  it('are without quotes', () => evidence('["«../data/survey.pdf»"]', './../data/survey.pdf'));
  it('are no prose', () => evidence('[The pilot, "A list: one, two. Three.", "12. November"]'));
  for (const text of ['javascript:alert(1)', 'command:workbench.action.quit', 'data:text/html,x'])
    it(`are never ${text}`, () => evidence(`["${text}"]`));
  it('are never files by address', () => check('uses: file:///etc/passwd.yaml'));
  it('lead from the sources of values', () =>
    check(
      'organization: { values: { terminal: { care: { source: «https://example.org» } } } }\r\nstakeholders:\r\n  s:\r\n    values: { terminal: { care: { source: «a/b.pdf» } } }\r\n',
      'https://example.org',
      './a/b.pdf',
    ));
  it('lead to the files used', () => check('uses: [«o.changeplan.yaml», "«../a»"]', './o.changeplan.yaml', './../a'));
  it('are none in names', () => check('title: https://example.org\nlead: a/b'));
  it('are those of the file itself', async () => {
    const { checked } = await workspaceOf({
      'p.changeplan.yaml': 'uses: o.changeplan.yaml',
      'o.changeplan.yaml':
        'kind: organization\nuses: []\nstakeholders: { s: { values: { terminal: { care: { source: a/b.pdf } } } } }',
    });
    assert.deepEqual(links(checked).map(where), ['./o.changeplan.yaml']);
  });
  it('are none in an empty file', () => check(''));
  it('are found beside what cannot be read', () =>
    check('uses: «o.yaml»\nstakeholders:\n  x: [\n\ty: 1\n', './o.yaml'));
  it('lead from a configuration to its logo', () =>
    assert.deepEqual(configurationLinks(readDocument('/.changeplanrc.yaml', 'report: { logo: a/l.svg }')).map(where), [
      './a/l.svg',
    ]));
  it('lead from a configuration to its base', () =>
    assert.deepEqual(configurationLinks(readDocument('/.changeplanrc.yaml', 'extends: ../base.yaml')).map(where), [
      './../base.yaml',
    ]));
});
